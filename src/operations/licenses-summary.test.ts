import { afterEach, expect, it } from 'vitest';
import {
  administrator,
  personId,
  skus,
  type SmallWorld,
  smallWorld,
} from '../../test/support/small-world.ts';
import type { LicenseChange } from '../core/change.ts';
import { type GroupId, knownId } from '../core/ids.ts';
import { licensesSummary } from './licenses-summary.ts';

const group = knownId<GroupId>('77777777-7777-4777-8777-777777777777');

let world: SmallWorld | null = null;
afterEach(async () => {
  await world?.desk.close();
  world = null;
});

it('#3 who holds a product directly and by a group is one person; who holds it by a group only is not direct', async () => {
  world = await smallWorld({ people: 3, units: { e3: 5 } });
  const give = (no: number, by: GroupId | null, takesUnit: boolean): LicenseChange => ({
    kind: 'licenseAssigned',
    skuId: skus.e3,
    assignedByGroup: by,
    disabledPlans: [],
    takesUnit,
    userIds: [personId(no)],
  });
  const { store, now } = world;
  await store.write(async (tx) => {
    const operationNo = await tx.openOperation({
      activity: 'Change user license',
      actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: 3,
      status: 'done',
      startedAt: now(),
      endedAt: now(),
      changed: 3,
    });
    const licenses = [give(1, null, true), give(1, group, false), give(2, group, true)];
    await tx.record(operationNo, licenses, now());
  });
  const rows = await store.read((reader) => licensesSummary(reader, administrator));
  expect(rows).toMatchObject([{ total: 5, assigned: 2, assignedDirectly: 1, available: 3 }]);
});
