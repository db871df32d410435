import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContoso, type Contoso } from '../../../test/support/contoso.ts';
import { itemsOf, pathOf, refusalOf, textOf } from '../../../test/support/graph-answers.ts';
import type { Answer } from '../../../test/support/http-world.ts';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

const send = (method: string, path: string, json?: unknown): Promise<Answer> =>
  contoso.commandLine(method, path, json === undefined ? {} : { json });
type Item = Record<string, unknown>;

/** Follows a delta to its end. */
async function follow(
  path: string,
  sent: object = {},
): Promise<{ items: readonly Item[]; deltaLink: string }> {
  const items: Item[] = [];
  for (let next = path; ;) {
    const answer = await contoso.commandLine('GET', next, sent);
    items.push(...itemsOf(answer));
    const link = answer.body?.['@odata.nextLink'];
    if (typeof link !== 'string') {
      return { items, deltaLink: pathOf(textOf(answer.body, '@odata.deltaLink')) };
    }
    next = pathOf(link);
  }
}

const lee = '/v1.0/users/LeeG@contoso.com';
const idOf = async (path: string): Promise<string> => textOf((await send('GET', path)).body, 'id');

describe('GET /users/delta', () => {
  it('first everybody once, then only what has changed, then nothing', async () => {
    const count = (await send('GET', '/v1.0/users/$count')).text;
    const first = await follow('/v1.0/users/delta?$select=displayName,city&$top=500');
    expect(String(first.items.length)).toBe(count);
    expect(new Set(first.items.map((item) => item['id'])).size).toBe(first.items.length);
    expect(Object.keys(first.items[0] ?? {}).toSorted()).toEqual(['city', 'displayName', 'id']);

    expect((await follow(first.deltaLink)).items).toEqual([]);
    await send('PATCH', lee, { city: 'Bern' });
    await send('PATCH', lee, { city: 'Biel' });
    const second = await follow(first.deltaLink);
    expect(second.items).toEqual([{ displayName: 'Lee Gu', city: 'Biel', id: await idOf(lee) }]);
    expect((await follow(second.deltaLink)).items).toEqual([]);
    // The same link tells the same again.
    expect((await follow(first.deltaLink)).items).toEqual(second.items);
  });

  it('what happens while everything is read is not lost', async () => {
    const first = await send('GET', '/v1.0/users/delta?$select=city&$top=900');
    await send('PATCH', lee, { city: 'Basel' });
    const rest = await follow(pathOf(textOf(first.body, '@odata.nextLink')));
    const after = await follow(rest.deltaLink);
    const told = [...itemsOf(first), ...rest.items, ...after.items].filter(
      (item) => item['city'] === 'Basel',
    );
    expect(told.map((item) => item['id'])).toContain(await idOf(lee));
  });

  it('deleted is @removed changed, purged is @removed deleted, restored is back', async () => {
    const id = await idOf('/v1.0/users/JoniS@contoso.com');
    const { deltaLink } = await follow('/v1.0/users/delta?$deltatoken=latest&$select=displayName');
    await send('DELETE', `/v1.0/users/${id}`);
    expect((await follow(deltaLink)).items).toEqual([{ id, '@removed': { reason: 'changed' } }]);
    await send('POST', `/v1.0/directory/deletedItems/${id}/restore`);
    expect((await follow(deltaLink)).items).toEqual([{ id, displayName: 'Joni Sherman' }]);
    await send('DELETE', `/v1.0/users/${id}`);
    await send('DELETE', `/v1.0/directory/deletedItems/${id}`);
    expect((await follow(deltaLink)).items).toEqual([{ id, '@removed': { reason: 'deleted' } }]);
  });

  it('return=minimal tells only changed properties; license changes count where licenses were selected', async () => {
    const select = '$select=displayName,city,assignedLicenses';
    const sku = '6fd2c87f-b296-42f0-b197-1e91e994b900';
    const added = await send('POST', '/v1.0/users', {
      accountEnabled: true,
      displayName: 'New',
      mailNickname: 'new',
      userPrincipalName: 'new@contoso.com',
      usageLocation: 'CH',
      passwordProfile: { password: 'Xq8!pTz4Lm' },
    });
    const id = textOf(added.body, 'id');
    const { deltaLink } = await follow('/v1.0/users/delta?$deltatoken=latest&' + select);
    const names = await follow('/v1.0/users/delta?$deltatoken=latest&$select=displayName');
    const assigned = await send('POST', `/v1.0/users/${id}/assignLicense`, {
      addLicenses: [{ skuId: sku }],
      removeLicenses: [],
    });
    expect(assigned.status, assigned.text).toBe(200);
    const minimal = await follow(deltaLink, { headers: { Prefer: 'return=minimal' } });
    expect(minimal.items).toEqual([{ id, assignedLicenses: [{ skuId: sku, disabledPlans: [] }] }]);
    expect((await follow(names.deltaLink)).items).toEqual([]);
  });

  it('is narrowed to ids by $filter, and to nothing else', async () => {
    const [one, other] = [await idOf(lee), await idOf('/v1.0/users/AlexW@contoso.com')];
    const filter = `$filter=id eq '${one}' or id eq '${other}'`;
    const first = await follow(`/v1.0/users/delta?$select=id&${filter}`);
    expect(new Set(first.items.map((item) => item['id']))).toEqual(new Set([one, other]));
    await send('PATCH', '/v1.0/users/MeganB@contoso.com', { city: 'Bern' });
    await send('PATCH', lee, { city: 'Chur' });
    expect((await follow(first.deltaLink)).items).toEqual([{ id: one }]);
    expect(refusalOf(await send('GET', "/v1.0/users/delta?$filter=city eq 'x'"))[1]).toBe(
      'Request_UnsupportedQuery',
    );
  });

  it('410 with an address to begin anew after 7 days; 400 for a made-up token', async () => {
    const { deltaLink } = await follow('/v1.0/users/delta?$deltatoken=latest');
    contoso.passDays(8);
    const late = await send('GET', deltaLink);
    expect(refusalOf(late).slice(0, 2)).toEqual([410, 'syncStateNotFound']);
    expect(late.headers.get('location')).toBe(
      'http://localhost:8365/v1.0/users/delta?$deltatoken=',
    );
    for (const token of ['x', 'e30', 'bnVsbA', '%F0%9F%98%80']) {
      expect((await send('GET', '/v1.0/users/delta?$deltatoken=' + token)).status).toBe(400);
    }
  });
});

