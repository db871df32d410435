import type { LicensesRow, LicensesSubscription } from '../../api/licenses.ts';

/** Fewer free licenses than this, and fewer than this share of all, are few (as on Home). */
const fewLicenses = 100;
const fewShare = 0.05;
/** At least this share free: the product is mostly unused. */
const unusedShare = 0.5;
/** How far ahead the end of a subscription wants attention, in milliseconds. */
const endingMilliseconds = 60 * 86_400_000;

/** How a product stands: the worst that holds. The first three are wrong, the next three will be soon. */
export type ProductState =
  | 'overassigned'
  | 'suspended'
  | 'grace'
  | 'outOfLicenses'
  | 'runningLow'
  | 'ending'
  | 'fine';

/** States that give the Licenses page its Status column (checklist 12). */
const wrong: ReadonlySet<ProductState> = new Set(['overassigned', 'suspended', 'grace']);

/** How a product stands at an instant, in milliseconds. */
export function stateOf(row: LicensesRow, now: number): ProductState {
  if (row.overassigned > 0) return 'overassigned';
  if (row.capabilityStatus === 'Suspended' || row.capabilityStatus === 'LockedOut') {
    return 'suspended';
  }
  if (row.expiringSoon > 0) return 'grace';
  if (!row.isUnlimited && row.total > 0) {
    if (row.available === 0) return 'outOfLicenses';
    if (row.available < fewLicenses && row.available < row.total * fewShare) return 'runningLow';
  }
  return row.subscriptions.some((one) => endsSoon(one, now)) ? 'ending' : 'fine';
}

/** Whether any product gives the page its Status column. */
export function hasStatusColumn(rows: readonly LicensesRow[], now: number): boolean {
  return rows.some((row) => wrong.has(stateOf(row, now)));
}

/** Which products a quick filter shows. */
export type QuickFilter = 'all' | 'attention' | 'low' | 'unused';

/** The filter that an address names. */
export function quickFilterOf(show: string | undefined): QuickFilter {
  return show === 'attention' || show === 'low' || show === 'unused' ? show : 'all';
}

/** Whether a quick filter shows a product. */
export function isShown(row: LicensesRow, filter: QuickFilter, now: number): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'attention':
      return stateOf(row, now) !== 'fine';
    case 'low':
      return ['outOfLicenses', 'runningLow'].includes(stateOf(row, now));
    case 'unused':
      return !row.isUnlimited && row.available > 0 && row.available >= row.total * unusedShare;
  }
}

/** Whether a product is meant by what was typed: part of its name or part number. */
export function isFound(
  row: { readonly displayName: string; readonly skuPartNumber: string },
  typed: string,
): boolean {
  const wanted = typed.trim().toLowerCase();
  return (
    row.displayName.toLowerCase().includes(wanted) ||
    row.skuPartNumber.toLowerCase().includes(wanted)
  );
}

/** The next thing that happens to a product's subscriptions by itself: the earliest end, else the earliest renewal. */
export type NextDate = {
  readonly at: string;
  readonly isEnding: boolean;
  /** Licenses of the subscription. */
  readonly licenses: number;
  readonly status: LicensesSubscription['status'];
};

/** What happens next, or null where nothing does. */
export function nextDateOf(subscriptions: readonly LicensesSubscription[]): NextDate | null {
  const dated = subscriptions.flatMap((one) =>
    one.nextLifecycleDateTime === null ? [] : [{ ...one, at: one.nextLifecycleDateTime }],
  );
  const ending = dated.filter(({ isEnding }) => isEnding);
  const [first] = (ending.length > 0 ? ending : dated).toSorted((one, other) =>
    one.at < other.at ? -1 : 1,
  );
  return first === undefined
    ? null
    : {
        at: first.at,
        isEnding: first.isEnding,
        licenses: first.totalLicenses,
        status: first.status,
      };
}

function endsSoon({ isEnding, nextLifecycleDateTime }: LicensesSubscription, now: number): boolean {
  if (!isEnding || nextLifecycleDateTime === null) return false;
  return Date.parse(nextLifecycleDateTime) - now < endingMilliseconds;
}

/** How the Licenses page can be sorted. */
export type LicensesSort = 'product' | 'assigned' | 'available' | 'date';

/** The order that an address names. */
export function licensesSortOf(sort: string | undefined): LicensesSort {
  return sort === 'assigned' || sort === 'available' || sort === 'date' ? sort : 'product';
}

/** Rows in order; equals by name. */
export function sortedLicenses(
  rows: readonly LicensesRow[],
  sort: LicensesSort,
  isDescending: boolean,
): readonly LicensesRow[] {
  const direction = isDescending ? -1 : 1;
  const byName = (one: LicensesRow, other: LicensesRow): number =>
    one.displayName.localeCompare(other.displayName);
  return rows.toSorted((one, other) => {
    const order = sort === 'product' ? byName(one, other) : comparedBy(sort, one, other);
    return order === 0 ? byName(one, other) : order * direction;
  });
}

function comparedBy(
  sort: Exclude<LicensesSort, 'product'>,
  one: LicensesRow,
  other: LicensesRow,
): number {
  if (sort === 'assigned') return one.assigned - other.assigned;
  if (sort === 'available') return balanceOf(one) - balanceOf(other);
  // No date is later than any.
  const dates = [one, other].map((row) => nextDateOf(row.subscriptions)?.at ?? '~');
  const [first = '', second = ''] = dates;
  return first === second ? 0 : first < second ? -1 : 1;
}

/** Licenses that are left; below zero where more people hold the product than licenses are owned. */
export function balanceOf(row: LicensesRow): number {
  if (row.isUnlimited) return Number.MAX_SAFE_INTEGER;
  return row.overassigned > 0 ? -row.overassigned : row.available;
}

/** Licenses of all counted products together. */
export type LicensesTotals = {
  readonly total: number;
  readonly assigned: number;
  readonly assignedDirectly: number;
  readonly available: number;
  readonly ending: number;
};

/** Adds up what is counted: unlimited products are left out. */
export function totalsOf(rows: readonly LicensesRow[], now: number): LicensesTotals {
  const counted = rows.filter(({ isUnlimited }) => !isUnlimited);
  const sum = (of: (row: LicensesRow) => number): number =>
    counted.reduce((total, row) => total + of(row), 0);
  return {
    total: sum(({ total }) => total),
    assigned: sum(({ assigned }) => assigned),
    assignedDirectly: sum(({ assignedDirectly }) => assignedDirectly),
    available: sum(({ available }) => available),
    ending: sum(({ subscriptions }) => endingLicenses(subscriptions, now)),
  };
}

/** Licenses of subscriptions that end within the next weeks instead of renewing; suspended ones are over already. */
export function endingLicenses(
  subscriptions: readonly LicensesSubscription[],
  now: number,
): number {
  return subscriptions
    .filter((one) => endsSoon(one, now) && ['Enabled', 'Warning'].includes(one.status))
    .reduce((total, { totalLicenses }) => total + totalLicenses, 0);
}
