import { describe, expect, it } from 'vitest';
import {
  type GroupHttpWorld,
  giving,
  groupHttpWorlds,
  taking,
} from '../../../test/support/group-http-world.ts';
import { itemsOf, pathOf, textOf } from '../../../test/support/graph-answers.ts';
import { personId, skus } from '../../../test/support/small-world.ts';

const { e3 } = skus;
const open = groupHttpWorlds();
const minimal = { Prefer: 'return=minimal' };

type Delta = { readonly items: readonly Record<string, unknown>[]; readonly deltaLink: string };

/** Follows a delta to its end. */
async function follow(
  world: GroupHttpWorld,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Delta> {
  const items: Record<string, unknown>[] = [];
  for (let next = path; ;) {
    const answer = await world.commandLine('GET', next, { headers });
    items.push(...itemsOf(answer));
    const link = answer.body?.['@odata.nextLink'];
    if (typeof link !== 'string') {
      return { items, deltaLink: pathOf(textOf(answer.body, '@odata.deltaLink')) };
    }
    next = pathOf(link);
  }
}

describe('Delta and the licenses of groups', () => {
  it('a group is told when what it gives and how far that is change, if these are selected', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const sales = await world.group('Sales', [1]);
    const path = '/v1.0/groups/delta?$select=assignedLicenses,licenseProcessingState';
    const first = await follow(world, path);
    expect(first.items).toEqual([
      { id: sales, assignedLicenses: [], licenseProcessingState: null },
    ]);
    const others = await follow(world, '/v1.0/groups/delta?$select=displayName');
    await world.assign(sales, giving(e3));
    const given = { id: sales, assignedLicenses: [{ skuId: e3, disabledPlans: [] }] };
    const second = await follow(world, first.deltaLink);
    expect(second.items).toEqual([
      { ...given, licenseProcessingState: { state: 'QueuedForProcessing' } },
    ]);
    await world.settled();
    const complete = { licenseProcessingState: { state: 'ProcessingComplete' } };
    const third = await follow(world, second.deltaLink);
    expect(third.items).toEqual([{ ...given, ...complete }]);
    expect((await follow(world, second.deltaLink, minimal)).items).toEqual([
      { id: sales, ...complete },
    ]);
    expect((await follow(world, third.deltaLink)).items).toEqual([]);
    await world.assign(sales, taking(e3));
    await world.settled();
    expect((await follow(world, third.deltaLink, minimal)).items).toEqual([
      { id: sales, assignedLicenses: [], licenseProcessingState: null },
    ]);
    expect((await follow(world, others.deltaLink)).items).toEqual([]);
  });

  it('people are told when what they have by a group changes, an error too', async () => {
    const world = await open({ people: 2, units: { e3: 1 } });
    const sales = await world.group('Sales', [1, 2]);
    const first = await follow(world, '/v1.0/users/delta?$select=licenseAssignmentStates');
    await world.assign(sales, giving(e3));
    await world.settled();
    const path = { skuId: e3, disabledPlans: [], assignedByGroup: sales };
    const lastUpdatedDateTime = '2026-01-31T09:00:00Z';
    expect((await follow(world, first.deltaLink)).items).toEqual([
      {
        id: personId(1),
        licenseAssignmentStates: [{ ...path, state: 'Active', error: 'None', lastUpdatedDateTime }],
      },
      {
        id: personId(2),
        licenseAssignmentStates: [
          { ...path, state: 'Error', error: 'CountViolation', lastUpdatedDateTime },
        ],
      },
    ]);
  });
});
