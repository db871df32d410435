import { describe, expect, it } from 'vitest';
import { knownId, type SkuId } from '../../../core/ids.ts';
import {
  type GroupHttpWorld,
  giving,
  groupHttpWorlds,
  taking,
} from '../../../../test/support/group-http-world.ts';
import { license, people } from '../../../../test/support/group-world.ts';
import { itemsOf, pathOf, refusalOf, textOf } from '../../../../test/support/graph-answers.ts';
import type { Answer } from '../../../../test/support/http-world.ts';
import {
  administrator,
  forPeople,
  personId,
  plans,
  purchase,
  skus,
} from '../../../../test/support/small-world.ts';

const { e1, e3, visio } = skus;
/** Of nothing but an add-on to what E3 has. */
const audioConferencing = knownId<SkuId>('0c266dff-15dd-4b49-8397-2bb16070ed52');
const nowhere = '5bde3e51-d13b-4db1-9948-fe4b109d11a8';

const open = groupHttpWorlds();

async function groupOf(world: GroupHttpWorld, id: string, select: string): Promise<Answer['body']> {
  const answer = await world.commandLine('GET', `/v1.0/groups/${id}?$select=${select}`);
  expect(answer.status, answer.text).toBe(200);
  const { '@odata.context': _context, ...body } = answer.body ?? {};
  return body;
}

const licenseFacts = 'assignedLicenses,licenseProcessingState';

async function statesOf(world: GroupHttpWorld, no: number): Promise<unknown> {
  const path = `/v1.0/users/${personId(no)}?$select=licenseAssignmentStates`;
  return (await world.commandLine('GET', path)).body?.['licenseAssignmentStates'];
}

async function idsAt(world: GroupHttpWorld, path: string): Promise<readonly string[]> {
  return itemsOf(await world.commandLine('GET', path)).map((one) => textOf(one, 'id'));
}

