import { describe, expect, it } from 'vitest';
import { knownId } from '../../../core/ids.ts';
import {
  type GroupHttpWorld,
  giving,
  groupHttpWorlds,
} from '../../../../test/support/group-http-world.ts';
import { license } from '../../../../test/support/group-world.ts';
import { itemsOf } from '../../../../test/support/graph-answers.ts';
import {
  administrator,
  forPeople,
  personId,
  plans,
  skus,
} from '../../../../test/support/small-world.ts';

const { e1, e3, visio } = skus;
const open = groupHttpWorlds();
const gbl = 'Microsoft Entra ID Group-Based Licensing';
const byGroups = {
  user: null,
  app: {
    appId: null,
    displayName: gbl,
    servicePrincipalId: null,
    servicePrincipalName: null,
  },
};

type Line = Readonly<Record<string, unknown>>;

/** Lines of the audit log, oldest first. */
async function audits(world: GroupHttpWorld, filter = ''): Promise<readonly Line[]> {
  const path = '/v1.0/auditLogs/directoryAudits?$top=999&$orderby=activityDateTime asc';
  const narrowed = filter === '' ? '' : '&$filter=' + encodeURIComponent(filter);
  return itemsOf(await world.commandLine('GET', path + narrowed));
}

const named = (name: string): string => `activityDisplayName eq '${name}'`;
const changed = named('Change user license');
const modifiedOf = (line: Line | undefined): unknown =>
  Object(line?.['targetResources'])[0]?.modifiedProperties;

