import { describe, expect, it } from 'vitest';
import { addDays, instantOf, knownId, type SkuId, type SubscriptionId } from '../ids.ts';
import { forecastOf, type ForecastFacts } from './forecast.ts';
import type { Subscription } from './subscribed-sku.ts';

const now = instantOf(Date.UTC(2026, 0, 31, 9));
const skuId = knownId<SkuId>('18181a46-0d4e-45cd-891e-60aabd171b4e');

function purchase(no: number, more: Partial<Subscription>): Subscription {
  return {
    id: knownId<SubscriptionId>(`00000000-0000-4000-8000-${String(no).padStart(12, '0')}`),
    commerceSubscriptionId: '1',
    skuId,
    status: 'Enabled',
    totalLicenses: 10,
    isTrial: false,
    channel: 'Direct',
    createdDateTime: addDays(now, -100),
    nextLifecycleDateTime: null,
    ownerId: null,
    ownerTenantId: null,
    ...more,
  };
}

function facts(more: Partial<ForecastFacts>): ForecastFacts {
  return {
    skuId,
    now,
    days: 364,
    purchases: [purchase(1, {})],
    consumedUnits: 8,
    changes: [],
    history: [],
    ...more,
  };
}

describe('a forecast', () => {
  it('stays as it is where nothing is known', () => {
    const { points, trend, shortFrom, supply } = forecastOf(facts({}));
    expect(points).toHaveLength(53);
    expect(new Set(points.map(({ usable, consumed }) => `${usable} ${consumed}`))).toEqual(
      new Set(['10 8']),
    );
    expect([trend, shortFrom, supply]).toEqual([0, null, []]);
  });

  it('loses the licenses of what ends, once nobody can use them any more', () => {
    const ends = purchase(2, {
      totalLicenses: 5,
      nextLifecycleDateTime: addDays(now, 60),
      terms: { recurringBilling: false },
    });
    const { supply, shortFrom } = forecastOf(
      facts({ purchases: [purchase(1, { totalLicenses: 5 }), ends] }),
    );
    // 30 days of grace after the end.
    expect(supply).toEqual([{ day: addDays(now, 90).slice(0, 10), usable: 5 }]);
    expect(shortFrom).toBe(addDays(now, 90).slice(0, 10));
  });

  it('counts dated starts, ends, joins and leaves on their day', () => {
    const day = (ahead: number): string => addDays(now, ahead).slice(0, 10);
    const { points, shortFrom } = forecastOf(
      facts({
        changes: [
          { day: day(7), kind: 'datedStart', people: 2 },
          { day: day(14), kind: 'join', people: 1 },
          { day: day(21), kind: 'leave', people: -4 },
          { day: day(28), kind: 'datedEnd', people: -2 },
        ],
      }),
    );
    expect(points.slice(0, 6).map(({ consumed }) => consumed)).toEqual([8, 10, 11, 7, 5, 5]);
    expect(shortFrom).toBe(day(14));
  });

  it('goes on as the past has it, where the past is long enough', () => {
    const history = [{ day: addDays(now, -60).slice(0, 10), consumed: 2 }];
    const { trend, shortFrom } = forecastOf(facts({ history }));
    expect(trend).toBe(3);
    expect(shortFrom).toBe(addDays(now, 25).slice(0, 10));
    const young = [{ day: addDays(now, -5).slice(0, 10), consumed: 2 }];
    expect(forecastOf(facts({ history: young })).trend).toBe(0);
  });
});