describe('POST /groups/{id}/assignLicense', () => {
  it('202 with the group and where it is; the members follow', async () => {
    const world = await open({ people: 2, units: { e3: 2 } });
    const sales = await world.group('Sales', [1, 2]);
    const answer = await world.assign(sales, {
      addLicenses: [{ skuId: e3.toUpperCase(), disabledPlans: [plans.yammer] }],
      removeLicenses: [],
    });
    expect(answer.status, answer.text).toBe(202);
    expect(answer.body).toMatchObject({ id: sales, displayName: 'Sales', securityEnabled: true });
    expect(answer.body?.['@odata.context']).toMatch(/\$metadata#groups\/\$entity$/);
    expect(answer.body).not.toHaveProperty('assignedLicenses');
    expect(answer.headers.get('location')).toMatch(
      new RegExp(
        `/v2/b3c0a5de-7a58-4d0c-9f7e-3c1f5a2d7e10/directoryObjects/${sales}/Microsoft.DirectoryServices.Group$`,
      ),
    );
    await world.settled();
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    expect(await statesOf(world, 2)).toEqual([
      {
        skuId: e3,
        disabledPlans: [plans.yammer],
        assignedByGroup: sales,
        state: 'Active',
        error: 'None',
        lastUpdatedDateTime: '2026-01-31T09:00:00Z',
      },
    ]);
  });

  it('spelled with the namespace, on beta, and by a batch', async () => {
    const world = await open({ people: 1, units: { e1: 1, e3: 1 } });
    const sales = await world.group('Sales', [1]);
    const path = `/beta/groups/${sales}/microsoft.graph.assignLicense`;
    expect((await world.commandLine('POST', path, { json: giving(e3) })).status).toBe(202);
    const batch = await world.commandLine('POST', '/v1.0/$batch', {
      json: {
        requests: [
          {
            id: 1,
            method: 'POST',
            url: `groups/${sales}/assignLicense`,
            headers: { 'Content-Type': 'application/json' },
            body: { addLicenses: [{ skuId: e1 }], removeLicenses: [e3] },
          },
        ],
      },
    });
    expect(batch.body).toMatchObject({ responses: [{ id: '1', status: 202 }] });
    await world.settled();
    expect(await world.paths(1)).toEqual(['E1 by Sales: Active']);
  });

  it('#122 #123 queued, in progress and complete are told apart, and a group that gives nothing says nothing', async () => {
    const world = await open({ people: 1500, units: { e3: 1500 } });
    const sales = await world.group('Sales', people(1, 1500));
    expect(await groupOf(world, sales, licenseFacts)).toEqual({
      assignedLicenses: [],
      licenseProcessingState: null,
    });
    await world.assign(sales, giving(e3));
    const seen = new Set<unknown>();
    let answer = await groupOf(world, sales, licenseFacts);
    expect(answer).toMatchObject({
      assignedLicenses: [{ skuId: e3, disabledPlans: [] }],
      licenseProcessingState: { state: 'QueuedForProcessing' },
    });
    for (;;) {
      const state = Reflect.get(Object(answer?.['licenseProcessingState']), 'state');
      seen.add(state);
      if (state === 'ProcessingComplete') break;
      // Lets the writer take its next step.
      await new Promise((resolve) => setImmediate(resolve));
      answer = await groupOf(world, sales, licenseFacts);
    }
    expect([...seen]).toEqual([
      'QueuedForProcessing',
      'ProcessingInProgress',
      'ProcessingComplete',
    ]);
    expect(await world.consumed(e3)).toBe(1500);
    expect(
      (await world.commandLine('GET', `/v1.0/groups/${sales}/assignedLicenses`)).body,
    ).toMatchObject({ value: [{ skuId: e3, disabledPlans: [] }] });
    await world.assign(sales, taking(e3));
    expect(await groupOf(world, sales, licenseFacts)).toEqual({
      assignedLicenses: [],
      licenseProcessingState: { state: 'QueuedForProcessing' },
    });
    await world.settled();
    expect(await groupOf(world, sales, licenseFacts)).toEqual({
      assignedLicenses: [],
      licenseProcessingState: null,
    });
  });

  it.each<[string, object, string]>([
    [
      'an array is missing',
      { removeLicenses: [] },
      "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: addLicenses.",
    ],
    [
      'a GUID is none',
      { addLicenses: [{ skuId: 'E3' }], removeLicenses: [] },
      "Cannot convert a primitive value to the expected type 'Edm.Guid'. See the inner exception for more details.",
    ],
    [
      'the product is not owned',
      giving(nowhere),
      `License ${nowhere} does not correspond to a valid company License.`,
    ],
    ['the group does not give it', taking(e3), 'User does not have a corresponding license.'],
  ])('400 where %s, and nothing changes', async (_what, json, message) => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const sales = await world.group('Sales', [1]);
    expect(refusalOf(await world.assign(sales, json))).toEqual([
      400,
      'Request_BadRequest',
      message,
    ]);
    expect(await groupOf(world, sales, 'assignedLicenses')).toEqual({ assignedLicenses: [] });
  });

  it('404 for a group that is not there', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const [status, code] = refusalOf(await world.assign(nowhere, giving(e3)));
    expect([status, code]).toEqual([404, 'Request_ResourceNotFound']);
  });

  it('#102 a distribution list and a Microsoft 365 group without security are refused', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const team = await world.commandLine('POST', '/v1.0/groups', {
      json: {
        displayName: 'Team',
        groupTypes: ['Unified'],
        mailEnabled: true,
        mailNickname: 'team',
        securityEnabled: false,
      },
    });
    const id = textOf(team.body, 'id');
    expect(refusalOf(await world.assign(id, giving(e3)))).toEqual([
      400,
      'Request_BadRequest',
      'License assignment failed because the group is not security enabled. Only security groups and security-enabled Microsoft 365 groups can be licensed.',
    ]);
  });

  it('#120 #121 an add-on alone is refused naming the service, with its prerequisite in the same group it is given', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    await world.record([purchase(audioConferencing, 1, world.now())]);
    const [base, extra] = [await world.group('Base', [1]), await world.group('Extra', [1])];
    await world.assign(base, giving(e3));
    const [status, code, message] = refusalOf(await world.assign(extra, giving(audioConferencing)));
    expect([status, code]).toEqual([400, 'Request_BadRequest']);
    expect(message).toMatch(
      /^License operation failed\. Make sure that the group has necessary services before adding or removing a dependent service\. The service \S+ requires .+ to be enabled as well\.$/,
    );
    expect((await world.assign(base, giving(audioConferencing))).status).toBe(202);
    await world.settled();
    expect(await world.paths(1)).toEqual([
      `${audioConferencing} by Base: Active`,
      'E3 by Base: Active',
    ]);
    // Nor may the prerequisite alone be taken away.
    expect((await world.assign(base, taking(e3))).status).toBe(400);
  });

  it('#127 a group with licenses is deleted only after they are removed', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const sales = await world.group('Sales', [1]);
    await world.assign(sales, giving(e3));
    const path = `/v1.0/groups/${sales}`;
    expect(refusalOf(await world.commandLine('DELETE', path))).toEqual([
      400,
      'Request_BadRequest',
      'The group cannot be deleted because it has licenses assigned. Remove the licenses and try again.',
    ]);
    await world.assign(sales, taking(e3));
    await world.settled();
    expect((await world.commandLine('DELETE', path)).status).toBe(204);
    expect(await world.paths(1)).toEqual([]);
  });
});

