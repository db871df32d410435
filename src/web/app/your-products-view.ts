import type { YourProductsRow } from '../../api/licenses.ts';

/** Where a subscription stands, in the admin center's words. */
export type SubscriptionWord = 'active' | 'trial' | 'expired' | 'disabled' | 'deleted';

/** All of them, in the order of filters. */
export const subscriptionWords: readonly SubscriptionWord[] = [
  'active',
  'trial',
  'expired',
  'disabled',
  'deleted',
];

/** Active, Trial, Expired (in grace), Disabled or Deleted. */
export function subscriptionWord({
  status,
  isTrial,
}: Pick<YourProductsRow, 'status' | 'isTrial'>): SubscriptionWord {
  switch (status) {
    case 'Enabled':
      return isTrial ? 'trial' : 'active';
    case 'Warning':
      return 'expired';
    case 'Suspended':
    case 'LockedOut':
      return 'disabled';
    case 'Deleted':
      return 'deleted';
  }
}

/** How Your products can be sorted. */
export type YourProductsSort = 'product' | 'purchased' | 'status' | 'date';

/** The order that an address names. */
export function yourProductsSortOf(sort: string | undefined): YourProductsSort {
  return sort === 'purchased' || sort === 'status' || sort === 'date' ? sort : 'product';
}

/** Rows in order; equals by name, then by size. Without a date is later than any. */
export function sortedProducts(
  rows: readonly YourProductsRow[],
  sort: YourProductsSort,
  isDescending: boolean,
): readonly YourProductsRow[] {
  const direction = isDescending ? -1 : 1;
  return rows.toSorted(
    (one, other) => comparedBy(sort, one, other) * direction || byName(one, other),
  );
}

function comparedBy(sort: YourProductsSort, one: YourProductsRow, other: YourProductsRow): number {
  switch (sort) {
    case 'product':
      return one.displayName.localeCompare(other.displayName);
    case 'purchased':
      return one.totalLicenses - other.totalLicenses;
    case 'status':
      return (
        subscriptionWords.indexOf(subscriptionWord(one)) -
        subscriptionWords.indexOf(subscriptionWord(other))
      );
    case 'date':
      return comparedDates(one.nextLifecycleDateTime, other.nextLifecycleDateTime);
  }
}

/** Never is later than any date. */
function comparedDates(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

function byName(one: YourProductsRow, other: YourProductsRow): number {
  return (
    one.displayName.localeCompare(other.displayName) || one.totalLicenses - other.totalLicenses
  );
}

/** A term such as `P1Y` in its unit; null: none, or none of these. */
export function termOf(
  term: string | null,
): { readonly count: number; readonly unit: 'years' | 'months' | 'days' } | null {
  const [, amount, letter] = /^P(\d+)([YMD])$/.exec(term ?? '') ?? [];
  if (amount === undefined) return null;
  const unit = letter === 'Y' ? 'years' : letter === 'M' ? 'months' : 'days';
  return { count: Number(amount), unit };
}
