import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContoso, type Contoso } from '../../../test/support/contoso.ts';
import { itemsOf, pathOf, refusalOf, textOf } from '../../../test/support/graph-answers.ts';
import type { Answer } from '../../../test/support/http-world.ts';

let contoso: Contoso;
let everyone: readonly Record<string, unknown>[];
const eventual = { headers: { ConsistencyLevel: 'eventual' } };

const ask = (path: string, sent = {}): Promise<Answer> => contoso.commandLine('GET', path, sent);

/** All items of a list, by its links. */
async function allOf(path: string, sent = {}): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for (let next: string | null = path; next !== null;) {
    const answer: Answer = await ask(next, sent);
    items.push(...itemsOf(answer));
    const link = answer.body?.['@odata.nextLink'];
    next = typeof link === 'string' ? pathOf(link) : null;
  }
  return items;
}

const ids = (items: readonly Record<string, unknown>[]): ReadonlySet<string> =>
  new Set(items.map((item) => textOf(item, 'id')));

beforeAll(async () => {
  contoso = await openContoso();
  everyone = await allOf(
    '/v1.0/users?$top=999&$select=id,displayName,userPrincipalName,mail,userType,accountEnabled,department,companyName,createdDateTime,assignedLicenses,assignedPlans,jobTitle',
  );
});
afterAll(() => contoso.close());

type Item = Record<string, unknown>;
const licenses = (user: Item): readonly Item[] => {
  const value = user['assignedLicenses'];
  return Array.isArray(value) ? value : [];
};
const text = (user: Item, name: string): string => {
  const value = user[name];
  return typeof value === 'string' ? value.toLowerCase() : '';
};