describe('For whom it fails', () => {
  it('#113 #115 the intent is kept on the person with its error, and found from the group', async () => {
    const world = await open({ people: 10, units: { e3: 8 } });
    const sales = await world.group('Sales', people(1, 10));
    const other = await world.group('Other', [1]);
    await world.assign(sales, giving(e3));
    await world.settled();
    expect(await statesOf(world, 10)).toEqual([
      {
        skuId: e3,
        disabledPlans: [],
        assignedByGroup: sales,
        state: 'Error',
        error: 'CountViolation',
        lastUpdatedDateTime: '2026-01-31T09:00:00Z',
      },
    ]);
    for (const filter of [
      'hasMembersWithLicenseErrors eq true',
      'hasMembersWithLicenseErrors+eq+true',
      'assignedLicenses/$count ne 0&$count=true',
      `assignedLicenses/any(x:x/skuId eq ${e3})`,
      'not(hasMembersWithLicenseErrors eq false)',
    ]) {
      expect(await idsAt(world, `/v1.0/groups?$filter=${filter}`), filter).toEqual([sales]);
    }
    for (const filter of [
      'hasMembersWithLicenseErrors eq false',
      'assignedLicenses/$count eq 0',
      `not(assignedLicenses/any(x:x/skuId eq ${e3}))`,
    ]) {
      expect(await idsAt(world, `/v1.0/groups?$filter=${filter}`), filter).toEqual([other]);
    }
    expect(
      await idsAt(world, `/v1.0/groups?$filter=assignedLicenses/any(x:x/skuId eq ${e1})`),
    ).toEqual([]);
    // Selected or not, it is never returned.
    const selected = await groupOf(world, sales, 'id,hasMembersWithLicenseErrors');
    expect(selected).toEqual({ id: sales });

    const path = `/v1.0/groups/${sales}/membersWithLicenseErrors`;
    const first = await world.commandLine('GET', `${path}?$select=id,displayName&$top=1`);
    expect(itemsOf(first)).toEqual([
      { '@odata.type': '#microsoft.graph.user', id: personId(9), displayName: 'Person 0009' },
    ]);
    const rest = await idsAt(world, pathOf(textOf(first.body, '@odata.nextLink')));
    expect(rest).toEqual([personId(10)]);
    expect((await world.commandLine('GET', path + '/$count')).text).toBe('2');
    expect(await idsAt(world, `/v1.0/groups/${other}/membersWithLicenseErrors`)).toEqual([]);
  });

  it('more of them than a list sorts: still they, and only they', async () => {
    const world = await open({ people: 20_010, units: { e3: 0 } });
    const sales = await world.group('Sales', []);
    // Who comes last by name is not among them.
    const members = people(1, 20_010).filter((no) => no !== 9999);
    const after = { disabledPlans: [], state: 'Error', error: 'CountViolation' } as const;
    await world.record([
      { kind: 'groupLicensesSet', groupId: sales, before: [], after: [license(e3)] },
      {
        kind: 'licenseStateSet',
        userIds: members.map(personId),
        skuId: e3,
        assignedByGroup: sales,
        before: null,
        after,
        takesUnit: false,
        freesUnit: false,
      },
    ]);
    const path = `/v1.0/groups/${sales}/membersWithLicenseErrors`;
    expect((await world.commandLine('GET', path + '/$count')).text).toBe('20009');
    const last = itemsOf(
      await world.commandLine('GET', path + '?$orderby=displayName desc&$top=1&$select=id'),
    );
    expect(last).toEqual([{ '@odata.type': '#microsoft.graph.user', id: personId(9998) }]);
  });

  it('#135 a reprocess that still fails answers the real error, and the person once it works', async () => {
    const world = await open({ people: 2, units: { e1: 2, e3: 2, visio: 0 } });
    const direct = forPeople([1], { kind: 'assign', licenses: [license(e1)] });
    await world.apply(await world.plan(direct));
    const sales = await world.group('Sales', [1]);
    await world.assign(sales, giving(e3));
    await world.settled();
    const path = `/v1.0/users/${personId(1)}/reprocessLicenseAssignment`;
    const [status, code, message] = refusalOf(await world.commandLine('POST', path, { json: {} }));
    expect([status, code]).toEqual([400, 'Request_BadRequest']);
    expect(message).toMatch(
      /^License assignment failed because service plans [0-9a-f-]{36}, [0-9a-f-]{36} are mutually exclusive\.$/,
    );
    await world.apply(await world.plan(forPeople([1], { kind: 'unassign', skuIds: [e1] })));
    const answer = await world.commandLine('POST', path);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ id: personId(1), displayName: 'Person 0001' });
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
  });

  it('#135 a reprocess really brings a person up to date, also where something else still fails', async () => {
    const world = await open({ people: 1, units: { e3: 1, visio: 0 } });
    const first = await world.group('First', [1]);
    const second = await world.group('Second', [1]);
    await world.assign(second, giving(visio));
    await world.settled();
    // What only a reprocess can find: the group's license came into the table without anybody being marked.
    const after = [license(e3)];
    await world.record([{ kind: 'groupLicensesSet', groupId: first, before: [], after }]);
    expect(await world.paths(1)).toEqual(['Visio by Second: Error CountViolation']);
    const path = `/v1.0/users/${personId(1)}/reprocessLicenseAssignment`;
    expect(refusalOf(await world.commandLine('POST', path))).toEqual([
      400,
      'Request_BadRequest',
      `Subscription with SKU ${visio} does not have any available licenses.`,
    ]);
    expect(await world.paths(1)).toEqual([
      'E3 by First: Active',
      'Visio by Second: Error CountViolation',
    ]);
    expect(await world.store.doctor()).toEqual([]);
  });
});

