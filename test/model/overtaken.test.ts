import { afterEach, describe, expect, it } from 'vitest';
import {
  administrator,
  personId,
  plans,
  skus,
  type SmallWorld,
  smallWorld,
} from '../support/small-world.ts';

let world: SmallWorld | null = null;
afterEach(async () => {
  expect(await world?.store.doctor()).toEqual([]);
  await world?.desk.close();
});

const assignE3 = { kind: 'assign', licenses: [{ skuId: skus.e3 }] } as const;
const swapForE5 = { kind: 'swap', from: skus.e3, to: { skuId: skus.e5 } } as const;

function turnOff(w: SmallWorld, no: number): Promise<unknown> {
  return w.desk.write('assignLicense', administrator, {
    userId: personId(no),
    addLicenses: [{ skuId: skus.e3, disabledPlans: [plans.sway] }],
    removeLicenses: [],
  });
}

describe('a row that has drifted', () => {
  it('frees no unit for those who come after it: nothing is oversold', async () => {
    const w = await smallWorld({ people: 2, units: { e3: 1, e5: 1 } });
    world = w;
    await w.desk.write('assignLicense', administrator, {
      userId: personId(1),
      addLicenses: [{ skuId: skus.e3, disabledPlans: [] }],
      removeLicenses: [],
    });
    const plan = await w.plan({
      kind: 'rows',
      rows: [
        { key: personId(1), command: swapForE5 },
        { key: personId(2), command: assignE3 },
      ],
    });
    expect(plan.totals?.counts.change).toBe(2);
    await turnOff(w, 1);
    const operation = await w.apply(plan);
    expect(operation).toMatchObject({ changed: 0, drifted: 2 });
    expect(await w.consumed(skus.e3)).toBe(1);
    expect(await w.holdings(personId(2))).toEqual({});
  });

  it('takes no unit from those who come after it', async () => {
    const w = await smallWorld({ people: 3, units: { e3: 3, e5: 2 } });
    world = w;
    for (const no of [1, 2]) {
      await w.desk.write('assignLicense', administrator, {
        userId: personId(no),
        addLicenses: [{ skuId: skus.e3, disabledPlans: [] }],
        removeLicenses: [],
      });
    }
    const plan = await w.plan({
      kind: 'rows',
      rows: [
        { key: personId(1), command: swapForE5 },
        { key: personId(2), command: swapForE5 },
      ],
    });
    await turnOff(w, 1);
    await w.desk.write('assignLicense', administrator, {
      userId: personId(3),
      addLicenses: [{ skuId: skus.e5, disabledPlans: [] }],
      removeLicenses: [],
    });
    const operation = await w.apply(plan);
    expect(operation).toMatchObject({ changed: 1, drifted: 1 });
    expect(await w.holdings(personId(2))).toEqual({ [skus.e5]: [] });
  });
});
