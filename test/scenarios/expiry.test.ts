import { describe, expect, it } from 'vitest';
import { openInlineDesk } from '../../src/jobs/inline-desk.ts';
import { administrator, forPeople, personId, skus, smallWorld } from '../support/small-world.ts';

const minutesADay = 24 * 60;

describe('what has been deleted long enough', () => {
  it('#184 is there through day 30, and on day 31 removed for good, by itself', async () => {
    const world = await smallWorld({ people: 2, units: { e3: 2 } });
    await world.desk.write('deleteUser', administrator, { userKey: personId(1) });
    let passed = 0;
    const after = async (days: number): Promise<unknown> => {
      world.pass((days - passed) * minutesADay);
      passed = days;
      // The writer looks when it starts, and every hour.
      const desk = openInlineDesk(world.store, { newId: () => personId(99) });
      await desk.idle();
      return desk.near((reader) => reader.findUser(personId(1), { deleted: true }));
    };
    expect(await after(30)).not.toBeNull();
    expect(await after(31)).toBeNull();
    expect(await world.store.doctor()).toEqual([]);
    await world.desk.close();
  });

  it('a plan that was never applied is forgotten, an applied one is kept', async () => {
    const world = await smallWorld({ people: 2, units: { e3: 2 } });
    const assign = { kind: 'assign', licenses: [{ skuId: skus.e3 }] } as const;
    const unused = await world.plan(forPeople([1], assign));
    const applied = await world.plan(forPeople([2], assign));
    await world.apply(applied);
    world.pass(31 * minutesADay);
    const desk = openInlineDesk(world.store, { newId: () => personId(99) });
    await desk.idle();
    expect(await desk.near((reader) => reader.plan(unused.id))).toBeNull();
    expect(await desk.near((reader) => reader.plan(applied.id))).not.toBeNull();
    await world.desk.close();
  });
});
