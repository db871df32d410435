import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import { formatNumber } from '../app/format.ts';
import { endingLicenses } from '../app/licenses-view.ts';
import { waitingQuery } from '../app/queries.ts';
import { t } from '../app/texts.ts';
import { Card } from '../components/page.tsx';
import { ProductState } from '../components/product-state.tsx';
import { unitsOf } from '../components/product-units.tsx';
import { UnitBar, UnitKey } from '../components/unit-bar.tsx';
import styles from './product.module.css';

/** More subscriptions than this are not named under the bar: the tab has them. */
const namedSubscriptions = 4;

/** A product's licenses in numbers and in one large bar. */
export function ProductHero({
  row,
  now,
}: {
  readonly row: LicensesRow;
  readonly now: number;
}): ReactNode {
  if (row.isUnlimited) {
    return (
      <Card label={t('product.licenses')}>
        <p className={styles.numbers}>
          <b className={`${styles.hero} number`}>{formatNumber(row.assigned)}</b>
          <span className="muted">{t('product.assigned')}</span>
        </p>
        <p className="muted small">{t('licenses.unlimited')}</p>
      </Card>
    );
  }
  return (
    <Card label={t('product.licenses')}>
      <div className={styles.parts}>
        <p className={styles.numbers}>
          <b className={`${styles.hero} number`}>{formatNumber(row.assigned)}</b>
          <span className="muted number">
            {t('licenses.ofTotalAssigned', { total: row.total })}
          </span>
          <Waiting skuId={row.skuId} />
          <span className={styles.state}>
            <ProductState row={row} now={now} />
          </span>
        </p>
        <div className={row.overassigned > 0 ? styles.over : ''}>
          <UnitBar size={20} units={unitsOf(row, now)} />
        </div>
        <SubscriptionSizes row={row} />
        <UnitKey entries={keyOf(row, now)} />
      </div>
    </Card>
  );
}

/** How many wait for a license; nothing where nobody does. */
function Waiting({ skuId }: { readonly skuId: string }): ReactNode {
  const { data } = useQuery(waitingQuery);
  const people = data?.value.find((one) => one.skuId === skuId)?.people ?? 0;
  if (people === 0) return null;
  return (
    <span className={styles.waiting}>
      <Hourglass size={14} aria-hidden="true" />
      <Link to="." search={(old) => ({ ...old, pane: 'waiting' })} className="number">
        {t('licenses.waiting', { count: people })}
      </Link>
    </span>
  );
}

function keyOf(row: LicensesRow, now: number): Parameters<typeof UnitKey>[0]['entries'] {
  const byGroups = row.assigned - row.assignedDirectly;
  const ending = endingLicenses(row.subscriptions, now);
  return [
    { kind: 'direct', label: t('licenses.direct'), count: row.assignedDirectly },
    { kind: 'group', label: t('licenses.throughGroups'), count: byGroups },
    { kind: 'free', label: t('licenses.available'), count: row.available },
    ...(ending > 0
      ? [{ kind: 'expiring' as const, label: t('licenses.endingSoon'), count: ending }]
      : []),
    ...(row.suspended > 0
      ? [{ kind: 'expiring' as const, label: t('product.suspended'), count: row.suspended }]
      : []),
    ...(row.overassigned > 0
      ? [{ kind: 'over' as const, label: t('product.over'), count: row.overassigned }]
      : []),
  ];
}

/** How much of the bar each subscription is, where there are several. */
function SubscriptionSizes({ row }: { readonly row: LicensesRow }): ReactNode {
  const usable = row.subscriptions.filter(
    ({ status }) => status === 'Enabled' || status === 'Warning',
  );
  if (usable.length < 2 || usable.length > namedSubscriptions) return null;
  return (
    <div className={styles.sizes}>
      {usable.map(({ id, totalLicenses, isTrial }) => (
        <span key={id} className="tiny muted number" style={{ flexGrow: totalLicenses }}>
          {t(isTrial ? 'product.trialSize' : 'product.size', { count: totalLicenses })}
        </span>
      ))}
    </div>
  );
}
