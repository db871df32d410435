import type { Instant } from '../core/ids.ts';
import type { Actor } from '../core/roles/actor.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import type { Reader } from '../store/store.ts';
import { describeOperations, type DescribedOperation } from './describe-operations.ts';
import { type HomeAttention, homeAttention } from './home-attention.ts';
import { licensesSummary } from './licenses-summary.ts';

/** People as last counted; null: never counted yet. */
export type PeopleCounts = {
  readonly active: number | null;
  readonly guests: number | null;
  readonly deleted: number | null;
  readonly withErrors: number | null;
  readonly unlicensed: number | null;
};

/** What Home shows. */
export type HomeSummary = {
  readonly attention: readonly HomeAttention[];
  readonly licenses: {
    readonly total: number;
    readonly assigned: number;
    readonly available: number;
    readonly products: number;
  };
  readonly recent: readonly DescribedOperation[];
};

/** Operations looked through for what went wrong, and those shown. */
const operationsLookedThrough = 50;
const operationsShown = 8;

/** Home, from totals that are kept: costs the same whatever the number of people. */
export async function homeSummary(
  reader: Reader,
  actor: Actor,
  known: { readonly now: Instant; readonly people: PeopleCounts },
): Promise<HomeSummary> {
  const rows = await licensesSummary(reader, actor);
  const { productFacts } = await reader.catalog();
  const skusForUsers = new Set<string>(
    rows
      .filter(({ skuId }) => productFacts.get(skuId)?.isForUsers === true)
      .map((row) => row.skuId),
  );
  const operations = await reader.listOperations({ before: null, limit: operationsLookedThrough });
  const seesPrices = mayPerform(actor, 'readSubscriptions');
  const prices = seesPrices ? ((await reader.organization()).prices ?? null) : null;
  const { withErrors, unlicensed } = known.people;
  const facts = { now: known.now, rows, skusForUsers, operations, prices, withErrors, unlicensed };
  const counted = rows.filter((row) => skusForUsers.has(row.skuId) && !row.isUnlimited);
  const sum = (of: 'total' | 'assigned' | 'available'): number =>
    counted.reduce((all, row) => all + row[of], 0);
  return {
    attention: homeAttention(facts),
    licenses: {
      total: sum('total'),
      assigned: sum('assigned'),
      available: sum('available'),
      products: counted.length,
    },
    recent: await describeOperations(reader, operations.slice(0, operationsShown)),
  };
}
