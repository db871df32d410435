import { describe, expect, it } from 'vitest';
import type { DirectHoldersBody, RemoveDirectPlanBody } from '../../src/api/group-migration.ts';
import type { GroupId } from '../../src/core/ids.ts';
import type {
  DirectHoldersOutput,
  PlanRemoveDirectOutput,
} from '../../src/operations/groups/migrate-direct.ts';
import type { StoredPlan } from '../../src/store/stored-plan.ts';
import { type GroupWorld, groupWorld, license } from '../support/group-world.ts';
import { administrator, forPeople, personId, plans, skus } from '../support/small-world.ts';
import { answerOf, openTestApp } from '../support/test-app.ts';

const { e3, visio } = skus;

/**
 * Sales gives E3 without Sway. 1 has the same directly, 2 has everything on directly, 3 has Sway by another group too, 4 is no
 * member, 5 has it by the group only, 6 has it directly only because the group cannot give Visio with it.
 */
async function migration(): Promise<{ readonly world: GroupWorld; readonly sales: GroupId }> {
  const world = await groupWorld({ people: 6, units: { e3: 6, visio: 1 } });
  const give = async (nos: readonly number[], off: (typeof plans.sway)[]): Promise<void> => {
    const command = { kind: 'assign', licenses: [license(e3, off)] } as const;
    await world.apply(await world.plan(forPeople(nos, command)));
  };
  await give([1], [plans.sway]);
  await give([2, 3, 4], []);
  const other = await world.group('Other', [3]);
  await world.license(other, { addLicenses: [license(e3)] });
  const sales = await world.group('Sales', [1, 2, 3, 5]);
  await world.license(sales, { addLicenses: [license(e3, [plans.sway])] });
  return { world, sales };
}

async function remove(
  world: GroupWorld,
  input: { readonly groupId: GroupId; readonly withLosses?: boolean },
): Promise<PlanRemoveDirectOutput & { readonly plan: StoredPlan }> {
  const made = await world.desk.write('planRemoveDirect', administrator, {
    skuIds: null,
    withLosses: false,
    reason: null,
    ...input,
  });
  await world.settled();
  const plan = await world.store.read((reader) => reader.plan(made.planId));
  if (plan === null) throw new Error('the plan is there');
  return { ...made, plan };
}

describe('Who holds directly what a group gives', () => {
  it('is told by what they would lose', async () => {
    const { world, sales } = await migration();
    const input = { groupId: sales, top: 10, after: null };
    const report = await world.desk.read('directHolders', input);
    expect(report.products).toMatchObject([
      { skuId: e3, displayName: 'Office 365 E3', safe: 2, losing: 1, onlyDirect: 0, outside: 1 },
    ]);
    expect(
      report.rows.map(({ user, isByGroup, appsLost }) => [user.id, isByGroup, appsLost]),
    ).toEqual([
      [personId(1), true, []],
      [personId(2), true, [plans.sway]],
      [personId(3), true, []],
    ]);
  });

  it('comes in pages that lose nobody', async () => {
    const { world, sales } = await migration();
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const input = { groupId: sales, top: 1, after: after === '' ? null : after };
      const page: DirectHoldersOutput = await world.desk.read('directHolders', input);
      seen.push(...page.rows.map(({ user }) => user.id));
      after = page.next;
    }
    expect(seen).toEqual([personId(1), personId(2), personId(3)]);
  });

  it('a member whom the group could not give it has it directly only', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1, visio: 0 } });
    const command = { kind: 'assign', licenses: [license(e3)] } as const;
    await world.apply(await world.plan(forPeople([1], command)));
    const sales = await world.group('Sales', [1]);
    await world.license(sales, { addLicenses: [license(e3), license(visio)] });
    const report = await world.desk.read('directHolders', { groupId: sales, top: 1, after: null });
    expect(report.products).toMatchObject([
      { skuId: e3, safe: 0, losing: 0, onlyDirect: 1, outside: 0 },
      { skuId: visio, safe: 0, losing: 0, onlyDirect: 0, outside: 0 },
    ]);
    expect(await remove(world, { groupId: sales })).toMatchObject({ people: 0, leftOut: 1 });
  });
});