describe('filters that scripts send (contract.md 3.3) find exactly the people they mean', () => {
  const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
  it.each<[string, (user: Item) => boolean]>([
    ['$filter=assignedLicenses/$count ne 0&$count=true', (user) => licenses(user).length > 0],
    ['$filter=assignedLicenses/$count eq 0&$count=true', (user) => licenses(user).length === 0],
    [
      "$filter=assignedLicenses/$count eq 0 and userType eq 'Member'&$count=true",
      (user) => licenses(user).length === 0 && user['userType'] === 'Member',
    ],
    [
      `$select=id,mail,assignedLicenses&$filter=assignedLicenses/any(u:u/skuId eq ${e3})`,
      (user) => licenses(user).some((one) => one['skuId'] === e3),
    ],
    [
      `$filter=assignedLicenses/any(s:s/skuId eq '${e3}')`,
      (user) => licenses(user).some((one) => one['skuId'] === e3),
    ],
    [
      "$filter=department in ('Retail','Sales')",
      (user) => ['retail', 'sales'].includes(text(user, 'department')),
    ],
    [
      "$filter=companyName ne null and NOT(companyName eq 'Microsoft')&$count=true",
      (user) => user['companyName'] !== null && text(user, 'companyName') !== 'microsoft',
    ],
    ["$filter=userType eq 'Guest'", (user) => user['userType'] === 'Guest'],
    ['$filter=accountEnabled eq true', (user) => user['accountEnabled'] === true],
    [
      "$filter=createdDateTime le 2026-06-01T00:00:00Z and userType eq 'Guest' and accountEnabled eq true ",
      (user) =>
        text(user, 'createdDateTime') <= '2026-06-01t00:00:00z' &&
        user['userType'] === 'Guest' &&
        user['accountEnabled'] === true,
    ],
    [
      "$Filter=startswith(DisplayName,'ade')",
      (user) => text(user, 'displayName').startsWith('ade'),
    ],
    [
      "$count=true&$filter=Department eq 'Finance'&$orderBy=displayName&$select=id,displayName",
      (user) => text(user, 'department') === 'finance',
    ],
    [
      "$filter=userPrincipalName eq 'adelev@contoso.com'&$select=Id",
      (user) => text(user, 'userPrincipalName') === 'adelev@contoso.com',
    ],
    [
      "$filter=mail+eq+'AdeleV@contoso.com'&$select=id",
      (user) => text(user, 'mail') === 'adelev@contoso.com',
    ],
    [
      "filter=endsWith(mail,'@fabrikam.com')",
      (user) => text(user, 'mail').endsWith('@fabrikam.com'),
    ],
    [
      "$filter=assignedPlans/any(a:a/servicePlanId eq efb87545-963c-4e0d-99df-69c6916d9eb0 and a/capabilityStatus eq 'Enabled')&$count=true",
      (user) => {
        const plans = user['assignedPlans'];
        return (
          Array.isArray(plans) &&
          plans.some(
            (plan: Item) =>
              plan['servicePlanId'] === 'efb87545-963c-4e0d-99df-69c6916d9eb0' &&
              plan['capabilityStatus'] === 'Enabled',
          )
        );
      },
    ],
  ])('users?%s', async (query, isMeant) => {
    const expected = ids(everyone.filter(isMeant));
    expect(expected.size).toBeGreaterThan(0);
    expect(expected.size).toBeLessThan(everyone.length);
    const path = '/v1.0/users?$top=999&' + query;
    expect(
      ids(await allOf(query.includes('$select') ? path : path + '&$select=id', eventual)),
    ).toEqual(expected);
  });

  it('users?$filter=id eq … or … (15 clauses, CIPP)', async () => {
    const some = everyone.slice(3, 18).map((user) => textOf(user, 'id'));
    const filter = some.map((id) => `id eq '${id}'`).join(' or ');
    const found = itemsOf(
      await ask(
        `/beta/users?$filter=${filter}&$select=id,userPrincipalName,assignedLicenses&$top=999`,
      ),
    );
    expect(ids(found)).toEqual(new Set(some));
  });

  it.each([
    '/v1.0/users?$top=5&$search="userPrincipalName:adele" OR "displayName:adele"',
    '/v1.0/users?$search="userprincipalname:adele" OR "state:adele" OR "mailNickName:adele" OR "mail:adele" OR "jobTitle:adele" OR "displayName:adele" OR "department:adele" OR "country:adele" OR "city:adele"',
  ])('%s finds Adele', async (path) => {
    const found = itemsOf(await ask(path, eventual)).map((user) => user['userPrincipalName']);
    expect(found).toContain('AdeleV@contoso.com');
    expect(found.length).toBeLessThan(20);
  });

  it.each([
    '/beta/users?$top=999&$select=id,UserPrincipalName,DisplayName,accountEnabled,assignedLicenses,perUserMfaState,userType',
    '/beta/users?$filter=accountEnabled eq true&$select=id,UserPrincipalName,signInActivity,mail,userType,accountEnabled,assignedLicenses',
    "/beta/users?$filter=userType eq 'Guest'&$expand=sponsors&$top=999",
    '/v1.0/users?$count=true',
    '/beta/users?$top=999&$select=id,userPrincipalName,displayName,licenseAssignmentStates',
    '/v1.0/groups?$select=id,displayName,assignedLicenses&$filter=assignedLicenses/$count ne 0&$count=true',
    '/v1.0/groups?$filter=hasMembersWithLicenseErrors+eq+true',
    '/v1.0/groups?$filter=hasMembersWithLicenseErrors eq true&$count=true',
    '/v1.0/groups?$select=id,displayName,hasMembersWithLicenseErrors',
    '/beta/groups?$top=999&$select=id,displayName,assignedLicenses,licenseProcessingState&$expand=owners($select=id,displayName,userPrincipalName)',
    '/beta/directory/subscriptions?$select=*&$top=10',
    '/v1.0/subscribedSkus?$select=prepaidUnits,servicePlans',
    "/v1.0/directory/deletedItems/Microsoft.Graph.Group?$filter=groupTypes/any(c:c+eq+'Unified') and startswith(DisplayName,'x')&$top=100",
    '/v1.0/directory/deletedItems/microsoft.graph.user?$select=id',
    "/v1.0/auditLogs/directoryAudits?$filter=activityDateTime ge 2026-01-01T00:00:00Z and (activityDisplayName eq 'Add user' or activityDisplayName eq 'Delete user')&$orderby=activityDateTime desc",
    "/v1.0/auditLogs/directoryAudits?$filter=activityDisplayName eq 'Enable account' and activityDateTime ge 2026-01-01T00:00:00Z&$select=targetResources",
  ])('%s is answered', async (path) => {
    expect(Array.isArray(itemsOf(await ask(path, eventual)))).toBe(true);
  });

  it('users/{id}?$top=999&$filter=&$count=true&$expand=manager(…), as CIPP asks for one person', async () => {
    const answer = await ask(
      '/beta/users/AdeleV@contoso.com?$top=999&$filter=&$count=true&$expand=manager($select=id,userPrincipalName,displayName)',
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      userPrincipalName: 'AdeleV@contoso.com',
      manager: { '@odata.type': '#microsoft.graph.user', id: expect.any(String) },
    });
  });
});

