import { addDays, type Instant, type SkuId } from '../core/ids.ts';
import {
  type Forecast,
  type ForecastChange,
  forecastOf,
  trendDays,
} from '../core/subscription/forecast.ts';
import { Refused } from '../core/problems.ts';
import type { DatedPlan } from '../store/dated-plans.ts';
import type { Reader } from '../store/store.ts';

/** Plans with dates that a forecast looks at. */
const datedPlansMax = 1000;

/** Of which product, and how far. */
export type ForecastInput = { readonly skuId: SkuId; readonly days: number };

/** A forecast with the changes that it knows of. */
export type ProductForecast = Forecast & { readonly changes: readonly ForecastChange[] };

/**
 * How many licenses of a product there will be and how many will be in use: by what purchases do by themselves, by plans with dates, by
 * people who leave or join on a known day, and as the last 90 days have it.
 */
export async function forecastProduct(
  reader: Reader,
  { skuId, days }: ForecastInput,
): Promise<ProductForecast> {
  const { now } = await reader.moment();
  const sku = (await reader.subscribedSkus()).find((one) => one.skuId === skuId);
  if (sku === undefined) throw new Refused({ code: 'ResourceNotFound', id: skuId });
  const until = addDays(now, days);
  const changes = [
    ...(await datedChanges(reader, skuId, until)),
    ...(await leaves(reader, skuId, now, until)),
    ...(await joins(reader, sku.consumedUnits, now, until)),
  ].sort((one, other) => one.day.localeCompare(other.day));
  const forecast = forecastOf({
    skuId,
    now,
    days,
    purchases: (await reader.subscriptions()).filter((one) => one.skuId === skuId),
    consumedUnits: sku.consumedUnits,
    changes,
    history: await reader.unitHistory(skuId, addDays(now, -trendDays).slice(0, 10)),
  });
  return { ...forecast, changes };
}

/** What plans with dates give, and take back. */
async function datedChanges(
  reader: Reader,
  skuId: SkuId,
  until: Instant,
): Promise<readonly ForecastChange[]> {
  const changes: ForecastChange[] = [];
  for (const dated of await reader.comingDatedPlans(datedPlansMax)) {
    const people = await peopleOf(reader, dated, skuId);
    const { step, startsAt, endsAt } = dated;
    if (people === 0) continue;
    if (step === 'waiting' && startsAt !== null && startsAt <= until) {
      changes.push({ day: startsAt.slice(0, 10), kind: 'datedStart', people });
    }
    if (endsAt !== null && endsAt <= until) {
      changes.push({ day: endsAt.slice(0, 10), kind: 'datedEnd', people: -people });
    }
  }
  return changes;
}

/** By how many licenses a plan changes what is in use of a product. */
async function peopleOf(reader: Reader, { planId }: DatedPlan, skuId: SkuId): Promise<number> {
  const units = (await reader.plan(planId))?.totals?.units ?? [];
  const found = units.find((one) => one.skuId === skuId);
  return found === undefined ? 0 : found.consumedAfter - found.consumedBefore;
}

async function leaves(
  reader: Reader,
  skuId: SkuId,
  after: Instant,
  until: Instant,
): Promise<readonly ForecastChange[]> {
  const days = await reader.leavesOf(skuId, { after, until });
  return days.map(({ day, people }) => ({ day, kind: 'leave', people: -people }));
}

/** Of people who join as many get the product as have it of those who are here. */
async function joins(
  reader: Reader,
  consumed: number,
  after: Instant,
  until: Instant,
): Promise<readonly ForecastChange[]> {
  const days = await reader.joins(after, until);
  if (days.length === 0) return [];
  const people = await reader.countUsers({ kind: 'active' }, null, null);
  const share = people === 0 ? 0 : Math.min(1, consumed / people);
  let before = 0;
  let joined = 0;
  return days.map((one) => {
    joined += one.people;
    // Rounded over all of them, so that many who join one by one count too.
    const all = Math.round(joined * share);
    const change = all - before;
    before = all;
    return { day: one.day, kind: 'join', people: change };
  });
}
