import { describe, expect, it } from 'vitest';
import { aSubscription } from '../../../test/worlds/world.ts';
import { addDays, type Instant, knownId, parseInstant } from '../ids.ts';
import { changeUnits, returnableUnits } from './change-units.ts';
import type { SubscriptionDecision } from './decision.ts';
import { cancelSubscription, deleteSubscription } from './end-subscription.ts';
import { disabled, subscriptionAt } from './lifecycle.ts';
import { reactivateSubscription } from './reactivate.ts';
import { setRecurringBilling } from './recurring-billing.ts';
import type { Subscription } from './subscribed-sku.ts';
import type { SubscriptionTerms } from './subscription-terms.ts';
import { termsOf } from './terms-of.ts';
import { buyTrial, extendTrial, trialUnits } from './trial.ts';

function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error('no moment: ' + text);
  return instant;
}

const bought = at('2026-01-15T08:00:00Z');
const ends = at('2027-01-15T08:00:00Z');

/** 100 units of Business Premium for a year, bought under an MCA. */
function premium(
  terms: Partial<SubscriptionTerms> = {},
  facts: Partial<Subscription> = {},
): Subscription {
  return aSubscription('SPB', 100, {
    createdDateTime: bought,
    nextLifecycleDateTime: ends,
    terms,
    ...facts,
  });
}

/** What a new number of units so many days after the purchase comes to; 40 people hold the product. */
function units(
  subscription: Subscription,
  totalLicenses: number,
  day = 0,
  { when = 'now', consumedUnits = 40 }: { when?: 'now' | 'renewal'; consumedUnits?: number } = {},
): SubscriptionDecision {
  const now = addDays(bought, day);
  const usableUnits = subscription.totalLicenses;
  return changeUnits(subscription, { totalLicenses, when }, { now, usableUnits, consumedUnits });
}

function problemOf(decision: { readonly ok: boolean; readonly problem?: unknown }): unknown {
  return decision.ok ? null : decision.problem;
}

function afterOf(decision: SubscriptionDecision): Subscription {
  if (!decision.ok) throw new Error(decision.problem.code);
  return decision.after;
}

