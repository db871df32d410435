import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { GroupPatch } from '../../src/core/directory/group.ts';
import type { UserPatch } from '../../src/core/directory/user.ts';
import type { GroupId } from '../../src/core/ids.ts';
import { openInlineDesk } from '../../src/jobs/inline-desk.ts';
import { systemEnvironment } from '../../src/jobs/system-environment.ts';
import { followRules } from '../../src/operations/groups/follow-rules.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { groupWorld, license, people, type GroupWorld } from '../support/group-world.ts';
import { administrator, foundSmallWorld, personId, skus } from '../support/small-world.ts';

const sales = 'user.department -eq "Sales"';
const exchange = 'efb87545-963c-4e0d-99df-69c6916d9eb0';
const ruled = (rule: string): GroupPatch => ({
  groupTypes: ['DynamicMembership'],
  membershipRule: rule,
  membershipRuleProcessingState: 'On',
});

async function setPerson(world: GroupWorld, no: number, patch: UserPatch): Promise<void> {
  await world.desk.write('updateUser', administrator, {
    userKey: personId(no),
    patch,
    setsPassword: false,
  });
}

async function patchGroup(world: GroupWorld, groupId: GroupId, patch: GroupPatch): Promise<void> {
  await world.desk.write('updateGroup', administrator, {
    groupId,
    patch,
    memberIds: [],
    ownerIds: [],
  });
  await world.settled();
}

/** Numbers of a group's members. */
async function members(store: Store, groupId: GroupId): Promise<readonly number[]> {
  const ids = people(1, 60).map(personId);
  const found = await store.read((reader) => reader.membersAmong(groupId, ids));
  return people(1, 60).filter((no) => found.has(personId(no)));
}

/** A world whose first `count` people are in Sales, and a group with the rule. */
async function salesWorld(
  count: number,
  units: Parameters<typeof groupWorld>[0]['units'] = { e3: 20 },
): Promise<{ readonly world: GroupWorld; readonly groupId: GroupId }> {
  const world = await groupWorld({ people: 12, units });
  for (const no of people(1, count)) await setPerson(world, no, { department: 'Sales' });
  const groupId = await world.group('Sales', []);
  await patchGroup(world, groupId, ruled(sales));
  return { world, groupId };
}