describe('Removing direct licenses beside a group’s', () => {
  it('#131 takes them only from who keeps everything by groups: nobody loses an app, and units stay', async () => {
    const { world, sales } = await migration();
    const before = await world.consumed(e3);
    const { plan, people, leftOut } = await remove(world, { groupId: sales });
    expect({ people, leftOut }).toEqual({ people: 2, leftOut: 1 });
    expect(plan.totals?.counts).toEqual({ people: 2, change: 2, problem: 0, unchanged: 0 });
    expect(plan.totals?.apps).toEqual([]);
    expect(await world.holdings(personId(1))).not.toEqual({});
    const operation = await world.apply(plan);
    expect(operation).toMatchObject({ activity: 'Unassign licenses', changed: 2, refused: 0 });
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    expect(await world.paths(3)).toEqual(['E3 by Other: Active', 'E3 by Sales: Active']);
    expect(await world.holdings(personId(2))).toEqual({ [e3]: [] });
    expect(await world.holdings(personId(4))).toEqual({ [e3]: [] });
    expect(await world.consumed(e3)).toBe(before);
    await world.undo(operation);
    expect(await world.holdings(personId(1))).toEqual({ [e3]: [plans.sway] });
    expect(await world.store.doctor()).toEqual([]);
  });

  it('#132 with losses it says which apps go, and who is no member keeps the direct license', async () => {
    const { world, sales } = await migration();
    const { plan } = await remove(world, { groupId: sales, withLosses: true });
    expect(plan.totals?.apps).toEqual([{ servicePlanId: plans.sway, gained: 0, lost: 1 }]);
    await world.apply(plan);
    for (const no of [1, 2, 3]) expect(await world.holdings(personId(no))).toEqual({});
    expect(await world.holdings(personId(4))).toEqual({ [e3]: [] });
  });

  it('who leaves the group before it is applied keeps the direct license', async () => {
    const { world, sales } = await migration();
    const { plan } = await remove(world, { groupId: sales });
    await world.leave(sales, 1);
    expect(await world.apply(plan)).toMatchObject({ changed: 1, drifted: 1 });
    expect(await world.paths(1)).toEqual(['E3 by direct: Active']);
  });

  it('a product that the group does not give is refused', async () => {
    const { world, sales } = await migration();
    const input = { groupId: sales, skuIds: [visio], withLosses: false, reason: null };
    await expect(world.desk.write('planRemoveDirect', administrator, input)).rejects.toMatchObject({
      problems: [{ code: 'NotAssigned', skuId: visio }],
    });
  });

  it('is to be had over HTTP, by who may', async () => {
    const app = await openTestApp();
    const ana = await app.addPerson('ana@contoso.com', [], { usageLocation: 'CH' });
    const json = { skuId: e3, totalLicenses: 1 };
    await answerOf(await app.send('POST', '/api/subscriptions', { json }), 201);
    const add = { addLicenses: [{ skuId: e3, disabledPlans: [] }], removeLicenses: [] };
    await answerOf(await app.send('POST', `/v1.0/users/${ana}/assignLicense`, { json: add }), 200);
    const { id } = await answerOf<{ id: string }>(
      await app.send('POST', '/v1.0/groups', {
        json: {
          displayName: 'Sales',
          mailEnabled: false,
          mailNickname: 'sales',
          securityEnabled: true,
          'members@odata.bind': [`http://localhost:8365/v1.0/users/${ana}`],
        },
      }),
      201,
    );
    await answerOf(await app.send('POST', `/v1.0/groups/${id}/assignLicense`, { json: add }), 202);
    await app.desk.idle();
    const report = await answerOf<DirectHoldersBody>(
      await app.send('GET', `/api/groups/${id}/direct-holders`),
      200,
    );
    expect(report).toMatchObject({
      displayName: 'Sales',
      products: [{ skuId: e3, safe: 1, losing: 0 }],
      value: [{ user: { id: ana, userPrincipalName: 'ana@contoso.com' }, appsLost: [] }],
    });
    const made = await answerOf<RemoveDirectPlanBody>(
      await app.send('POST', `/api/groups/${id}/remove-direct-plans`, { json: {} }),
      201,
    );
    expect(made).toMatchObject({ people: 1, leftOut: 0 });
    await app.addPerson('helpdesk@contoso.com', ['helpdeskAdministrator']);
    const cookie = await app.signIn('helpdesk@contoso.com');
    const refused = await app.send('POST', `/api/groups/${id}/remove-direct-plans`, {
      json: {},
      authorization: '',
      headers: { cookie, origin: 'http://localhost:8365' },
    });
    expect(refused.status).toBe(403);
    await app.desk.close();
  });
});