describe('another number of units', () => {
  it('#137 is the new total, and holds at once', () => {
    expect(afterOf(units(premium(), 105, 200)).totalLicenses).toBe(105);
  });

  it('#138 cannot be smaller than what is assigned: so many must be unassigned first', () => {
    expect(problemOf(units(premium(), 90, 1, { consumedUnits: 100 }))).toEqual({
      code: 'UnitsStillAssigned',
      skuId: premium().skuId,
      units: 10,
    });
    expect(afterOf(units(premium(), 90, 1, { consumedUnits: 90 })).totalLicenses).toBe(90);
  });

  it('#139 is refused under an MCA after seven days, naming when it could take effect', () => {
    expect(afterOf(units(premium(), 90, 6)).totalLicenses).toBe(90);
    expect(problemOf(units(premium(), 90, 7))).toEqual({
      code: 'ReturnWindowPassed',
      action: 'removeLicenses',
      days: 7,
      effectiveAt: ends,
    });
  });

  it('is possible under an MOSA at any time', () => {
    expect(afterOf(units(premium({ agreement: 'MOSA' }), 90, 200)).totalLicenses).toBe(90);
  });

  it('units bought later can be given back for seven days, and no others', () => {
    const grown = afterOf(units(premium(), 105, 100));
    expect(returnableUnits(grown, addDays(bought, 106))).toBe(5);
    const smaller = afterOf(units(grown, 102, 106));
    expect([smaller.totalLicenses, returnableUnits(smaller, addDays(bought, 106))]).toEqual([
      102, 2,
    ]);
    expect(problemOf(units(grown, 99, 106))).toMatchObject({ code: 'ReturnWindowPassed' });
    expect(problemOf(units(grown, 102, 107))).toMatchObject({ code: 'ReturnWindowPassed' });
  });

  it('#140 is refused under an MCA while recurring billing is off, even in the first days', () => {
    expect(problemOf(units(premium({ recurringBilling: false }), 90, 1))).toEqual({
      code: 'RecurringBillingOff',
      action: 'removeLicenses',
    });
  });

  it('#141 may be scheduled for the renewal while recurring billing is on, and only then', () => {
    const scheduled = afterOf(units(premium(), 60, 100, { when: 'renewal' }));
    expect(scheduled.totalLicenses).toBe(100);
    expect(subscriptionAt(scheduled, ends).totalLicenses).toBe(60);
    const off = premium({ recurringBilling: false });
    expect(problemOf(units(off, 60, 100, { when: 'renewal' }))).toEqual({
      code: 'RecurringBillingOff',
      action: 'scheduleChange',
    });
    expect(afterOf(units(off, 120, 100)).totalLicenses).toBe(120);
    const taken = afterOf(units(scheduled, 100, 101, { when: 'renewal' }));
    expect(termsOf(taken).scheduledChange).toBeNull();
  });

  it('#142 scheduled is gone once recurring billing is off', () => {
    const scheduled = afterOf(units(premium(), 60, 100, { when: 'renewal' }));
    const off = afterOf(setRecurringBilling(scheduled, false));
    expect(termsOf(off).scheduledChange).toBeNull();
    expect(termsOf(afterOf(setRecurringBilling(off, true))).scheduledChange).toBeNull();
  });

  it.each([
    ['creditCheckPending', premium({ isCreditCheckPending: true })],
    ['reseller', premium({}, { channel: 'Reseller' })],
    ['reseller', premium({}, { ownerTenantId: '9d2f6b18-4c7e-4f05-a3b1-e58d70c924f6' })],
    ['productKey', premium({}, { channel: 'Prepaid' })],
    ['volumeLicensing', premium({}, { channel: 'VolumeLicensing' })],
    ['selfService', premium({}, { channel: 'SelfService' })],
    ['trial', premium({}, { isTrial: true })],
    ['endOfSale', premium({ isEndOfSale: true })],
    ['notActive', premium({}, { status: 'Warning' })],
    ['deleted', premium({}, { status: 'Deleted' })],
  ] as const)('#143 is off both ways, with the reason: %s', (reason, subscription) => {
    expect(problemOf(units(subscription, 101))).toMatchObject({ action: 'buyLicenses', reason });
    expect(problemOf(units(subscription, 99))).toMatchObject({ action: 'removeLicenses', reason });
    expect(problemOf(units(subscription, 99, 0, { when: 'renewal' }))).toMatchObject({ reason });
  });

  it('what a representative has scheduled stays: more can be bought, nothing removed or rescheduled', () => {
    const scheduled = premium({ scheduledChange: { totalLicenses: 80, madeBy: 'representative' } });
    expect(afterOf(units(scheduled, 110, 1)).totalLicenses).toBe(110);
    for (const refused of [
      units(scheduled, 90, 1),
      units(scheduled, 90, 1, { when: 'renewal' }),
      setRecurringBilling(scheduled, false),
    ]) {
      expect(problemOf(refused)).toMatchObject({ reason: 'representative' });
    }
  });
});

describe('the end of a purchase', () => {
  const none = { now: addDays(bought, 6), attachedDomains: [] };

  it('#149 canceled in the first days it is disabled at once; later only recurring billing can be turned off', () => {
    const canceled = afterOf(cancelSubscription(premium(), none));
    expect([canceled.status, canceled.nextLifecycleDateTime]).toEqual([
      'Suspended',
      addDays(none.now, 90),
    ]);
    const late = { ...none, now: addDays(bought, 7) };
    expect(problemOf(cancelSubscription(premium(), late))).toEqual({
      code: 'ReturnWindowPassed',
      action: 'cancel',
      days: 7,
      effectiveAt: ends,
    });
    expect(afterOf(setRecurringBilling(premium(), false)).status).toBe('Enabled');
  });

  it('#150 under an MOSA with 26 units is refused, with 25 it is canceled', () => {
    const mosa = (totalLicenses: number) => premium({ agreement: 'MOSA' }, { totalLicenses });
    expect(problemOf(cancelSubscription(mosa(26), none))).toEqual({
      code: 'TooManyUnitsToCancel',
      units: 26,
      max: 25,
    });
    const late = { ...none, now: addDays(bought, 200) };
    expect(afterOf(cancelSubscription(mosa(25), late)).status).toBe('Suspended');
  });

  it('#151 is refused while a domain is attached', () => {
    const facts = { ...none, attachedDomains: ['contoso.com'] };
    expect(problemOf(cancelSubscription(premium(), facts))).toEqual({
      code: 'CustomDomainAttached',
      domains: ['contoso.com'],
    });
  });

  it('#152 deleted it is gone at once, neither expired nor disabled; while active it is not', () => {
    const expired = premium({}, { status: 'Warning' });
    expect(afterOf(deleteSubscription(expired))).toMatchObject({
      status: 'Deleted',
      nextLifecycleDateTime: null,
    });
    expect(problemOf(deleteSubscription(premium()))).toMatchObject({ reason: 'active' });
  });
});