describe('groups with a membership rule', () => {
  it('hold whom the rule chooses, and the licenses follow', async () => {
    const { world, groupId } = await salesWorld(3);
    await world.license(groupId, { addLicenses: [license(skus.e3)] });
    expect(await members(world.store, groupId)).toEqual([1, 2, 3]);
    expect(await world.paths(3)).toEqual(['E3 by Sales: Active']);
    expect(await world.paths(4)).toEqual([]);
    expect(await world.store.doctor()).toEqual([]);
    await world.desk.close();
  });

  it('a person who changes is in the group, licensed, when the call answers', async () => {
    const { world, groupId } = await salesWorld(1);
    await world.license(groupId, { addLicenses: [license(skus.e3)] });
    await setPerson(world, 5, { department: 'SALES' });
    expect(await members(world.store, groupId)).toEqual([1, 5]);
    expect(await world.paths(5)).toEqual(['E3 by Sales: Active']);
    await setPerson(world, 1, { department: null });
    expect(await members(world.store, groupId)).toEqual([5]);
    expect(await world.paths(1)).toEqual([]);
    await world.desk.close();
  });

  it('new people, deleted people and people who are back', async () => {
    const { world, groupId } = await salesWorld(2);
    await world.license(groupId, { addLicenses: [license(skus.e3)] });
    await world.desk.write('deleteUser', administrator, { userKey: personId(1) });
    await world.settled();
    expect(await world.consumed(skus.e3)).toBe(1);
    await world.desk.write('restoreUser', administrator, {
      userId: personId(1),
      newUserPrincipalName: null,
    });
    await world.settled();
    expect(await members(world.store, groupId)).toEqual([1, 2]);
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    await world.desk.close();
  });

  it('who is back is asked by the rule of now, not by that of the day they were deleted', async () => {
    const { world, groupId } = await salesWorld(2);
    await world.desk.write('deleteUser', administrator, { userKey: personId(1) });
    await patchGroup(world, groupId, { membershipRule: 'user.city -eq "Bern"' });
    await world.desk.write('restoreUser', administrator, {
      userId: personId(1),
      newUserPrincipalName: null,
    });
    await world.settled();
    expect(await members(world.store, groupId)).toEqual([]);
    await world.desk.close();
  });

  it('#104 a rule changes: who still matches is untouched, who drops out loses the license', async () => {
    const { world, groupId } = await salesWorld(4);
    await world.license(groupId, { addLicenses: [license(skus.e3)] });
    await setPerson(world, 1, { city: 'Bern' });
    await setPerson(world, 2, { city: 'Bern' });
    await setPerson(world, 9, { city: 'Bern' });
    const before = await assignmentTimes(world, [1, 2]);
    world.pass(5);
    await patchGroup(world, groupId, { membershipRule: 'user.city -eq "Bern"' });
    expect(await members(world.store, groupId)).toEqual([1, 2, 9]);
    expect(await assignmentTimes(world, [1, 2])).toEqual(before);
    expect(await world.paths(3)).toEqual([]);
    expect(await world.paths(9)).toEqual(['E3 by Sales: Active']);
    expect(await world.consumed(skus.e3)).toBe(3);
    // Nobody who stays was ever out.
    const moves = await world.store.read((reader) => reader.historyOf(groupId, 100));
    const gone = moves.filter(({ kind }) => kind === 'memberRemoved');
    expect(gone).toHaveLength(2);
    await world.desk.close();
  });

  it('#105 a static group becomes dynamic: all members are removed first', async () => {
    const world = await groupWorld({ people: 12, units: { e3: 20 } });
    for (const no of people(1, 2)) await setPerson(world, no, { department: 'Sales' });
    const inner = await world.group('Inner', []);
    const groupId = await world.group('Sales', people(1, 6));
    await world.desk.write('addMembers', administrator, { groupId, ids: [inner] });
    await world.license(groupId, { addLicenses: [license(skus.e3)] });
    expect(await world.consumed(skus.e3)).toBe(6);
    await patchGroup(world, groupId, ruled(sales));
    expect(await members(world.store, groupId)).toEqual([1, 2]);
    expect(await world.store.read((reader) => reader.membersAmong(groupId, [inner]))).toEqual(
      new Set(),
    );
    expect(await world.consumed(skus.e3)).toBe(2);
    // Those who match have been out and in again.
    const moves = await world.store.read((reader) => reader.historyOf(groupId, 100));
    expect(moves.filter(({ kind }) => kind === 'memberRemoved')).toHaveLength(7);
    expect(await world.store.doctor()).toEqual([]);
    await world.desk.close();
  });

  it('a static group whose new rule is paused is emptied, and filled when the rule is worked off', async () => {
    const world = await groupWorld({ people: 12, units: { e3: 20 } });
    await setPerson(world, 1, { department: 'Sales' });
    const groupId = await world.group('Sales', people(2, 4));
    await patchGroup(world, groupId, { ...ruled(sales), membershipRuleProcessingState: 'Paused' });
    expect(await members(world.store, groupId)).toEqual([]);
    await setPerson(world, 2, { department: 'Sales' });
    expect(await members(world.store, groupId)).toEqual([]);
    await patchGroup(world, groupId, { membershipRuleProcessingState: 'On' });
    expect(await members(world.store, groupId)).toEqual([1, 2]);
    await patchGroup(world, groupId, { membershipRuleProcessingState: 'Paused' });
    await setPerson(world, 3, { department: 'Sales' });
    await setPerson(world, 1, { department: null });
    expect(await members(world.store, groupId)).toEqual([1, 2]);
    await world.desk.close();
  });

  it('a dynamic group becomes static: members stay and can be changed by hand', async () => {
    const { world, groupId } = await salesWorld(3);
    await patchGroup(world, groupId, { groupTypes: [], membershipRuleProcessingState: 'Paused' });
    expect(await members(world.store, groupId)).toEqual([1, 2, 3]);
    await setPerson(world, 1, { department: null });
    await world.join(groupId, 7);
    expect(await members(world.store, groupId)).toEqual([1, 2, 3, 7]);
    const group = await world.store.read((reader) => reader.findGroup(groupId));
    expect([group?.membershipRule, group?.membershipRuleProcessingState]).toEqual([null, null]);
    await world.desk.close();
  });

  it('rules that ask about plans follow licenses, and purchases that end', async () => {
    const world = await groupWorld({ people: 5, units: { e3: 5, visio: 5 } });
    const groupId = await world.group('Mail', []);
    await patchGroup(
      world,
      groupId,
      ruled(
        `user.assignedPlans -any (assignedPlan.servicePlanId -eq "${exchange}" -and assignedPlan.capabilityStatus -eq "Enabled")`,
      ),
    );
    await world.license(groupId, { addLicenses: [license(skus.visio)] });
    await world.desk.write('assignLicense', administrator, {
      userId: personId(2),
      addLicenses: [{ skuId: skus.e3, disabledPlans: [] }],
      removeLicenses: [],
    });
    await world.settled();
    expect(await members(world.store, groupId)).toEqual([2]);
    expect(await world.paths(2)).toEqual(['E3 by direct: Active', 'Visio by Mail: Active']);
    await world.desk.write('assignLicense', administrator, {
      userId: personId(2),
      addLicenses: [],
      removeLicenses: [skus.e3],
    });
    await world.settled();
    expect(await members(world.store, groupId)).toEqual([]);
    expect(await world.paths(2)).toEqual([]);
    await world.desk.close();
  });

  it('a rule that takes away what makes it choose comes to an end', async () => {
    const world = await groupWorld({ people: 2, units: { e3: 5 } });
    const groupId = await world.group('Without mail', []);
    await world.license(groupId, { addLicenses: [license(skus.e3)] });
    await patchGroup(
      world,
      groupId,
      ruled(`-not (user.assignedPlans -any (assignedPlan.servicePlanId -eq "${exchange}"))`),
    );
    const moves = await world.store.read((reader) => reader.historyOf(groupId, 100));
    expect(moves.filter(({ kind }) => kind === 'memberAdded').length).toBeLessThan(8);
    expect(await world.store.doctor()).toEqual([]);
    await world.desk.close();
  });

  it.each([
    ['user.city -eq', /ends too early \(at position 13/],
    ['user.town -eq "x"', /no property 'user\.town'/],
    ['user.city -match "(a"', /regular expression is not valid/],
    ['Direct Reports for "x"', /direct reports are not supported/],
  ])('a rule that is not understood is refused: %s', async (rule, message) => {
    const { world, groupId } = await salesWorld(1);
    await expect(patchGroup(world, groupId, { membershipRule: rule })).rejects.toMatchObject({
      problems: [{ code: 'BadRequest', message: expect.stringMatching(message) as string }],
    });
    expect(await members(world.store, groupId)).toEqual([1]);
    await world.desk.close();
  });

  it('a preview tells who would join and leave, and changes nothing', async () => {
    const { world, groupId } = await salesWorld(3);
    await setPerson(world, 2, { city: 'Bern' });
    await setPerson(world, 8, { city: 'Bern' });
    const preview = await world.desk.read('previewMembershipRule', {
      rule: 'user.city -eq "Bern"',
      groupId,
    });
    if (preview.problem !== null) throw new Error('a good rule was refused');
    const ids = (first: readonly { readonly id: string }[]) => first.map(({ id }) => id);
    expect(preview.matching.count).toBe(2);
    expect([preview.joining.count, ids(preview.joining.first)]).toEqual([1, [personId(8)]]);
    expect([preview.leaving.count, ids(preview.leaving.first)]).toEqual([
      2,
      [personId(1), personId(3)],
    ]);
    expect(preview.removesAllFirst).toBe(false);
    expect(await members(world.store, groupId)).toEqual([1, 2, 3]);
    const bad = await world.desk.read('previewMembershipRule', { rule: 'user.city', groupId });
    expect(bad.problem).toEqual({ code: 'Syntax', position: 9, found: null });
    await world.desk.close();
  });
});

/** When the licenses of these people were last changed. */
async function assignmentTimes(world: GroupWorld, nos: readonly number[]): Promise<unknown> {
  const paths = await world.store.read((reader) => reader.assignmentsOf(nos.map(personId)));
  return nos.map((no) => paths.get(personId(no))?.map(({ updatedAt }) => updatedAt));
}

let directory = '';
afterEach(async () => {
  if (directory !== '') await rm(directory, { recursive: true, force: true });
  directory = '';
});

it('a rule edit that was interrupted goes on with the next start and ends as if it had not been', async () => {
  directory = await mkdtemp(join(tmpdir(), 'allot-rules-'));
  const file = join(directory, 'allot.db');
  const store = await openSqliteStore({ file });
  await foundSmallWorld(store, { people: 60, units: { e3: 60 } });
  const desk = openInlineDesk(store, systemEnvironment);
  for (const no of people(1, 40)) {
    await desk.write('updateUser', administrator, {
      userKey: personId(no),
      patch: { department: 'Sales' },
      setsPassword: false,
    });
  }
  const { groupId } = await desk.write('addGroup', administrator, {
    group: {
      displayName: 'Sales',
      mailEnabled: false,
      mailNickname: 'sales',
      securityEnabled: true,
      ...ruled('user.department -eq null'),
    },
    memberIds: [],
    ownerIds: [],
  });
  await desk.idle();
  expect(await members(store, groupId)).toEqual(people(41, 60));
  await desk.close();

  // Without a writer: the rule is saved, and only some steps are done before the program dies.
  const dying = await openSqliteStore({ file });
  const now = systemEnvironment.now();
  await dying.write(async (tx) => {
    const operationNo = await tx.openOperation({
      activity: 'Update group',
      actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: 1,
      status: 'done',
      startedAt: now,
      endedAt: now,
      changed: 1,
    });
    await tx.record(
      operationNo,
      [
        {
          kind: 'groupUpdated',
          groupId,
          before: { membershipRule: 'user.department -eq null' },
          after: { membershipRule: sales },
        },
      ],
      now,
    );
  });
  for (let step = 0; step < 3; step += 1) {
    expect(await dying.write((tx) => followRules(tx, now, 7))).toBe(true);
  }
  const halfway = await members(dying, groupId);
  expect(halfway.filter((no) => no <= 40)).toHaveLength(21);
  await dying.close();

  const again = await openSqliteStore({ file });
  const next = openInlineDesk(again, systemEnvironment);
  await next.idle();
  expect(await members(again, groupId)).toEqual(people(1, 40));
  expect(await again.read((reader) => reader.isRuleWorkLeft())).toBe(false);
  expect(await again.doctor()).toEqual([]);
  await next.close();
});
