import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { law, lawRuns, lawSeed, lawTimeout } from '../../../test/worlds/laws.ts';
import { aSubscription } from '../../../test/worlds/world.ts';
import { addDays, type Instant, instantOf } from '../ids.ts';
import { subscriptionAt } from './lifecycle.ts';
import type { Subscription } from './subscribed-sku.ts';
import { termsOf } from './terms-of.ts';

const runs = 500;
const timeout = lawTimeout(runs);
const met = new Map<string, number>();

const epoch = Date.UTC(2026, 0, 1);
const moment: fc.Arbitrary<Instant> = fc
  .integer({ min: 0, max: 6 * 365 * 24 * 60 })
  .map((minutes) => instantOf(epoch + minutes * 60_000));

const anySubscription: fc.Arbitrary<Subscription> = fc
  .record({
    status: fc.constantFrom('Enabled', 'Enabled', 'Warning', 'Suspended', 'LockedOut', 'Deleted'),
    isTrial: fc.boolean(),
    createdDateTime: moment,
    nextLifecycleDateTime: fc.option(moment, { freq: 8 }),
    terms: fc.record(
      {
        agreement: fc.constantFrom('MCA', 'MOSA', 'EA', 'Open'),
        isEnterprise: fc.boolean(),
        term: fc.constantFrom('P1M', 'P1Y', 'P3Y', null),
        renewalDay: fc.option(fc.integer({ min: 1, max: 31 })),
        recurringBilling: fc.boolean(),
        scheduledChange: fc.option(
          fc.record({
            totalLicenses: fc.integer({ min: 0, max: 50 }),
            madeBy: fc.constantFrom('customer', 'representative'),
          }),
        ),
        isSuspendedByPartner: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  } as const)
  .map((facts) => aSubscription('SPB', 20, facts));

/** How far along a purchase is that nobody takes up again. */
const stages = ['Enabled', 'Warning', 'Suspended', 'Deleted'];

afterAll(() => {
  process.stdout.write(
    `${String(lawRuns(runs))} purchases, ALLOT_SEED=${String(lawSeed)} ${JSON.stringify(Object.fromEntries(met))}\n`,
  );
});

describe('subscriptionAt', () => {
  it(
    'comes to the same in two steps as in one',
    () => {
      fc.assert(
        fc.property(anySubscription, moment, moment, (subscription, one, other) => {
          const [sooner, later] = one < other ? [one, other] : [other, one];
          const whole = subscriptionAt(subscription, later);
          met.set(whole.status, (met.get(whole.status) ?? 0) + 1);
          expect(subscriptionAt(subscriptionAt(subscription, sooner), later)).toEqual(whole);
        }),
        law(runs),
      );
    },
    timeout,
  );

  it(
    'ends: what is next lies ahead, no further than the longest term and the days to its renewal day',
    () => {
      fc.assert(
        fc.property(anySubscription, moment, (subscription, now) => {
          const { nextLifecycleDateTime, ...after } = subscriptionAt(subscription, now);
          if (nextLifecycleDateTime === null) return;
          expect(nextLifecycleDateTime > now).toBe(true);
          if (nextLifecycleDateTime === subscription.nextLifecycleDateTime) return;
          const { termStart } = termsOf({ ...after, nextLifecycleDateTime });
          const longest = after.status === 'Enabled' ? 3 * 366 + 31 : 90;
          const from = after.status === 'Enabled' ? termStart : now;
          expect(nextLifecycleDateTime <= addDays(from, longest)).toBe(true);
        }),
        law(runs),
      );
    },
    timeout,
  );

  it(
    'never gets better by itself, but for what a partner has suspended',
    () => {
      fc.assert(
        fc.property(anySubscription, moment, (subscription, now) => {
          if (subscription.status === 'LockedOut') return;
          if (termsOf(subscription).isSuspendedByPartner) return;
          const after = subscriptionAt(subscription, now);
          expect(stages.indexOf(after.status)).toBeGreaterThanOrEqual(
            stages.indexOf(subscription.status),
          );
        }),
        law(runs),
      );
    },
    timeout,
  );
});