describe('filters on groups (contract.md 3.3)', () => {
  it.each<[string, (group: Item) => boolean]>([
    [
      "groupTypes/any(c:c+eq+'Unified')",
      (group) => (group['groupTypes'] as string[]).includes('Unified'),
    ],
    [
      'securityEnabled eq true and mailEnabled eq false',
      (group) => group['securityEnabled'] === true && group['mailEnabled'] === false,
    ],
    [
      "securityEnabled eq false and mailEnabled eq true and not(groupTypes/any(t:t eq 'Unified'))&$count=true",
      (group) =>
        group['securityEnabled'] === false &&
        group['mailEnabled'] === true &&
        !(group['groupTypes'] as string[]).includes('Unified'),
    ],
    [
      "resourceProvisioningOptions/Any(x:x eq 'Team')",
      (group) => (group['resourceProvisioningOptions'] as string[]).includes('Team'),
    ],
    [
      "mail eq 'x' or proxyAddresses/any(x:endsWith(x,'contoso.com')) or mailNickname eq 'x'",
      (group) =>
        (group['proxyAddresses'] as string[]).some((address) => address.endsWith('contoso.com')),
    ],
  ])('groups?$filter=%s', async (filter, isMeant) => {
    const all = await allOf('/v1.0/groups?$top=999');
    expect(ids(await allOf('/v1.0/groups?$top=999&$filter=' + filter, eventual))).toEqual(
      ids(all.filter(isMeant)),
    );
  });
});

