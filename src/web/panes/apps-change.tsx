import type { ReactNode } from 'react';
import type { PlanPreviewBody } from '../../api/plans.ts';
import type { ProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { DiffChip } from '../components/badge.tsx';
import { ProblemCard } from '../components/problem-card.tsx';
import styles from './apps-change.module.css';

/** What one person gains and loses, or why it cannot be saved. */
export function AppsChange({
  preview,
  names,
}: {
  readonly preview: PlanPreviewBody | null;
  readonly names: ProductNames;
}): ReactNode {
  if (preview === null) return null;
  const gained = preview.totals.apps.filter((app) => app.gained > 0);
  const lost = preview.totals.apps.filter((app) => app.lost > 0);
  return (
    <section className={styles.change} aria-label={t('product.change')}>
      <div role="status" className={styles.change}>
        {lost.length > 0 && (
          <Apps label={t('product.loses')} kind="minus" apps={lost} names={names} />
        )}
        {gained.length > 0 && (
          <Apps label={t('product.gains')} kind="plus" apps={gained} names={names} />
        )}
        {preview.totals.counts.change > 0 && lost.length + gained.length === 0 && (
          <p className="muted small">{t('product.sameApps')}</p>
        )}
      </div>
      {preview.problems.map((group) => (
        <ProblemCard
          key={group.key}
          group={{ ...group, fixes: group.fixes.filter(({ isCommand }) => !isCommand) }}
          names={names}
          chosen={null}
          onChoose={() => undefined}
        />
      ))}
    </section>
  );
}

function Apps({
  label,
  kind,
  apps,
  names,
}: {
  readonly label: string;
  readonly kind: 'plus' | 'minus';
  readonly apps: readonly { readonly servicePlanId: string }[];
  readonly names: ProductNames;
}): ReactNode {
  return (
    <div>
      <span className="small muted">{label}</span>
      <ul className={styles.chips}>
        {apps.map(({ servicePlanId }) => (
          <li key={servicePlanId}>
            <DiffChip kind={kind}>{names.plan(servicePlanId)}</DiffChip>
          </li>
        ))}
      </ul>
    </div>
  );
}