describe('a purchase that is taken up again', () => {
  const ids = {
    id: knownId<Subscription['id']>('aaaaaaaa-0000-4000-8000-000000000001'),
    commerceSubscriptionId: 'aaaaaaaa-0000-4000-8000-000000000002',
  };
  const now = addDays(ends, 40);

  it('#148 under an MCA is a new one from that day on, with the same term', () => {
    const canceled = disabled(premium(), addDays(ends, 35));
    const result = reactivateSubscription(canceled, now, ids);
    if (!result.ok) throw new Error(result.problem.code);
    expect(result.after.status).toBe('Deleted');
    expect(result.successor).toMatchObject({
      ...ids,
      status: 'Enabled',
      totalLicenses: 100,
      createdDateTime: now,
      nextLifecycleDateTime: at('2028-02-24T08:00:00Z'),
    });
  });

  it('#148 under an MOSA is resumed: its terms go on', () => {
    const off = premium({ agreement: 'MOSA', recurringBilling: false });
    const expired = subscriptionAt(off, now);
    expect(expired.status).toBe('Suspended');
    const result = reactivateSubscription(expired, now, ids);
    if (!result.ok) throw new Error(result.problem.code);
    expect([result.successor, result.after.status, result.after.nextLifecycleDateTime]).toEqual([
      null,
      'Enabled',
      at('2028-01-15T08:00:00Z'),
    ]);
    expect(termsOf(result.after).recurringBilling).toBe(true);
  });

  it.each([
    ['deleted', premium({}, { status: 'Deleted' })],
    ['active', premium()],
    ['trial', premium({}, { status: 'Warning', isTrial: true })],
    ['endOfSale', premium({ isEndOfSale: true }, { status: 'Warning' })],
    ['reseller', premium({}, { status: 'Warning', channel: 'Reseller' })],
  ] as const)('#148 is refused where it is %s', (reason, subscription) => {
    expect(problemOf(reactivateSubscription(subscription, now, ids))).toMatchObject({ reason });
  });
});

describe('a trial', () => {
  const trial = aSubscription('SPB', trialUnits, {
    isTrial: true,
    createdDateTime: bought,
    nextLifecycleDateTime: at('2026-02-15T08:00:00Z'),
  });

  it('#154 can be extended once by 30 days, in its last 15', () => {
    expect(problemOf(extendTrial(trial, at('2026-01-31T07:59:00Z')))).toMatchObject({
      reason: 'tooEarly',
    });
    const longer = afterOf(extendTrial(trial, at('2026-01-31T08:00:00Z')));
    expect(longer.nextLifecycleDateTime).toBe(at('2026-03-17T08:00:00Z'));
    expect(problemOf(extendTrial(longer, at('2026-03-10T08:00:00Z')))).toMatchObject({
      reason: 'alreadyExtended',
    });
  });

  it('that is bought is a paid subscription from then on; not once its product is sold no more', () => {
    const now = at('2026-02-20T08:00:00Z');
    const wanted = { totalLicenses: 30, term: 'P1Y' } as const;
    const after = afterOf(buyTrial(subscriptionAt(trial, now), wanted, now));
    expect(after).toMatchObject({
      isTrial: false,
      status: 'Enabled',
      totalLicenses: 30,
      nextLifecycleDateTime: at('2027-02-20T08:00:00Z'),
    });
    const ended = { ...trial, terms: { isEndOfSale: true } };
    expect(problemOf(buyTrial(ended, wanted, bought))).toMatchObject({ reason: 'endOfSale' });
  });

  it('is canceled by turning off recurring billing: it then ends for good', () => {
    const paying = { ...trial, terms: { recurringBilling: true, term: 'P1M' } } as const;
    const end = at('2026-02-15T08:00:00Z');
    expect(subscriptionAt(paying, end).isTrial).toBe(false);
    const off = afterOf(setRecurringBilling(paying, false));
    expect([subscriptionAt(off, end).status, subscriptionAt(off, end).isTrial]).toEqual([
      'Warning',
      true,
    ]);
    expect(
      problemOf(cancelSubscription(paying, { now: bought, attachedDomains: [] })),
    ).toMatchObject({
      reason: 'trial',
    });
  });
});