it('$metadata declares the action on groups and the state of their processing', async () => {
  const world = await open({ people: 1, units: { e3: 1 } });
  const { text } = await world.commandLine('GET', '/v1.0/$metadata');
  expect(text).toContain(
    '<Action Name="assignLicense" IsBound="true"><Parameter Name="bindingParameter" Type="graph.group"/>',
  );
  expect(text).toContain(
    '<ComplexType Name="licenseProcessingState"><Property Name="state" Type="Edm.String"/></ComplexType>',
  );
});

describe('Direct and inherited', () => {
  it('#108 an inherited license is not removed on the person', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const sales = await world.group('Sales', [1]);
    await world.assign(sales, giving(e3));
    await world.settled();
    const path = `/v1.0/users/${personId(1)}/assignLicense`;
    expect(refusalOf(await world.commandLine('POST', path, { json: taking(e3) }))).toEqual([
      400,
      'Request_BadRequest',
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
    ]);
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
  });

  it('#109 a direct license beside the inherited one takes no further unit, and its removal leaves that', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const sales = await world.group('Sales', [1]);
    await world.assign(sales, giving(e3));
    await world.settled();
    const path = `/v1.0/users/${personId(1)}/assignLicense`;
    expect((await world.commandLine('POST', path, { json: giving(e3) })).status).toBe(200);
    expect(await statesOf(world, 1)).toMatchObject([
      { skuId: e3, assignedByGroup: null, state: 'Active' },
      { skuId: e3, assignedByGroup: sales, state: 'Active' },
    ]);
    expect(await world.consumed(e3)).toBe(1);
    expect((await world.commandLine('POST', path, { json: taking(e3) })).status).toBe(200);
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    expect(await world.consumed(e3)).toBe(1);
  });

  it('#103 people of a group inside the group get nothing', async () => {
    const world = await open({ people: 2, units: { e3: 2 } });
    const inner = await world.group('Inner', [2]);
    const outer = await world.group('Outer', [1]);
    await world.desk.write('addMembers', administrator, { groupId: outer, ids: [inner] });
    await world.assign(outer, giving(e3));
    await world.settled();
    expect(await world.paths(1)).toEqual(['E3 by Outer: Active']);
    expect(await world.paths(2)).toEqual([]);
  });
});

