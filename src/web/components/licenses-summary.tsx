import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import type { Attention } from '../../api/overview.ts';
import { formatNumber } from '../app/format.ts';
import { totalsOf } from '../app/licenses-view.ts';
import { useProductNames } from '../app/product-names.ts';
import { homeQuery } from '../app/queries.ts';
import { t } from '../app/texts.ts';
import { AttentionList } from './attention-list.tsx';
import styles from './licenses-summary.module.css';
import { Card } from './page.tsx';
import { UnitBar, UnitKey } from './unit-bar.tsx';

/** Decisions shown; the others are on Home. */
const decisionsShown = 3;
/** What concerns licenses bought, assigned and ending; the rest is Home's. */
const ofLicenses: ReadonlySet<Attention['kind']> = new Set<Attention['kind']>([
  'overassigned',
  'outOfUnits',
  'runningLow',
  'licenseErrors',
  'expiring',
  'expired',
]);

/** The head of the Licenses page: all licenses in one bar, and what needs a decision. */
export function LicensesSummary({
  rows,
  now,
}: {
  readonly rows: readonly LicensesRow[];
  readonly now: number;
}): ReactNode {
  return (
    <Card label={t('licenses.summary')} isFlush>
      <div className={styles.summary}>
        <Totals rows={rows} now={now} />
        <Decisions />
      </div>
    </Card>
  );
}

function Totals({
  rows,
  now,
}: {
  readonly rows: readonly LicensesRow[];
  readonly now: number;
}): ReactNode {
  const names = useProductNames();
  // What is for devices or the organization only is no license to be assigned.
  const forPeople = rows.filter(({ skuId }) => names.find(skuId)?.isForUsers !== false);
  const { total, assigned, assignedDirectly, available, ending } = totalsOf(forPeople, now);
  const byGroups = assigned - assignedDirectly;
  return (
    <div className={styles.totals}>
      <p className={styles.numbers}>
        <b className={`${styles.hero} number`}>{formatNumber(assigned)}</b>
        <span className="muted number">{t('licenses.ofAssigned', { total })}</span>
        <span className={`${styles.left} number`}>
          {t('licenses.availableCount', { count: available })}
        </span>
      </p>
      <UnitBar
        size={12}
        units={{
          total,
          assignedDirectly,
          assignedByGroups: byGroups,
          expiring: Math.min(ending, available),
        }}
      />
      <UnitKey
        entries={[
          { kind: 'direct', label: t('licenses.direct'), count: assignedDirectly },
          { kind: 'group', label: t('licenses.throughGroups'), count: byGroups },
          { kind: 'free', label: t('licenses.available'), count: available },
          ...(ending > 0
            ? [{ kind: 'expiring', label: t('licenses.endingSoon'), count: ending } as const]
            : []),
        ]}
      />
    </div>
  );
}

function Decisions(): ReactNode {
  const { data } = useQuery(homeQuery);
  const items = (data?.attention ?? []).filter(({ kind }) => ofLicenses.has(kind));
  return (
    <div className={styles.decisions}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('licenses.needsDecision')}</h2>
        {items.length > decisionsShown && (
          <Link to="/">{t('licenses.allDecisions', { count: items.length })}</Link>
        )}
      </div>
      {data !== undefined && items.length === 0 && (
        <p className="muted small">{t('licenses.noDecision')}</p>
      )}
      <AttentionList items={items.slice(0, decisionsShown)} isCompact />
    </div>
  );
}
