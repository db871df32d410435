import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContoso, type Contoso } from '../../../../test/support/contoso.ts';
import { itemsOf, pathOf, refusalOf, textOf } from '../../../../test/support/graph-answers.ts';
import type { Answer } from '../../../../test/support/http-world.ts';

let contoso: Contoso;
let userIds: readonly string[];
beforeAll(async () => {
  contoso = await openContoso();
  userIds = itemsOf(await send('GET', '/v1.0/users?$top=40&$select=id')).map((user) =>
    textOf(user, 'id'),
  );
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

const send = (method: string, path: string, json?: unknown): Promise<Answer> =>
  contoso.commandLine(method, path, json === undefined ? {} : { json });

let groups = 0;
async function newGroup(more: Record<string, unknown> = {}): Promise<string> {
  groups += 1;
  const answer = await send('POST', '/v1.0/groups', {
    displayName: `Test ${groups}`,
    mailEnabled: false,
    mailNickname: `test${groups}`,
    securityEnabled: true,
    ...more,
  });
  expect(answer.status, answer.text).toBe(201);
  return textOf(answer.body, 'id');
}

const unified = { mailEnabled: true, securityEnabled: false, groupTypes: ['Unified'] };
const link = (id: string): string => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`;
const join = (group: string, id: string): Promise<Answer> =>
  send('POST', `/v1.0/groups/${group}/members/$ref`, { '@odata.id': link(id) });
const user = (index: number): string => userIds[index] ?? '';

async function memberIds(path: string): Promise<readonly string[]> {
  return itemsOf(await send('GET', path)).map((one) => textOf(one, 'id'));
}

describe('POST /groups', () => {
  it('201 with the default properties; license fields only when selected', async () => {
    const answer = await send('POST', '/v1.0/groups', {
      displayName: 'Writers',
      mailEnabled: true,
      mailNickname: 'writers',
      securityEnabled: false,
      groupTypes: ['Unified'],
      'owners@odata.bind': [link(user(0))],
      'members@odata.bind': [link(user(1)), link(user(2))],
    });
    expect(answer.status, answer.text).toBe(201);
    expect(answer.headers.get('location')).toContain('/directoryObjects/');
    const id = textOf(answer.body, 'id');
    expect(answer.body).toMatchObject({
      mail: 'writers@contoso.com',
      proxyAddresses: ['SMTP:writers@contoso.com'],
    });
    expect(answer.body).not.toHaveProperty('assignedLicenses');
    expect(new Set(await memberIds(`/v1.0/groups/${id}/Members?$select=id`))).toEqual(
      new Set([user(1), user(2)]),
    );
    expect(
      await memberIds(
        `/v1.0/groups/${id}/Owners?$select=id,displayName,userPrincipalName,givenName,surname`,
      ),
    ).toEqual([user(0)]);
    const selected = await send(
      'GET',
      `/v1.0/groups/${id}?$select=assignedLicenses,licenseProcessingState`,
    );
    expect(selected.body).toMatchObject({ assignedLicenses: [], licenseProcessingState: null });
    expect((await send('GET', `/v1.0/groups/${id}/assignedLicenses`)).body?.['value']).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'mail without Microsoft 365',
      { mailEnabled: true },
      'The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and the security-enablement property is set.',
    ],
    [
      'no mail nickname',
      { mailNickname: undefined },
      "A value is required for property 'mailNickname' of resource 'Group'.",
    ],
    [
      'a mail nickname with a space',
      { mailNickname: 'a b' },
      "Invalid value specified for property 'mailNickname' of resource 'Group'.",
    ],
    [
      'a rule without dynamic membership',
      { membershipRule: 'user.city -eq "Bern"' },
      "Invalid value specified for property 'membershipRule' of resource 'Group'.",
    ],
    [
      'dynamic membership without a rule',
      { groupTypes: ['DynamicMembership'] },
      "A value is required for property 'membershipRule' of resource 'Group'.",
    ],
  ])('400 for %s', async (_what, more, message) => {
    const answer = await send('POST', '/v1.0/groups', {
      displayName: 'X',
      mailEnabled: false,
      mailNickname: 'x',
      securityEnabled: true,
      ...more,
    });
    expect(refusalOf(answer)).toEqual([400, 'Request_BadRequest', message]);
  });

  it('400 where the mail nickname of a Microsoft 365 group is taken', async () => {
    await newGroup({ ...unified, mailNickname: 'taken' });
    const again = await send('POST', '/v1.0/groups', {
      ...unified,
      displayName: 'X',
      mailNickname: 'TAKEN',
    });
    expect(refusalOf(again)[2]).toBe(
      'Another object with the same value for property mailNickname already exists.',
    );
  });

  it('a member that is nobody refuses the whole group', async () => {
    const before = (await send('GET', '/v1.0/groups/$count')).text;
    const answer = await send('POST', '/v1.0/groups', {
      displayName: 'X',
      mailEnabled: false,
      mailNickname: 'x',
      securityEnabled: true,
      'members@odata.bind': [link(user(0)), link('5bde3e51-d13b-4db1-9948-fe4b109d11a8')],
    });
    expect(answer.status).toBe(404);
    expect((await send('GET', '/v1.0/groups/$count')).text).toBe(before);
  });
});

describe('members', () => {
  it('204 by reference, 400 a second time, 404 for nobody', async () => {
    const group = await newGroup();
    expect((await join(group, user(0))).status).toBe(204);
    expect(refusalOf(await join(group, user(0)))).toEqual([
      400,
      'Request_BadRequest',
      "One or more added object references already exist for the following modified properties: 'members'.",
    ]);
    expect((await join(group, '5bde3e51-d13b-4db1-9948-fe4b109d11a8')).status).toBe(404);
    const path = `/v1.0/groups/${group}/members/${user(0)}/$ref`;
    expect((await send('DELETE', path)).status).toBe(204);
    expect((await send('DELETE', path)).status).toBe(404);
  });

  it('PATCH binds 20 at once, all or nothing; 21 are refused', async () => {
    const group = await newGroup();
    const bind = (ids: readonly string[]): Promise<Answer> =>
      send('PATCH', `/v1.0/groups/${group}`, { 'members@odata.bind': ids.map(link) });
    expect((await bind(userIds.slice(0, 21))).status).toBe(400);
    expect((await bind(userIds.slice(0, 20))).status).toBe(204);
    expect((await bind([user(25), user(3)])).status).toBe(400);
    expect((await send('GET', `/v1.0/groups/${group}/members/$count`)).text).toBe('20');
  });

  it('without $ref nothing is deleted', async () => {
    const group = await newGroup();
    await join(group, user(0));
    const answer = await send('DELETE', `/v1.0/groups/${group}/members/${user(0)}`);
    expect([400, 405]).toContain(answer.status);
    expect((await send('GET', '/v1.0/users/' + user(0))).status).toBe(200);
  });

  it('a group inside a group: direct and transitive, by type, counted, circles too', async () => {
    const [outer, inner] = [await newGroup(), await newGroup()];
    await join(outer, inner);
    await join(outer, user(0));
    await join(inner, user(1));
    await join(inner, outer);
    expect(new Set(await memberIds(`/v1.0/groups/${outer}/members`))).toEqual(
      new Set([inner, user(0)]),
    );
    expect(await memberIds(`/v1.0/groups/${outer}/members/microsoft.graph.user`)).toEqual([
      user(0),
    ]);
    expect(await memberIds(`/v1.0/groups/${outer}/members/microsoft.graph.group`)).toEqual([inner]);
    expect(
      (await send('GET', `/v1.0/groups/${outer}/members/microsoft.graph.user/$count`)).text,
    ).toBe('1');
    expect(await memberIds(`/v1.0/groups/${outer}/members/microsoft.graph.device`)).toEqual([]);
    const all = new Set(await memberIds(`/v1.0/groups/${outer}/transitiveMembers`));
    expect(all).toEqual(new Set([inner, user(0), user(1), outer]));
    expect(await memberIds(`/v1.0/users/${user(1)}/memberOf?$filter=id eq '${inner}'`)).toEqual([
      inner,
    ]);
    const transitive = new Set(
      await memberIds(`/v1.0/users/${user(1)}/transitiveMemberOf/microsoft.graph.group`),
    );
    expect(transitive.has(outer)).toBe(true);
    const ids = await send('POST', `/v1.0/users/${user(1)}/getMemberGroups`, {
      securityEnabledOnly: true,
    });
    expect(ids.body?.['value']).toEqual(expect.arrayContaining([inner, outer]));
    const checked = await send('POST', `/v1.0/users/${user(1)}/checkMemberGroups`, {
      groupIds: [outer, '5bde3e51-d13b-4db1-9948-fe4b109d11a8'],
    });
    expect(checked.body?.['value']).toEqual([outer]);
  });

  it('pages go through people and then groups, each once', async () => {
    const group = await newGroup({ 'members@odata.bind': userIds.slice(0, 20).map(link) });
    const inner = [await newGroup(), await newGroup()];
    for (const id of inner) await join(group, id);
    const seen: string[] = [];
    for (
      let path: string | null = `/v1.0/groups/${group}/members?$top=5&$count=true`;
      path !== null;
    ) {
      const answer: Answer = await send('GET', path);
      if (seen.length === 0) expect(answer.body?.['@odata.count']).toBe(22);
      seen.push(...itemsOf(answer).map((one) => textOf(one, 'id')));
      const next = answer.body?.['@odata.nextLink'];
      path = typeof next === 'string' ? pathOf(next) : null;
    }
    expect(seen).toHaveLength(22);
    expect(new Set(seen)).toEqual(new Set([...userIds.slice(0, 20), ...inner]));
  });

  it('Microsoft 365 groups hold people only; nobody edits who a rule chooses', async () => {
    const team = await newGroup(unified);
    expect((await join(team, await newGroup())).status).toBe(400);
    const dynamic = await newGroup({
      groupTypes: ['DynamicMembership'],
      membershipRule: 'user.city -eq "Bern"',
    });
    expect((await join(dynamic, user(0))).status).toBe(400);
  });
});

describe('changing and deleting', () => {
  it('PATCH 204; only what changed is noted', async () => {
    const group = await newGroup();
    expect((await send('PATCH', `/v1.0/groups/${group}`, { description: 'New' })).status).toBe(204);
    expect((await send('GET', `/v1.0/groups/${group}`)).body?.['description']).toBe('New');
    expect(
      refusalOf(
        await send('PATCH', `/v1.0/groups/${group}`, { createdDateTime: '2020-01-01T00:00:00Z' }),
      )[2],
    ).toBe("Property 'createdDateTime' is read-only and cannot be set.");
  });

  it('Microsoft 365 groups can be restored, security groups go at once', async () => {
    const team = await newGroup({ ...unified, 'members@odata.bind': [link(user(4))] });
    expect((await send('DELETE', `/v1.0/groups/${team}`)).status).toBe(204);
    expect((await send('GET', `/v1.0/groups/${team}`)).status).toBe(404);
    expect(
      await memberIds('/v1.0/directory/deletedItems/microsoft.graph.group?$select=id'),
    ).toContain(team);
    const restored = await send('POST', `/v1.0/directory/deletedItems/${team}/restore`);
    expect(restored.body).toMatchObject({ '@odata.type': '#microsoft.graph.group', id: team });
    expect(await memberIds(`/v1.0/groups/${team}/members`)).toEqual([user(4)]);

    const owned = await newGroup({ ...unified, 'owners@odata.bind': [link(user(7))] });
    await send('DELETE', `/v1.0/groups/${owned}`);
    const found = await send('POST', '/v1.0/directory/deletedItems/getUserOwnedObjects', {
      userId: user(7),
      type: 'Group',
    });
    expect(itemsOf(found).map((one) => one['id'])).toEqual([owned]);

    const security = await newGroup();
    await send('DELETE', `/v1.0/groups/${security}`);
    expect((await send('GET', `/v1.0/directory/deletedItems/${security}`)).status).toBe(404);
  });

  it('directoryObjects/getByIds answers people and groups, and no strangers', async () => {
    const group = await newGroup();
    const ids = [group, '5bde3e51-d13b-4db1-9948-fe4b109d11a8', user(0)];
    const all = itemsOf(await send('POST', '/v1.0/directoryObjects/getByIds', { ids }));
    expect(all.map((one) => one['@odata.type'])).toEqual([
      '#microsoft.graph.group',
      '#microsoft.graph.user',
    ]);
    const users = itemsOf(
      await send('POST', '/v1.0/directoryObjects/getByIds', { ids, types: ['user'] }),
    );
    expect(users.map((one) => one['id'])).toEqual([user(0)]);
  });
});

describe('403', () => {
  it('a member without a role changes no group; a Groups Administrator does', async () => {
    const group = await newGroup();
    const alex = await contoso.session('AlexW@contoso.com');
    const grady = await contoso.session('GradyA@contoso.com');
    const path = `/v1.0/groups/${group}`;
    expect((await alex('PATCH', path, { json: { description: 'X' } })).status).toBe(403);
    expect(
      (await alex('POST', path + '/members/$ref', { json: { '@odata.id': link(user(0)) } })).status,
    ).toBe(403);
    expect((await alex('DELETE', path)).status).toBe(403);
    expect((await grady('PATCH', path, { json: { description: 'X' } })).status).toBe(204);
    expect((await grady('DELETE', path)).status).toBe(204);
  });

  it('#51 licenses on groups by the API: Groups, License and User Administrators, Directory Writers; others not', async () => {
    const group = await newGroup();
    const json = {
      addLicenses: [{ skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900' }],
      removeLicenses: [],
    };
    const path = `/v1.0/groups/${group}/assignLicense`;
    const refused = await Promise.all([
      contoso.session('AlexW@contoso.com'),
      contoso.appWith('GroupMember.ReadWrite.All', 'User.ReadWrite.All'),
      contoso.appWith('LicenseAssignment.Read.All', 'Group.Read.All'),
    ]);
    for (const caller of refused) {
      expect(refusalOf(await caller('POST', path, { json }))).toEqual([
        403,
        'Authorization_RequestDenied',
        'Insufficient privileges to complete the operation.',
      ]);
    }
    const allowed = await Promise.all([
      contoso.session('GradyA@contoso.com'),
      contoso.session('LidiaH@contoso.com'),
      contoso.appWith('LicenseAssignment.ReadWrite.All'),
      contoso.appWith('Group.ReadWrite.All'),
      contoso.appWith('Directory.ReadWrite.All'),
    ]);
    for (const caller of allowed) expect((await caller('POST', path, { json })).status).toBe(202);
  });

  it('an app with GroupMember.ReadWrite.All changes members, not the group', async () => {
    const group = await newGroup();
    const app = await contoso.appWith('GroupMember.ReadWrite.All');
    const path = `/v1.0/groups/${group}`;
    expect(
      (await app('PATCH', path, { json: { 'members@odata.bind': [link(user(0))] } })).status,
    ).toBe(204);
    expect((await app('PATCH', path, { json: { description: 'X' } })).status).toBe(403);
  });
});
