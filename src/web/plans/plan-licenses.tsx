import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import type { PlanTotalsBody } from '../../api/plans.ts';
import { useMonthlyCosts } from '../app/costs.ts';
import { formatDate, formatNumber } from '../app/format.ts';
import { useProductNames } from '../app/product-names.ts';
import { licensesQuery } from '../app/queries.ts';
import { t } from '../app/texts.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { Card } from '../components/page.tsx';
import { type Column, Table } from '../components/table.tsx';
import { UnitBar } from '../components/unit-bar.tsx';
import styles from './plan.module.css';

/** Products shown at first. */
const shownProducts = 6;

type UnitRow = PlanTotalsBody['units'][number] & {
  readonly name: string;
  /** What Licenses says of it; null: not known yet, or not owned. */
  readonly owned: LicensesRow | null;
  /** What the change costs or saves a month; null: no price is known. */
  readonly cost: string | null;
};

/** Licenses before and after, product by product: what is taken first, then what is freed. */
export function PlanLicenses({ units }: { readonly units: PlanTotalsBody['units'] }): ReactNode {
  const names = useProductNames();
  const [isAll, setIsAll] = useState(false);
  const { data } = useQuery(licensesQuery);
  const costOf = useMonthlyCosts();
  const rows = units
    .filter((unit) => unit.consumedAfter !== unit.consumedBefore)
    .map((unit) => ({
      ...unit,
      name: names.product(unit.skuId),
      owned: data?.value.find(({ skuId }) => skuId === unit.skuId) ?? null,
      cost: costOf(unit.skuId, Math.abs(changeOf(unit))),
    }))
    .toSorted(
      (one, other) =>
        Number(changeOf(other) > 0) - Number(changeOf(one) > 0) ||
        Math.abs(changeOf(other)) - Math.abs(changeOf(one)) ||
        one.name.localeCompare(other.name),
    );
  if (rows.length === 0) {
    return (
      <Card label={t('plans.licenses')}>
        <h2>{t('plans.licenses')}</h2>
        <p className="muted small">{t('plans.noUnits')}</p>
      </Card>
    );
  }
  return (
    <Card label={t('plans.licenses')} isFlush>
      <Table
        label={t('plans.licenses')}
        columns={columns()}
        rows={isAll ? rows : rows.slice(0, shownProducts)}
        rowKey={({ skuId }) => skuId}
      />
      {rows.length > shownProducts && (
        <div className={styles.more}>
          <Button look="quiet" onPress={() => setIsAll(!isAll)} isExpanded={isAll}>
            {isAll ? t('plans.showFewer') : t('plans.showAllProducts', { count: rows.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

const columns = (): readonly Column<UnitRow>[] => [
  { id: 'product', label: t('plans.licenses'), cell: (row) => <ProductCell row={row} /> },
  {
    id: 'before',
    label: t('plans.before'),
    align: 'end',
    isOptional: true,
    cell: (row) => formatNumber(row.consumedBefore),
  },
  {
    id: 'change',
    label: t('plans.change'),
    align: 'end',
    cell: (row) => (
      <>
        <Badge tone={changeOf(row) > 0 ? 'accent' : 'quiet'}>{signed(changeOf(row))}</Badge>
        {row.cost !== null && (
          <div className="muted tiny number">
            {t(changeOf(row) > 0 ? 'plans.costs' : 'plans.saves', { amount: row.cost })}
          </div>
        )}
      </>
    ),
  },
  {
    id: 'bar',
    label: t('plans.usage'),
    width: '34%',
    isOptional: true,
    cell: (row) => <BarCell row={row} />,
  },
  {
    id: 'after',
    label: t('plans.after'),
    align: 'end',
    cell: (row) => <b>{formatNumber(row.consumedAfter)}</b>,
  },
];

function ProductCell({ row }: { readonly row: UnitRow }): ReactNode {
  return (
    <span className={styles.product}>
      <ProductMark skuId={row.skuId} name={row.name} />
      <span>
        <b>{row.name}</b>
        <span className="muted tiny number">{noteOf(row)}</span>
      </span>
    </span>
  );
}

function noteOf(row: UnitRow): string {
  if (changeOf(row) < 0) return t('plans.frees', { count: -changeOf(row) });
  if (row.owned?.isUnlimited === true) return t('plans.unlimited');
  return t('plans.available', { count: Math.max(0, row.usable - row.consumedBefore) });
}

function BarCell({ row }: { readonly row: UnitRow }): ReactNode {
  if (row.owned?.isUnlimited === true) return null;
  const change = changeOf(row);
  // Held only through groups: plans take nothing of that, so it is the same before and after.
  const inherited = row.owned === null ? 0 : row.owned.assigned - row.owned.assignedDirectly;
  const direct = Math.max(row.consumedBefore - inherited, -change, 0);
  return (
    <span className={styles.barCell}>
      <UnitBar
        units={{
          total: row.usable,
          assignedDirectly: direct,
          assignedByGroups: row.consumedBefore - direct,
          added: Math.max(0, change),
          freed: Math.max(0, -change),
        }}
      />
      <span className="muted tiny number">{leftOf(row)}</span>
    </span>
  );
}

function leftOf({ usable, consumedAfter, owned }: UnitRow): string {
  const count = usable - consumedAfter;
  if (count < 0) return t('plans.over', { count: -count, total: usable });
  const [subscription, second] = owned?.subscriptions ?? [];
  const at = subscription?.nextLifecycleDateTime ?? null;
  if (subscription === undefined || second !== undefined || at === null) {
    return t('plans.left', { count, total: usable });
  }
  return t(subscription.isEnding ? 'plans.leftEnds' : 'plans.leftRenews', {
    count,
    total: usable,
    date: formatDate(at),
  });
}

function changeOf(unit: PlanTotalsBody['units'][number]): number {
  return unit.consumedAfter - unit.consumedBefore;
}

function signed(count: number): string {
  return count > 0 ? `+${formatNumber(count)}` : `−${formatNumber(-count)}`;
}
