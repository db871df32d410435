import { describe, expect, it } from 'vitest';
import { aSubscription } from '../../../test/worlds/world.ts';
import { addDays, type Instant, parseInstant } from '../ids.ts';
import { disabled, subscriptionAt } from './lifecycle.ts';
import type { Subscription, SubscriptionStatus } from './subscribed-sku.ts';
import { subscribedSkuOf } from './subscribed-sku-of.ts';
import type { SubscriptionTerms } from './subscription-terms.ts';
import { termsOf } from './terms-of.ts';

function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error('no moment: ' + text);
  return instant;
}

const bought = at('2026-01-31T08:00:00Z');
const ends = at('2027-01-31T08:00:00Z');

/** A purchase of a year whose end is near or far. */
function aPurchase(
  terms: Partial<SubscriptionTerms> = {},
  facts: Partial<Subscription> = {},
): Subscription {
  return aSubscription('SPB', 10, {
    createdDateTime: bought,
    nextLifecycleDateTime: ends,
    terms,
    ...facts,
  });
}

/** What becomes of a purchase: each state with the day on which it begins, counted from the end of the term. */
function statesOf(subscription: Subscription): readonly string[] {
  const states: string[] = [];
  let last: SubscriptionStatus | null = null;
  for (let day = -1; day <= 300; day += 1) {
    const { status } = subscriptionAt(subscription, addDays(ends, day));
    if (status !== last) states.push(`${status} ${String(day)}`);
    last = status;
  }
  return states;
}

describe('a purchase whose recurring billing is off', () => {
  it.each([
    ['#145 most: 30 days expired, 90 disabled', {}, 30, 90],
    [
      '#146 an enterprise offer of several years: 90, 90',
      { isEnterprise: true, term: 'P3Y' },
      90,
      90,
    ],
    ['an enterprise offer of a year: 30, 90', { isEnterprise: true }, 30, 90],
    ['several years, not for enterprises: 30, 90', { term: 'P3Y' }, 30, 90],
    ['#146 an enterprise agreement: 90, 60', { agreement: 'EA' }, 90, 60],
    ['#146 Open: 30, 90', { agreement: 'Open', isEnterprise: true, term: 'P3Y' }, 30, 90],
    ['an online subscription agreement: 30, 90', { agreement: 'MOSA' }, 30, 90],
  ] satisfies readonly [string, Partial<SubscriptionTerms>, number, number][])(
    '%s',
    (_title, terms, expired, disabledDays) => {
      expect(statesOf(aPurchase({ ...terms, recurringBilling: false }))).toEqual([
        'Enabled -1',
        'Warning 0',
        `Suspended ${String(expired)}`,
        `Deleted ${String(expired + disabledDays)}`,
      ]);
    },
  );

  it('#154 a trial is expired for 30 days and then deleted', () => {
    expect(statesOf(aPurchase({}, { isTrial: true }))).toEqual([
      'Enabled -1',
      'Warning 0',
      'Deleted 30',
    ]);
  });

  it('#147 expired its units are usable and expire soon; disabled none is', () => {
    const own = aPurchase({ recurringBilling: false });
    const units = (day: number) => {
      const sku = subscribedSkuOf(own.skuId, [subscriptionAt(own, addDays(ends, day))], 4);
      return [sku.usableUnits, sku.prepaidUnits.warning, sku.capabilityStatus];
    };
    expect(units(-1)).toEqual([10, 0, 'Enabled']);
    expect(units(0)).toEqual([10, 10, 'Warning']);
    expect(units(30)).toEqual([0, 0, 'Suspended']);
    expect(units(120)).toEqual([0, 0, 'Deleted']);
  });

  it('one that never ends stays as it is', () => {
    const perpetual = aPurchase({ term: null }, { nextLifecycleDateTime: null });
    expect(subscriptionAt(perpetual, at('2126-01-01T00:00:00Z'))).toEqual(perpetual);
  });
});

describe('a purchase that is renewed', () => {
  it('begins its next term with the units that were scheduled', () => {
    const terms = {
      scheduledChange: { totalLicenses: 12, madeBy: 'customer' },
      increases: [{ at: bought, units: 2 }],
    } as const;
    const after = subscriptionAt(aPurchase(terms), addDays(ends, 1));
    expect([after.status, after.totalLicenses, after.nextLifecycleDateTime]).toEqual([
      'Enabled',
      12,
      at('2028-01-31T08:00:00Z'),
    ]);
    expect(termsOf(after)).toMatchObject({
      termStart: ends,
      scheduledChange: null,
      increases: [],
      reducedAt: null,
    });
  });

  it('#153 with fewer units than before is never expired: it remembers from when they are fewer', () => {
    const terms = { scheduledChange: { totalLicenses: 3, madeBy: 'customer' } } as const;
    const after = subscriptionAt(aPurchase(terms), addDays(ends, 1));
    expect([after.status, after.totalLicenses, termsOf(after).reducedAt]).toEqual([
      'Enabled',
      3,
      ends,
    ]);
  });

  it('monthly from a 31st ends with every month, whatever its length', () => {
    const monthly = aPurchase(
      { term: 'P1M', renewalDay: 31 },
      { nextLifecycleDateTime: at('2026-02-28T08:00:00Z') },
    );
    const ahead = (text: string) => subscriptionAt(monthly, at(text)).nextLifecycleDateTime;
    expect(ahead('2026-02-28T08:00:00Z')).toBe(at('2026-03-31T08:00:00Z'));
    expect(ahead('2026-04-01T00:00:00Z')).toBe(at('2026-04-30T08:00:00Z'));
    expect(ahead('2028-02-01T00:00:00Z')).toBe(at('2028-02-29T08:00:00Z'));
  });

  it('is a paid subscription from then on where it was a trial', () => {
    const trial = aPurchase({ recurringBilling: true, term: 'P1M' }, { isTrial: true });
    const after = subscriptionAt(trial, ends);
    expect([after.isTrial, after.status, after.nextLifecycleDateTime]).toEqual([
      false,
      'Enabled',
      at('2027-02-28T08:00:00Z'),
    ]);
  });
});

describe('a purchase that was stopped', () => {
  it('is deleted once it has been disabled for its days', () => {
    const canceled = disabled(aPurchase(), addDays(bought, 3));
    expect(canceled.status).toBe('Suspended');
    expect(subscriptionAt(canceled, addDays(bought, 92)).status).toBe('Suspended');
    expect(subscriptionAt(canceled, addDays(bought, 93)).status).toBe('Deleted');
  });

  it('that a partner has suspended expires at the end of its term', () => {
    const suspended = aPurchase({ isSuspendedByPartner: true }, { status: 'Suspended' });
    expect(statesOf(suspended)).toEqual([
      'Suspended -1',
      'Warning 0',
      'Suspended 30',
      'Deleted 120',
    ]);
  });
});
