import { addDays, type Instant } from '../core/ids.ts';
import type { ProductPrices } from '../core/directory/organization.ts';
import type { Operation } from '../store/operation.ts';
import type { LicensesSummaryRow, SubscriptionSummary } from './licenses-summary.ts';

/** What wants a decision today; each with the figures to say it. */
export type HomeAttention =
  | (OfProduct & { readonly kind: 'overassigned'; readonly by: number })
  | (OfProduct & { readonly kind: 'outOfUnits'; readonly total: number })
  | (OfProduct & {
      readonly kind: 'runningLow';
      readonly available: number;
      readonly total: number;
    })
  | { readonly kind: 'licenseErrors'; readonly people: number }
  | (OfProduct & {
      readonly kind: 'expiring';
      readonly subscriptionId: string;
      readonly licenses: number;
      readonly at: Instant;
    })
  | (OfProduct & {
      readonly kind: 'expired';
      readonly subscriptionId: string;
      readonly licenses: number;
      readonly status: 'Warning' | 'Suspended' | 'LockedOut';
    })
  | {
      readonly kind: 'unassigned';
      readonly licenses: number;
      readonly products: number;
      readonly monthlyCost: number | null;
      readonly currency: string | null;
    }
  | { readonly kind: 'unlicensedPeople'; readonly people: number }
  | {
      readonly kind: 'operation';
      readonly operationNo: number;
      readonly activity: string;
      readonly status: 'running' | 'stopping' | 'failed' | 'stopped';
      readonly refused: number;
    };

type OfProduct = Pick<LicensesSummaryRow, 'skuId' | 'displayName'>;

/** What is known today. */
export type HomeFacts = {
  readonly now: Instant;
  readonly rows: readonly LicensesSummaryRow[];
  /** Products that people can hold: what cannot be given does not run out. */
  readonly skusForUsers: ReadonlySet<string>;
  /** The newest operations. */
  readonly operations: readonly Operation[];
  /** Null: nobody may know or nothing is written down. */
  readonly prices: ProductPrices | null;
  /** People, as far as they have been counted. */
  readonly withErrors: number | null;
  readonly unlicensed: number | null;
};

/** A product runs low with fewer than this part of its licenses left, and fewer than so many. */
const lowPart = 0.05;
const lowUnits = 100;
/** Days in which an end is near, and in which an operation that went wrong is still news. */
const expiringDays = 30;
const newsDays = 7;

/** Everything that wants a decision, most urgent first: who works without a right to it, what stopped, what will stop, what costs. */
export function homeAttention(facts: HomeFacts): readonly HomeAttention[] {
  const all = [
    ...facts.rows.flatMap((row) => ofProduct(row, facts)),
    ...facts.operations.flatMap((operation) => ofOperation(operation, facts.now)),
    ...ofPeople('licenseErrors', facts.withErrors),
    ...unassigned(facts),
    ...ofPeople('unlicensedPeople', facts.unlicensed),
  ];
  return all.sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a));
}

function ofProduct(row: LicensesSummaryRow, facts: HomeFacts): HomeAttention[] {
  const { skuId, displayName, total, available, overassigned: by } = row;
  const product = { skuId, displayName };
  const found: HomeAttention[] = row.subscriptions.flatMap((subscription) =>
    ofSubscription(product, subscription, facts.now),
  );
  if (by > 0) found.push({ kind: 'overassigned', ...product, by });
  if (by > 0 || total === 0 || !isGiven(row, facts)) return found;
  if (available === 0) found.push({ kind: 'outOfUnits', ...product, total });
  else if (available < total * lowPart && available < lowUnits) {
    found.push({ kind: 'runningLow', ...product, available, total });
  }
  return found;
}

/** Whether administrators give it to people and its units are counted. */
function isGiven(row: LicensesSummaryRow, { skusForUsers }: HomeFacts): boolean {
  return skusForUsers.has(row.skuId) && !row.isUnlimited && row.accountType === 'Organization';
}

function ofSubscription(
  product: OfProduct,
  { id, totalLicenses: licenses, status, ...subscription }: SubscriptionSummary,
  now: Instant,
): HomeAttention[] {
  const { nextLifecycleDateTime: at, isEnding } = subscription;
  const about = { ...product, subscriptionId: id, licenses };
  if (licenses === 0 || status === 'Deleted') return [];
  if (status !== 'Enabled') return [{ kind: 'expired', ...about, status }];
  const isNear = isEnding && at !== null && at <= addDays(now, expiringDays);
  return isNear ? [{ kind: 'expiring', ...about, at }] : [];
}

function ofOperation(operation: Operation, now: Instant): HomeAttention[] {
  const { operationNo, activity, status, refused, endedAt } = operation;
  if (status === 'done') return [];
  const isNews = endedAt === null || endedAt >= addDays(now, -newsDays);
  return isNews ? [{ kind: 'operation', operationNo, activity, status, refused }] : [];
}

function ofPeople(
  kind: 'licenseErrors' | 'unlicensedPeople',
  people: number | null,
): HomeAttention[] {
  return people === null || people === 0 ? [] : [{ kind, people }];
}

/** Bought, paid for and held by nobody; trials cost nothing. */
function unassigned(facts: HomeFacts): HomeAttention[] {
  const rows = facts.rows.filter(
    (row) =>
      row.available > 0 && isGiven(row, facts) && row.subscriptions.some(({ isTrial }) => !isTrial),
  );
  if (rows.length === 0) return [];
  const { prices } = facts;
  const priced = rows.flatMap(({ skuId, available }) => {
    const price = prices?.monthlyPrices[skuId];
    return price === undefined ? [] : [available * price];
  });
  const monthlyCost =
    priced.length === 0 ? null : roundToCents(priced.reduce((sum, cost) => sum + cost, 0));
  return [
    {
      kind: 'unassigned',
      licenses: rows.reduce((sum, { available }) => sum + available, 0),
      products: rows.length,
      monthlyCost,
      currency: monthlyCost === null ? null : (prices?.currency ?? null),
    },
  ];
}

function roundToCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** Place in the list: lower comes first. */
function rank(item: HomeAttention): number {
  switch (item.kind) {
    case 'overassigned':
      return 0;
    case 'operation':
      return item.status === 'failed' ? 1 : item.status === 'stopped' ? 7 : 8;
    case 'expired':
      return item.status === 'Warning' ? 5 : 2;
    case 'licenseErrors':
      return 3;
    case 'outOfUnits':
      return 4;
    case 'expiring':
      return 6;
    case 'runningLow':
      return 9;
    case 'unassigned':
      return 10;
    case 'unlicensedPeople':
      return 11;
  }
}

/** Among equals of a kind: the heavier first. */
function weight(item: HomeAttention): number {
  switch (item.kind) {
    case 'overassigned':
      return item.by;
    case 'outOfUnits':
      return item.total;
    case 'runningLow':
      return -item.available;
    case 'expired':
      return item.licenses;
    case 'expiring':
      return -Date.parse(item.at);
    case 'operation':
      return item.operationNo;
    default:
      return 0;
  }
}