describe('GET /groups/delta', () => {
  it('brings members along, and tells who came and who went', async () => {
    const first = await follow('/v1.0/groups/delta');
    const withMembers = first.items.filter((item) => Array.isArray(item['members@delta']));
    expect(withMembers.length).toBeGreaterThan(3);
    const group = textOf(withMembers[0] ?? null, 'id');
    const members = itemsOf(await send('GET', `/v1.0/groups/${group}/members?$top=999&$select=id`));
    const told: unknown = withMembers[0]?.['members@delta'];
    if (!Array.isArray(told)) throw new Error('no members');
    expect(new Set(told.map((member: Item) => member['id']))).toEqual(
      new Set(members.map((member) => member['id'])),
    );

    const added = await send('POST', '/v1.0/groups', {
      displayName: 'New',
      mailEnabled: false,
      mailNickname: 'new',
      securityEnabled: true,
    });
    const id = textOf(added.body, 'id');
    const [one, other] = [await idOf(lee), await idOf('/v1.0/users/AlexW@contoso.com')];
    await send('PATCH', `/v1.0/groups/${id}`, {
      'members@odata.bind': [one, other].map((user) => 'https://x/v1.0/users/' + user),
    });
    await send('DELETE', `/v1.0/groups/${id}/members/${other}/$ref`);
    const second = await follow(first.deltaLink);
    expect(second.items).toHaveLength(1);
    expect(second.items[0]).toMatchObject({
      id,
      displayName: 'New',
      'members@delta': [
        { '@odata.type': '#microsoft.graph.user', id: one },
        { '@odata.type': '#microsoft.graph.user', id: other, '@removed': { reason: 'deleted' } },
      ],
    });
    const names = await follow('/v1.0/groups/delta?$select=displayName');
    expect(names.items.some((item) => 'members@delta' in item)).toBe(false);
  });
});
