import { ArrowLeftRight, Minus, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PlanTotalsBody } from '../../api/plans.ts';
import { noticedApps, type NoticedApp } from '../app/plan-diff.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { Card } from '../components/page.tsx';
import { TextButton } from '../components/text-button.tsx';
import styles from './plan.module.css';

/** Apps shown at first. */
const shownApps = 6;

/** Which apps people gain or lose, those that most people notice first. */
export function PlanApps({
  apps,
  title,
}: {
  readonly apps: PlanTotalsBody['apps'];
  readonly title: string;
}): ReactNode {
  const names = useProductNames();
  const [isAll, setIsAll] = useState(false);
  const noticed = noticedApps(apps, names.plan);
  const shown = isAll ? noticed : noticed.slice(0, shownApps);
  return (
    <Card label={title}>
      <h2>{title}</h2>
      {noticed.length === 0 && <p className="muted small">{t('plans.noticeNone')}</p>}
      <ul className={styles.causes}>
        {shown.map((app) => (
          <AppItem key={keyOf(app)} app={app} names={names} />
        ))}
      </ul>
      {noticed.length > shownApps && (
        <TextButton onPress={() => setIsAll(!isAll)} isExpanded={isAll} isQuiet>
          {isAll ? t('plans.showFewer') : t('plans.showAllApps', { count: noticed.length })}
        </TextButton>
      )}
    </Card>
  );
}

function AppItem({
  app,
  names,
}: {
  readonly app: NoticedApp;
  readonly names: ProductNames;
}): ReactNode {
  return (
    <li className={styles.cause}>
      <span className={`${styles.sign} ${styles[app.kind]}`} aria-hidden="true">
        {signs[app.kind]}
      </span>
      <span>
        <b>{app.kind === 'exchanged' ? app.family : names.plan(app.id)}</b>
        <span className="muted tiny number">{noticeText(app, names)}</span>
      </span>
    </li>
  );
}

const signs = {
  gained: <Plus size={14} />,
  lost: <Minus size={14} />,
  exchanged: <ArrowLeftRight size={14} />,
} as const;

function noticeText(app: NoticedApp, names: ProductNames): string {
  if (app.kind !== 'exchanged') return t(`plans.${app.kind}`, { count: app.count });
  const { gained, lost } = app;
  return t('plans.exchanged', { gained, lost, from: names.plan(app.from), to: names.plan(app.to) });
}

function keyOf(app: NoticedApp): string {
  return app.kind === 'exchanged' ? app.family : `${app.kind} ${app.id}`;
}
