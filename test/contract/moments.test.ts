import { expect, it } from 'vitest';
import { addDays, knownId, type SkuId } from '../../src/core/ids.ts';
import { onEveryEngine } from './engines.ts';
import { aSubscription, at, e3, founded, recorded, subscriptionId } from './world.ts';

const day = 86_400_000;
/** A product of which the world has bought nothing. */
const visio = knownId<SkuId>('c5928f49-12ba-48f7-ada3-0d743a3601d5');

onEveryEngine('what time it is', (open) => {
  it('is one moment for all that is read in one go', async () => {
    let now = at(0);
    const store = await founded(await open(() => now));
    const [first, second] = await store.read(async (reader) => {
      const before = await reader.moment();
      now = addDays(now, 400);
      return [before, await reader.moment()];
    });
    expect(first).toEqual({ now: at(0), machineNow: at(0) });
    expect(second).toEqual(first);
    expect(await store.read((reader) => reader.moment())).toEqual({ now, machineNow: now });
  });

  it('is ahead of the machine by as much as the organization says, for writers too', async () => {
    const store = await founded(await open(() => at(0)));
    const after = { rehearsal: { clockAheadMilliseconds: 3 * day } };
    await recorded(store, [{ kind: 'organizationUpdated', before: {}, after }]);
    const ahead = { now: addDays(at(0), 3), machineNow: at(0) };
    expect(await store.read((reader) => reader.moment())).toEqual(ahead);
    expect(await store.write((tx) => tx.moment())).toEqual(ahead);
  });
});

onEveryEngine('purchases', (open) => {
  it('stand as the calendar has them, and are kept as they were written down', async () => {
    let now = at(0);
    const store = await founded(await open(() => now));
    const one = aSubscription(visio, 7, {
      id: subscriptionId(9),
      nextLifecycleDateTime: addDays(now, 10),
      terms: { recurringBilling: false, agreement: 'EA' },
    });
    await recorded(store, [{ kind: 'subscriptionSet', before: null, after: one }]);
    const seen = async (): Promise<unknown> =>
      store.read(async (reader) => {
        const [subscription] = (await reader.subscriptions()).filter(({ id }) => id === one.id);
        const sku = (await reader.subscribedSkus()).find(({ skuId }) => skuId === visio);
        return [subscription?.status, subscription?.nextLifecycleDateTime, sku?.capabilityStatus];
      });
    expect(await seen()).toEqual(['Enabled', addDays(at(0), 10), 'Enabled']);
    now = addDays(now, 11);
    expect(await seen()).toEqual(['Warning', addDays(at(0), 100), 'Warning']);
    now = addDays(now, 95);
    expect(await seen()).toEqual(['Suspended', addDays(at(0), 160), 'Suspended']);
    const recordedOnes = await store.read((reader) => reader.recordedSubscriptions());
    expect(recordedOnes).toContainEqual(one);
  });

  it('keep the conditions on which they were made, and none where there are none', async () => {
    const store = await founded(await open());
    const usual = aSubscription(e3, 5, { id: subscriptionId(8) });
    const special = aSubscription(e3, 5, {
      id: subscriptionId(9),
      terms: {
        term: 'P3Y',
        scheduledChange: { totalLicenses: 3, madeBy: 'representative' },
        increases: [{ at: at(1), units: 2 }],
      },
    });
    for (const after of [usual, special]) {
      await recorded(store, [{ kind: 'subscriptionSet', before: null, after }]);
    }
    const all = await store.read((reader) => reader.subscriptions());
    expect(all).toContainEqual(special);
    expect(all.find(({ id }) => id === usual.id)).not.toHaveProperty('terms');
    const { terms: _terms, ...plain } = special;
    await recorded(store, [{ kind: 'subscriptionSet', before: special, after: plain }]);
    expect(await store.read((reader) => reader.subscriptions())).toContainEqual(plain);
  });
});