describe('The guard against taking licenses from many', () => {
  const settings = { groupRemovalPeopleMax: 2 };

  it('refuses until the header names the group', async () => {
    const world = await open({ people: 3, units: { e3: 3 }, settings });
    const sales = await world.group('Sales', [1, 2, 3]);
    const displayName = '100 % Zürich';
    await world.commandLine('PATCH', `/v1.0/groups/${sales}`, { json: { displayName } });
    await world.assign(sales, giving(e3));
    await world.settled();
    const [status, code, message] = refusalOf(await world.assign(sales, taking(e3)));
    expect([status, code]).toEqual([409, 'Conflict']);
    expect(message).toContain('3 of 3 members would lose a license');
    const other = await world.assign(sales, taking(e3), { 'x-allot-confirm': 'Sales' });
    expect(other.status).toBe(409);
    expect(await groupOf(world, sales, 'assignedLicenses')).toEqual({
      assignedLicenses: [{ skuId: e3, disabledPlans: [] }],
    });
    const confirmed = { 'x-allot-confirm': encodeURIComponent(displayName) };
    expect((await world.assign(sales, taking(e3), confirmed)).status).toBe(202);
    await world.settled();
    expect(await world.consumed(e3)).toBe(0);
  });

  it('counts neither who keeps the product by another path nor who gets another in its place', async () => {
    const world = await open({ people: 4, units: { e1: 4, e3: 4 }, settings });
    const sales = await world.group('Sales', [1, 2, 3]);
    const other = await world.group('Other', [1, 2]);
    await world.assign(sales, giving(e3));
    await world.assign(other, giving(e3));
    await world.settled();
    const swap = { addLicenses: [{ skuId: e1 }], removeLicenses: [e3] };
    expect((await world.assign(sales, swap)).status).toBe(202);
    await world.settled();
    const back = { addLicenses: [{ skuId: e3 }], removeLicenses: [e1] };
    expect((await world.assign(sales, back)).status).toBe(202);
    await world.settled();
    expect((await world.assign(sales, taking(e3))).status).toBe(202);
    await world.settled();
    expect(await world.consumed(e3)).toBe(2);
  });

  it('a share of the members is a limit too', async () => {
    const world = await open({
      people: 4,
      units: { e3: 4 },
      settings: { groupRemovalPercentMax: 50 },
    });
    const sales = await world.group('Sales', [1, 2, 3, 4]);
    await world.assign(sales, giving(e3));
    await world.settled();
    expect((await world.assign(sales, taking(e3))).status).toBe(409);
  });
});