describe('counts', () => {
  it('/users/$count is a bare number, filtered or not, and ignores $top', async () => {
    const all = await ask('/v1.0/users/$count', eventual);
    expect(all.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(all.text).toBe(String(everyone.length));
    const licensed = await ask(
      '/beta/users/$count?$top=1&$filter=assignedLicenses/$count ne 0',
      eventual,
    );
    expect(licensed.text).toBe(String(everyone.filter((user) => licenses(user).length > 0).length));
    const guests = await ask("/v1.0/users/$count?$filter=userType ne 'guest'", eventual);
    expect(guests.text).toBe(
      String(everyone.filter((user) => user['userType'] !== 'Guest').length),
    );
  });

  it('@odata.count is on the first page only', async () => {
    const first = await ask('/v1.0/users?$count=true&$top=10');
    expect(first.body?.['@odata.count']).toBe(everyone.length);
    const second = await ask(pathOf(textOf(first.body, '@odata.nextLink')));
    expect(second.status).toBe(200);
    expect(second.body).not.toHaveProperty('@odata.count');
  });
});

describe('pages', () => {
  it('links are absolute, keep every option and lead through everybody exactly once', async () => {
    const first = await ask('/v1.0/users?$top=300&$select=id,displayName&$orderby=displayName');
    const link = textOf(first.body, '@odata.nextLink');
    expect(link).toMatch(
      /^http:\/\/localhost:8365\/v1\.0\/users\?\$top=300&\$select=id,displayName&\$orderby=displayName&\$skiptoken=/,
    );
    const all = await allOf('/v1.0/users?$top=300&$select=id,displayName&$orderby=displayName');
    expect(all).toHaveLength(everyone.length);
    expect(ids(all)).toEqual(ids(everyone));
    const names = all.map((user) => text(user, 'displayName'));
    expect(names.toSorted()).toEqual(names);
  });

  it('a made-up token is refused', async () => {
    for (const token of ['x', '%00', '[]', 'eyJhIjoxfQ']) {
      const answer = await ask('/v1.0/users?$skiptoken=' + token);
      expect(answer.status, token).toBe(400);
    }
    expect(contoso.defects).toEqual([]);
  });
});

describe('errors of queries (contract.md 0, 1.20, 3.2)', () => {
  it.each<[string, number, string, string]>([
    [
      '/v1.0/users?$top=1000',
      400,
      'Request_BadRequest',
      "Invalid page size specified: '1000'. Must be between 1 and 999 inclusive.",
    ],
    [
      '/v1.0/users?$top=0',
      400,
      'Request_BadRequest',
      "Invalid page size specified: '0'. Must be between 1 and 999 inclusive.",
    ],
    ['/v1.0/nothing', 400, 'BadRequest', "Resource not found for the segment 'nothing'."],
    [
      '/v1.0/users/AdeleV@contoso.com/nothing',
      400,
      'BadRequest',
      "Resource not found for the segment 'nothing'.",
    ],
    [
      '/v1.0/subscribedSkus/$count',
      400,
      'BadRequest',
      "Resource not found for the segment '$count'.",
    ],
    ["/v1.0/users?$filter=id eq 'x'", 400, 'Request_BadRequest', "Invalid object identifier 'x'."],
    [
      '/v1.0/users?$select=nothing',
      400,
      'BadRequest',
      "Parsing OData Select and Expand failed: Could not find a property named 'nothing' on type 'microsoft.graph.user'.",
    ],
    [
      '/v1.0/users?$filter=passwordProfile eq null',
      400,
      'Request_UnsupportedQuery',
      "Unsupported or invalid query filter clause specified for property 'passwordProfile' of resource 'User'.",
    ],
    [
      "/v1.0/users?$filter=displayName eq 'x",
      400,
      'BadRequest',
      'Invalid filter clause: There is an unterminated string literal at position 15.',
    ],
    [
      "/v1.0/subscribedSkus?$filter=skuPartNumber eq 'x'",
      400,
      'Request_UnsupportedQuery',
      "The query option '$filter' is not supported for resource 'SubscribedSku'.",
    ],
    [
      '/v1.0/subscribedSkus?$top=5',
      400,
      'Request_UnsupportedQuery',
      'This resource does not support custom page sizes. Please retry without a page size argument.',
    ],
    [
      '/v1.0/users?$skip=5',
      400,
      'Request_UnsupportedQuery',
      "The query option '$skip' is not supported for resource 'User'.",
    ],
    [
      '/v1.0/users?$select=id,aboutMe',
      501,
      'NotImplemented',
      'This operation target is not yet supported.',
    ],
    [
      '/v1.0/users/5bde3e51-d13b-4db1-9948-fe4b109d11a8',
      404,
      'Request_ResourceNotFound',
      "Resource '5bde3e51-d13b-4db1-9948-fe4b109d11a8' does not exist or one of its queried reference-property objects are not present.",
    ],
  ])('%s', async (path, status, code, message) => {
    const answer = await ask(path);
    expect(refusalOf(answer)).toEqual([status, code, message]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('405 names the methods there are', async () => {
    const answer = await contoso.commandLine('PATCH', '/v1.0/subscribedSkus', { json: {} });
    expect(refusalOf(answer)).toEqual([
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    ]);
    expect(answer.headers.get('allow')).toBe('GET');
  });
});

describe('forms of answers', () => {
  it('metadata=none leaves out context and types, keeps count and link', async () => {
    const answer = await ask('/v1.0/users?$top=1&$count=true', {
      headers: { Accept: 'application/json;odata.metadata=none' },
    });
    expect(Object.keys(answer.body ?? {}).toSorted()).toEqual([
      '@odata.count',
      '@odata.nextLink',
      'value',
    ]);
    expect(answer.headers.get('content-type')).toContain('odata.metadata=none');
  });

  it('every answer has the headers of contract.md 0', async () => {
    const answer = await ask('/v1.0/users?$top=1', { headers: { 'client-request-id': 'mine' } });
    expect(answer.headers.get('content-type')).toBe(
      'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
    );
    expect(answer.headers.get('odata-version')).toBe('4.0');
    expect(answer.headers.get('client-request-id')).toBe('mine');
  });

  it('contexts have the forms of Graph', async () => {
    const contextOf = async (path: string): Promise<unknown> =>
      (await ask(path)).body?.['@odata.context'];
    const metadata = 'http://localhost:8365/v1.0/$metadata#';
    expect(await contextOf('/v1.0/users?$top=1')).toBe(metadata + 'users');
    expect(await contextOf('/v1.0/users?$top=1&$select=id,Mail')).toBe(metadata + 'users(id,mail)');
    expect(await contextOf('/v1.0/users/AdeleV@contoso.com')).toBe(metadata + 'users/$entity');
    expect(await contextOf('/v1.0/subscribedSkus')).toBe(metadata + 'subscribedSkus');
  });

  it('a property can be read alone', async () => {
    const name = await ask('/v1.0/users/AdeleV@contoso.com/displayname');
    expect(name.body).toMatchObject({ value: 'Adele Vance' });
    const raw = await ask('/v1.0/users/AdeleV@contoso.com/displayName/$value');
    expect(raw.text).toBe('Adele Vance');
    const list = await ask('/v1.0/users/AdeleV@contoso.com/assignedLicenses');
    expect(list.body?.['value']).toEqual(
      everyone.find((user) => user['userPrincipalName'] === 'AdeleV@contoso.com')?.[
        'assignedLicenses'
      ],
    );
    expect((await ask('/v1.0/users/AdeleV@contoso.com/faxNumber')).status).toBe(204);
  });

  it('$metadata declares the users with their licenses', async () => {
    const answer = await ask('/v1.0/$metadata');
    expect(answer.headers.get('content-type')).toMatch(/^application\/xml/);
    expect(answer.text).toContain(
      '<Property Name="assignedLicenses" Type="Collection(graph.assignedLicense)"/>',
    );
  });
});
