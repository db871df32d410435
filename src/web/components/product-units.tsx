import type { ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import { formatNumber } from '../app/format.ts';
import { endingLicenses } from '../app/licenses-view.ts';
import { t } from '../app/texts.ts';
import styles from './product-units.module.css';
import { UnitBar, type Units } from './unit-bar.tsx';

/** A product's licenses as the unit bar shows them. */
export function unitsOf(row: LicensesRow, now: number): Units {
  return {
    total: row.total,
    assignedDirectly: row.assignedDirectly,
    assignedByGroups: row.assigned - row.assignedDirectly,
    expiring: Math.min(row.available, endingLicenses(row.subscriptions, now)),
    subscriptions: row.subscriptions
      .filter(({ status }) => status === 'Enabled' || status === 'Warning')
      .map(({ totalLicenses }) => totalLicenses),
  };
}

/** The bar of one product and its numbers; unlimited products have an outline only. */
export function ProductUnits({
  row,
  now,
  waiting = 0,
}: {
  readonly row: LicensesRow;
  readonly now: number;
  /** People who wait for a license. */
  readonly waiting?: number;
}): ReactNode {
  if (row.isUnlimited) {
    return (
      <div className={styles.units}>
        <div className={styles.unlimited} />
        <span className="tiny muted number">
          {t('licenses.unlimited')} · {t('licenses.assigned', { assigned: row.assigned })}
        </span>
      </div>
    );
  }
  return (
    <div className={styles.units}>
      <UnitBar units={unitsOf(row, now)} />
      <span className="tiny muted number">
        <b className={styles.held}>{formatNumber(row.assigned)}</b>{' '}
        {t('licenses.ofTotalAssigned', { total: row.total })}
        {waiting > 0 && (
          <span className={styles.waiting}> · {t('licenses.waiting', { count: waiting })}</span>
        )}
      </span>
    </div>
  );
}