describe('The audit of group-based licensing', () => {
  it('#191 #192 Set by whoever asked with old and new values, then Start, the members and Finish with the counts by the service', async () => {
    const world = await open({ people: 3, units: { e1: 3, e3: 2 } });
    const sales = await world.group('Sales', [1, 2, 3]);
    await world.assign(sales, giving(e1));
    await world.settled();
    world.pass(60);
    const asked = await world.appWith('LicenseAssignment.ReadWrite.All');
    const answer = await asked('POST', `/v1.0/groups/${sales}/assignLicense`, {
      json: {
        addLicenses: [{ skuId: e3, disabledPlans: [plans.sway] }],
        removeLicenses: [e1],
      },
    });
    expect(answer.status, answer.text).toBe(202);
    await world.settled();
    const lines = await audits(world, 'activityDateTime ge 2026-01-31T10:00:00Z');
    const told = lines.filter((line) => line['activityDisplayName'] !== 'Add application');
    expect(told.map((line) => line['activityDisplayName'])).toEqual([
      'Set group license',
      'Start applying group based license to users',
      // Who has changed over has two; who could not, keeps E1 with an error and fails to get E3.
      ...Array.from({ length: 6 }, () => 'Change user license'),
      'Finish applying group based license to users',
    ]);
    const [set, ...rest] = told;
    expect(set).toMatchObject({
      category: 'GroupManagement',
      loggedByService: 'Core Directory',
      result: 'success',
      initiatedBy: { user: null, app: { displayName: expect.stringMatching(/^App of/) } },
      targetResources: [
        {
          id: sales,
          type: 'Group',
          displayName: 'Sales',
          groupType: 'azureAD',
          modifiedProperties: [
            {
              displayName: 'AssignedLicense',
              oldValue: JSON.stringify([{ skuId: e1, disabledPlans: [] }]),
              newValue: JSON.stringify([{ skuId: e3, disabledPlans: [plans.sway] }]),
            },
          ],
        },
      ],
    });
    for (const line of rest) {
      expect(line).toMatchObject({ initiatedBy: byGroups, correlationId: set?.['correlationId'] });
    }
    expect(told.at(-1)).toMatchObject({ category: 'GroupManagement', result: 'success' });
    expect(modifiedOf(told.at(-1))).toEqual([
      {
        displayName: 'Result',
        oldValue: '[]',
        newValue:
          '[Users successfully assigned licenses: 2, Users for whom license assignment failed: 1.]',
      },
    ]);
  });

  it('#193 a member who stays behind is a failure by the service with the text for the code', async () => {
    const world = await open({
      people: 5,
      units: { e1: 5, e3: 5, visio: 0 },
      change: (user, no) =>
        no >= 4 ? { ...user, proxyAddresses: ['SMTP:same@contoso.com'] } : user,
    });
    await world.apply(
      await world.plan(forPeople([1], { kind: 'assign', licenses: [license(e1)] })),
    );
    const sales = await world.group('Sales', [1, 4]);
    const drawing = await world.group('Drawing', [2]);
    const both = await world.group('Both', [3]);
    await world.assign(sales, giving(e3));
    await world.assign(drawing, giving(visio));
    await world.assign(both, giving(e3, visio));
    await world.settled();
    const failed = await audits(world, `${changed} and result eq 'failure'`);
    const reasons = new Map<unknown, unknown[]>();
    for (const line of failed) {
      expect(line).toMatchObject({ category: 'UserManagement', initiatedBy: byGroups });
      const id: unknown = Object(line['targetResources'])[0]?.id;
      reasons.set(id, [...(reasons.get(id) ?? []), line['resultReason']]);
      expect(modifiedOf(line)).toContainEqual({
        displayName: 'Licensing Error Message',
        oldValue: null,
        newValue: JSON.stringify(line['resultReason']),
      });
    }
    const noUnits =
      'Not enough licenses are available to complete this operation. Purchase more licenses or remove unneeded licenses ' +
      `from users and groups for SKU ${visio}. Licenses being added: ${visio}`;
    expect(reasons.get(personId(1))).toEqual([
      expect.stringMatching(
        /^License assignment failed because service plans [0-9a-f-]{36}, [0-9a-f-]{36} are mutually exclusive\.$/,
      ),
    ]);
    expect(reasons.get(personId(2))).toEqual([noUnits]);
    expect(reasons.get(personId(3))?.toSorted()).toEqual([
      'License assignment failed because another license of the same group could not be assigned.',
      noUnits,
    ]);
    expect(reasons.get(personId(4))).toEqual(['Proxy address is already being used']);
    expect(reasons.size).toBe(4);
    const rest = await audits(world, `${changed} and result eq 'success'`);
    expect(rest.every((line) => line['result'] === 'success' && line['resultReason'] === '')).toBe(
      true,
    );
    // What heals is told as a success again.
    await world.leave(drawing, 2);
    const [last] = (await audits(world, `targetResources/any(t:t/id eq '${personId(2)}')`)).slice(
      -1,
    );
    expect(last).toMatchObject({ result: 'success', initiatedBy: byGroups });
  });

  it('#195 service, category, activity, target, actor and date narrow the list; the actor with regard to case', async () => {
    const world = await open({ people: 2, units: { e3: 2 } });
    const sales = await world.group('Sales', [1]);
    await world.assign(sales, giving(e3));
    await world.settled();
    world.pass(60);
    await world.join(sales, 2);
    const count = async (filter: string): Promise<number> => (await audits(world, filter)).length;
    const actor = `initiatedBy/app/displayName eq '${gbl}'`;
    expect(await count(actor)).toBe(4);
    expect(await count(actor.replace('Entra', 'entra'))).toBe(0);
    expect(await count(`startsWith(initiatedBy/app/displayName,'Microsoft Entra ID')`)).toBe(4);
    expect(await count(`startsWith(initiatedBy/app/displayName,'microsoft')`)).toBe(0);
    expect(await count(`${actor} and loggedByService eq 'Core Directory'`)).toBe(4);
    expect(await count(`${actor} and category eq 'GroupManagement'`)).toBe(2);
    expect(await count(`${actor} and ${changed}`)).toBe(2);
    expect(await count(`${actor} and activityDateTime ge 2026-01-31T10:00:00Z`)).toBe(1);
    expect(await count(`${actor} and targetResources/any(t:t/displayName eq 'Sales')`)).toBe(2);
    expect(await count(`${actor} and targetResources/any(t:t/id eq '${personId(2)}')`)).toBe(1);
    expect(await count(`initiatedBy/app/displayName in ('${gbl}','Nobody')`)).toBe(4);
    const all = await count('');
    expect(await count(`initiatedBy/app/displayName ne '${gbl}'`)).toBe(all - 4);
    expect(await count(`not(${actor})`)).toBe(all - 4);
    // A direct license is the work of who gave it.
    const direct = forPeople([2], { kind: 'assign', licenses: [license(e3)] });
    await world.apply(await world.plan(direct));
    expect(await count(`${changed} and initiatedBy/app/displayName eq 'Test'`)).toBe(1);
    expect(await count(actor)).toBe(4);
  });

  it('a group’s recalculation is told as such, and changes nothing of the group', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const sales = await world.group('Sales', [1]);
    await world.assign(sales, giving(e3));
    await world.settled();
    world.pass(60);
    const { operationNo } = await world.desk.write('reprocessGroup', administrator, {
      groupId: sales,
      reason: 'Looks odd',
    });
    await world.settled();
    const lines = await audits(world, 'activityDateTime ge 2026-01-31T10:00:00Z');
    expect(lines.map((line) => line['activityDisplayName'])).toEqual([
      'Trigger group license recalculation',
      'Start applying group based license to users',
      'Finish applying group based license to users',
    ]);
    expect(lines[0]).toMatchObject({
      category: 'GroupManagement',
      initiatedBy: { app: { displayName: 'Test' } },
      additionalDetails: [{ key: 'Reason', value: 'Looks odd' }],
    });
    const operation = await world.store.read((reader) => reader.operation(operationNo));
    expect(operation).toMatchObject({
      activity: 'Trigger group license recalculation',
      status: 'done',
      unchanged: 1,
    });
    const nobody = knownId<typeof sales>(await world.group('Nobody', []));
    await expect(
      world.desk.write('reprocessGroup', administrator, { groupId: nobody, reason: null }),
    ).rejects.toThrow('BadRequest');
  });
});
