import { addDays, type Instant, type SkuId } from '../ids.ts';
import { subscriptionAt } from './lifecycle.ts';
import { subscribedSkuOf } from './subscribed-sku-of.ts';
import type { Subscription } from './subscribed-sku.ts';

/** Days that a forecast can look ahead. */
export const forecastDaysMax = 1100;
/** Days between two points of a forecast. */
const pointDays = 7;
/** Days of the past from which a trend is told, and the fewest that tell one. */
export const trendDays = 90;
const trendDaysMin = 14;

/** People by whom the number of licenses in use changes on a day; negative: they give one back. */
export type ForecastChange = {
  readonly day: string;
  readonly kind: 'datedStart' | 'datedEnd' | 'leave' | 'join';
  readonly people: number;
};

/** Units of a product on a day to come. */
export type ForecastPoint = {
  /** As `2026-01-31`. */
  readonly day: string;
  /** Licenses that may be held. */
  readonly usable: number;
  /** Licenses in use, by what is known and by the trend; rounded. */
  readonly consumed: number;
};

/** What a forecast is made of. */
export type ForecastFacts = {
  readonly skuId: SkuId;
  readonly now: Instant;
  /** 1 to `forecastDaysMax`. */
  readonly days: number;
  readonly purchases: readonly Subscription[];
  readonly consumedUnits: number;
  readonly changes: readonly ForecastChange[];
  /** Units in use on days of the past, ascending. */
  readonly history: readonly { readonly day: string; readonly consumed: number }[];
};

/** How many licenses of a product there will be, and how many will be in use. */
export type Forecast = {
  readonly points: readonly ForecastPoint[];
  /** Licenses more in use each 30 days, as the past has it; 0 where the past tells nothing. */
  readonly trend: number;
  /** The first day on which there are fewer than are in use; null: none in sight. */
  readonly shortFrom: string | null;
  /** Days on which purchases change by themselves, with the licenses that may be held from then on. */
  readonly supply: readonly { readonly day: string; readonly usable: number }[];
};

/** A forecast of one product: purchases as the calendar has them, dated changes as they are known, the rest as in the past. */
export function forecastOf(facts: ForecastFacts): Forecast {
  const { now, days, consumedUnits, changes } = facts;
  const aDay = trendADay(facts);
  const points: ForecastPoint[] = [];
  let shortFrom: string | null = null;
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const at = addDays(now, ahead);
    const day = dayOf(at);
    const known = changes.filter((one) => one.day <= day).reduce((sum, one) => sum + one.people, 0);
    const consumed = Math.max(0, Math.round(consumedUnits + known + aDay * ahead));
    const usable = usableAt(facts, at);
    if (shortFrom === null && ahead > 0 && consumed > usable) shortFrom = day;
    if (ahead % pointDays === 0 || ahead === days) points.push({ day, usable, consumed });
  }
  return { points, trend: Math.round(aDay * 300) / 10, shortFrom, supply: supplyOf(facts) };
}

function dayOf(at: Instant): string {
  return at.slice(0, 10);
}

function usableAt({ skuId, purchases }: ForecastFacts, at: Instant): number {
  const then = purchases.map((one) => subscriptionAt(one, at));
  return subscribedSkuOf(skuId, then, 0).usableUnits;
}

/** The days on which the number of licenses changes by itself. */
function supplyOf(facts: ForecastFacts): Forecast['supply'] {
  const until = addDays(facts.now, facts.days);
  const moments = new Set<Instant>();
  for (const purchase of facts.purchases) {
    let at = purchase;
    while (at.nextLifecycleDateTime !== null && at.nextLifecycleDateTime <= until) {
      const moment = at.nextLifecycleDateTime;
      moments.add(moment);
      at = subscriptionAt(at, moment);
    }
  }
  const supply: { day: string; usable: number }[] = [];
  let before = usableAt(facts, facts.now);
  for (const moment of [...moments].sort()) {
    const usable = usableAt(facts, moment);
    if (usable !== before) supply.push({ day: dayOf(moment), usable });
    before = usable;
  }
  return supply;
}

/** Licenses more in use each day, between the first day of the past that is known and now. */
function trendADay({ now, history, consumedUnits }: ForecastFacts): number {
  const [first] = history;
  if (first === undefined) return 0;
  const days = (Date.parse(dayOf(now)) - Date.parse(first.day)) / 86_400_000;
  return days < trendDaysMin ? 0 : (consumedUnits - first.consumed) / days;
}
