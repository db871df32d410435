import { expect, it } from 'vitest';
import { onEveryEngine } from './engines.ts';
import {
  added,
  anOperation,
  assigned,
  at,
  aUser,
  consumed,
  e3,
  founded,
  organization,
  recorded,
  removed,
  sway,
  userId,
  yammer,
} from './world.ts';

const defect = new Error('a defect');

onEveryEngine('transactions', (open) => {
  it('an error rolls everything back: tables, log, operation, numbers', async () => {
    const store = await founded(await open(), { people: 1 });
    const [seq, operations] = await store.read(async (reader) => [
      await reader.lastSeq(),
      await reader.listOperations({ before: null, limit: 9 }),
    ]);
    const failed = store.write(async (tx) => {
      const operationNo = await tx.openOperation(anOperation());
      await tx.record(operationNo, [added(aUser(2)), assigned(e3, [1, 2])], at(1));
      throw defect;
    });
    await expect(failed).rejects.toBe(defect);
    expect(await store.read((reader) => reader.lastSeq())).toBe(seq);
    expect(await store.read((reader) => reader.findUser(userId(2)))).toBeNull();
    expect(await consumed(store, e3)).toBe(0);
    expect(await store.read((reader) => reader.listOperations({ before: null, limit: 9 }))).toEqual(
      operations,
    );
    // The next write goes on without a gap.
    const operationNo = await recorded(store, [assigned(e3, [1])]);
    expect(operationNo).toBe((operations[0]?.operationNo ?? 0) + 1);
    const lines = await store.read((reader) => reader.changesAfter(seq, 9));
    expect(lines.map((line) => line.seq)).toEqual([seq + 1]);
    expect(await store.doctor()).toEqual([]);
  });

  it('a failed savepoint undoes its own writes only', async () => {
    const store = await founded(await open(), { people: 3 });
    await store.write(async (tx) => {
      const operationNo = await tx.openOperation(anOperation());
      await tx.record(operationNo, [assigned(e3, [1], { disabledPlans: [yammer] })], at(1));
      const failed = tx.savepoint(async () => {
        const inner = await tx.openOperation(anOperation());
        await tx.record(inner, [assigned(e3, [2], { disabledPlans: [sway] })], at(1));
        throw defect;
      });
      await expect(failed).rejects.toBe(defect);
      await tx.savepoint(() =>
        // The same set of plans as the one that was undone.
        tx.record(operationNo, [assigned(e3, [3], { disabledPlans: [sway] })], at(1)),
      );
    });
    const views = await store.read((reader) => reader.loadUserViews([1, 2, 3].map(userId)));
    expect(views.map((view) => view.assignments.map((one) => one.disabledPlans))).toEqual([
      [[yammer]],
      [],
      [[sway]],
    ]);
    expect(await consumed(store, e3)).toBe(2);
    expect(await store.doctor()).toEqual([]);
  });

  it('savepoints nest', async () => {
    const store = await founded(await open(), { people: 3 });
    await store.write(async (tx) => {
      const operationNo = await tx.openOperation(anOperation());
      await tx.savepoint(async () => {
        await tx.record(operationNo, [assigned(e3, [1])], at(1));
        await tx
          .savepoint(async () => {
            await tx.record(operationNo, [assigned(e3, [2])], at(1));
            throw defect;
          })
          .catch(() => undefined);
        await tx.record(operationNo, [assigned(e3, [3])], at(1));
      });
    });
    expect(await consumed(store, e3)).toBe(2);
    expect(await store.doctor()).toEqual([]);
  });

  it('a write reads what it has written', async () => {
    const store = await founded(await open());
    await store.write(async (tx) => {
      const operationNo = await tx.openOperation(anOperation());
      await tx.record(operationNo, [added(aUser(1)), assigned(e3, [1])], at(1));
      const [view] = await tx.loadUserViews([userId(1)]);
      expect(view?.assignments).toHaveLength(1);
      expect((await tx.subscribedSkus()).find((sku) => sku.skuId === e3)?.consumedUnits).toBe(1);
      expect(await tx.lastSeq()).toBeGreaterThan(0);
    });
  });

  it('writes that arrive together run one after the other', async () => {
    const store = await founded(await open(), { people: 20 });
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.write(async (tx) => {
          order.push(index);
          const operationNo = await tx.openOperation(anOperation());
          await Promise.resolve();
          await tx.record(operationNo, [assigned(e3, [index + 1])], at(1));
          order.push(index);
        }),
      ),
    );
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => [index, index]).flat());
    expect(await consumed(store, e3)).toBe(20);
    const lines = await store.read((reader) => reader.changesAfter(0, 999));
    expect(lines.map((line) => line.seq)).toEqual(lines.map((_, index) => index + 1));
  });

  it('who sees the last unit taken does not take it: two claims, one unit', async () => {
    const store = await founded(await open(), { people: 2, units: 1 });
    const claim = (no: number): Promise<boolean> =>
      store.write(async (tx) => {
        const sku = (await tx.subscribedSkus()).find(({ skuId }) => skuId === e3);
        await Promise.resolve();
        if (sku === undefined || sku.consumedUnits >= sku.usableUnits) return false;
        const operationNo = await tx.openOperation(anOperation());
        await tx.record(operationNo, [assigned(e3, [no])], at(1));
        return true;
      });
    expect(await Promise.all([claim(1), claim(2)])).toEqual([true, false]);
    expect(await consumed(store, e3)).toBe(1);
  });

  it('a read sees one state, and the next read the last commit', async () => {
    const store = await founded(await open(), { people: 2 });
    await store.read(async (reader) => {
      const before = await reader.subscribedSkus();
      const writing = recorded(store, [assigned(e3, [1, 2])]);
      // In a file the write goes on meanwhile; in memory it waits for us.
      await new Promise((resolve) => setImmediate(resolve));
      expect(await reader.subscribedSkus()).toEqual(before);
      expect((await reader.loadUserViews([userId(1)]))[0]?.assignments).toEqual([]);
      void writing;
    });
    await store.write(() => Promise.resolve());
    expect(await consumed(store, e3)).toBe(2);
  });

  it('a failed read does not disturb the next one', async () => {
    const store = await founded(await open(), { people: 1 });
    await expect(store.read(() => Promise.reject(defect))).rejects.toBe(defect);
    expect(await store.read((reader) => reader.findUser(userId(1)))).not.toBeNull();
  });

  it('an organization is created once', async () => {
    const store = await open();
    expect(await store.read((reader) => reader.hasOrganization())).toBe(false);
    await expect(store.read((reader) => reader.organization())).rejects.toThrow(/no organization/);
    await store.write((tx) => tx.createOrganization(organization));
    expect(await store.read((reader) => reader.organization())).toEqual(organization);
    await expect(store.write((tx) => tx.createOrganization(organization))).rejects.toThrow(/./);
  });

  it('numbers of plan sets that were rolled back are given again without confusion', async () => {
    const store = await founded(await open(), { people: 2 });
    await store
      .write(async (tx) => {
        const operationNo = await tx.openOperation(anOperation());
        await tx.record(operationNo, [assigned(e3, [1], { disabledPlans: [yammer] })], at(1));
        throw defect;
      })
      .catch(() => undefined);
    await recorded(store, [assigned(e3, [1], { disabledPlans: [sway] })]);
    const [view] = await store.read((reader) => reader.loadUserViews([userId(1)]));
    expect(view?.assignments[0]?.disabledPlans).toEqual([sway]);
    await recorded(store, [removed(e3, [1], { disabledPlans: [sway] })], at(2));
    expect(await store.doctor()).toEqual([]);
  });
});
