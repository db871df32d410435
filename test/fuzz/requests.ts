import { pairId } from '../../src/graph/pair-id.ts';
import type { SeededRandom } from '../../src/sample/random.ts';
import { inOddCase, oddTexts, oddValue, spoiled } from './odd-values.ts';
import { query } from './queries.ts';

/** A request to be made. */
export type FuzzRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
};

/** What there is to be named in requests. */
export type Known = {
  readonly users: readonly string[];
  readonly deleted: readonly string[];
  readonly groups: readonly string[];
  readonly skus: readonly string[];
  readonly servicePlans: readonly string[];
  /** Ids of products as Graph has them: with the organization's before. */
  readonly skuKeys: readonly string[];
  readonly allotments: readonly string[];
  readonly audits: readonly string[];
  readonly plans: readonly string[];
  readonly operations: readonly string[];
  readonly others: readonly string[];
};

type Template = {
  readonly methods: readonly string[];
  /** `{user}`, `{group}`, … stand for keys. */
  readonly path: string;
  /** A body that would do, or null. */
  readonly body?: (random: SeededRandom, known: Known) => unknown;
};

const licenses = (random: SeededRandom, known: Known): unknown => ({
  addLicenses: Array.from({ length: random.below(3) }, () => ({
    skuId: random.pick(known.skus),
    disabledPlans: random.next() < 0.4 ? [random.pick(known.servicePlans)] : [],
  })),
  removeLicenses: random.next() < 0.4 ? [random.pick(known.skus)] : [],
});
const reference = (random: SeededRandom, known: Known): unknown => ({
  '@odata.id': `https://graph.microsoft.com/v1.0/${random.pick(['users', 'directoryObjects', 'groups'])}/${random.pick([...known.users, ...known.groups])}`,
});
const ids = (random: SeededRandom, known: Known): readonly string[] =>
  Array.from({ length: random.below(4) }, () => random.pick([...known.users, ...known.groups]));
const userPatch = (random: SeededRandom): unknown => ({
  [random.pick(['displayName', 'department', 'usageLocation', 'jobTitle', 'mailNickname'])]:
    random.pick(['US', 'Sales', null]),
});
const command = (random: SeededRandom, known: Known): unknown => {
  const skuId = random.pick(known.skus);
  return random.pick([
    { kind: 'assign', licenses: [{ skuId, disabledPlans: [] }] },
    { kind: 'replace', licenses: [{ skuId }] },
    { kind: 'unassign', skuIds: [skuId] },
    { kind: 'change', assign: [{ skuId }], unassign: [random.pick(known.skus)] },
    { kind: 'swap', from: random.pick(known.skus), to: { skuId } },
    { kind: 'setApps', skuId, off: [random.pick(known.servicePlans)], on: [] },
    { kind: 'unassignAll' },
  ]);
};
const plan = (random: SeededRandom, known: Known): unknown =>
  random.next() < 0.8
    ? {
        command: command(random, known),
        selection: random.pick([
          { kind: 'people', keys: ids(random, known) },
          { kind: 'filter', filter: "department eq 'Retail'" },
        ]),
        surface: random.pick(['api', 'licensesPage', 'activeUsersPage']),
      }
    : { rows: ids(random, known).map((key) => ({ key, command: command(random, known) })) };

const nothing = (): unknown => ({});
const assignment = (random: SeededRandom, known: Known): unknown => ({
  'allotment@odata.bind': `https://graph.microsoft.com/beta/admin/cloudLicensing/allotments/${random.pick(known.allotments)}`,
  'assignedTo@odata.bind': `https://graph.microsoft.com/beta/${random.pick(['users', 'groups', 'devices'])}/${random.pick([...known.users, ...known.groups])}`,
  disabledServicePlanIds: random.next() < 0.4 ? [random.pick(known.servicePlans)] : [],
});
const cloud = '/beta/admin/cloudLicensing';

/** Every route of contract.md that Allot serves, and its own. */
const templates: readonly Template[] = [
  { methods: ['GET'], path: '/v1.0/subscribedSkus' },
  { methods: ['GET'], path: '/v1.0/subscribedSkus/{skuKey}' },
  { methods: ['GET'], path: '/v1.0/directory/subscriptions' },
  { methods: ['GET'], path: '/beta/directory/subscriptions/{sku}' },
  { methods: ['GET'], path: "/v1.0/directory/subscriptions(commerceSubscriptionId='{sku}')" },
  { methods: ['GET'], path: '/v1.0/organization' },
  {
    methods: ['GET', 'PATCH'],
    path: '/v1.0/organization/{other}',
    body: () => ({ technicalNotificationMails: [] }),
  },
  { methods: ['GET'], path: '/v1.0/domains' },
  { methods: ['GET'], path: '/v1.0/domains/contoso.com' },
  { methods: ['GET', 'GET', 'GET', 'POST'], path: '/v1.0/users', body: newUser },
  { methods: ['GET'], path: '/v1.0/users/$count' },
  {
    methods: ['GET', 'GET', 'PATCH', 'PATCH', 'DELETE'],
    path: '/v1.0/users/{user}',
    body: userPatch,
  },
  { methods: ['GET'], path: "/beta/users('{user}')" },
  { methods: ['GET'], path: '/v1.0/users/{user}/displayName' },
  { methods: ['GET'], path: '/v1.0/users/{user}/assignedLicenses' },
  { methods: ['GET'], path: '/v1.0/users/{user}/licenseDetails' },
  { methods: ['GET'], path: cloud + '/allotments' },
  {
    methods: ['GET', 'POST'],
    path: cloud + '/allotments/{allotment}/assignments',
    body: assignment,
  },
  { methods: ['GET'], path: cloud + '/allotments/{allotment}/waitingMembers' },
  { methods: ['GET', 'POST'], path: cloud + '/assignments', body: assignment },
  { methods: ['GET', 'PATCH', 'DELETE'], path: cloud + '/assignments/{pair}', body: assignment },
  { methods: ['GET', 'PUT'], path: cloud + '/assignments/{pair}/assignedTo/$ref', body: reference },
  { methods: ['GET'], path: cloud + '/assignmentErrors' },
  { methods: ['GET'], path: cloud + '/assignmentErrors/{pair}/usageRight' },
  {
    methods: ['GET', 'POST'],
    path: '/beta/users/{user}/cloudLicensing/assignments',
    body: assignment,
  },
  { methods: ['GET'], path: '/beta/users/{user}/cloudLicensing/usageRights/{pair}/assignments' },
  { methods: ['GET'], path: '/beta/users/{user}/cloudLicensing/waitingMembers' },
  { methods: ['GET'], path: '/beta/groups/{group}/cloudLicensing/usageRights' },
  { methods: ['GET'], path: '/v1.0/users/{user}/licenseDetails/{sku}' },
  { methods: ['POST'], path: '/v1.0/users/{user}/assignLicense', body: licenses },
  { methods: ['POST'], path: '/v1.0/users/{user}/assignLicense', body: licenses },
  { methods: ['POST'], path: '/v1.0/users/{user}/microsoft.graph.assignLicense', body: licenses },
  { methods: ['POST'], path: '/v1.0/users/{user}/reprocessLicenseAssignment', body: nothing },
  { methods: ['POST'], path: "/v1.0/users('{user}')/revokeSignInSessions", body: nothing },
  { methods: ['GET', 'PUT', 'DELETE'], path: '/v1.0/users/{user}/manager/$ref', body: reference },
  { methods: ['GET'], path: '/v1.0/users/{user}/manager' },
  { methods: ['GET'], path: '/v1.0/users/{user}/directReports' },
  { methods: ['GET'], path: '/v1.0/users/{user}/memberOf' },
  { methods: ['GET'], path: '/v1.0/users/{user}/transitiveMemberOf/microsoft.graph.group' },
  { methods: ['GET'], path: '/v1.0/users/{user}/ownedObjects' },
  {
    methods: ['POST'],
    path: '/v1.0/users/{user}/getMemberGroups',
    body: () => ({ securityEnabledOnly: true }),
  },
  {
    methods: ['POST'],
    path: '/v1.0/users/{user}/getMemberObjects',
    body: () => ({ securityEnabledOnly: false }),
  },
  {
    methods: ['POST'],
    path: '/v1.0/users/{user}/checkMemberGroups',
    body: (random, known) => ({ groupIds: ids(random, known) }),
  },
  {
    methods: ['POST'],
    path: '/v1.0/users/{user}/checkMemberObjects',
    body: (random, known) => ({ ids: ids(random, known) }),
  },
  { methods: ['GET'], path: '/v1.0/me' },
  { methods: ['GET'], path: '/beta/me/licenseDetails' },
  { methods: ['GET'], path: '/v1.0/users/delta' },
  { methods: ['GET'], path: '/v1.0/groups/delta' },
  { methods: ['GET', 'GET', 'POST'], path: '/v1.0/groups', body: newGroup },
  { methods: ['GET'], path: '/v1.0/groups/$count' },
  {
    methods: ['GET', 'PATCH', 'DELETE'],
    path: '/v1.0/groups/{group}',
    body: (random, known) =>
      random.pick([
        { description: 'x' },
        {
          'members@odata.bind': ids(random, known).map(
            (id) => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`,
          ),
        },
      ]),
  },
  { methods: ['GET'], path: '/v1.0/groups/{group}/members' },
  { methods: ['GET'], path: '/v1.0/groups/{group}/members/microsoft.graph.user/$count' },
  { methods: ['GET'], path: '/v1.0/groups/{group}/transitiveMembers' },
  { methods: ['GET'], path: '/v1.0/groups/{group}/owners' },
  { methods: ['GET'], path: '/v1.0/groups/{group}/memberOf' },
  { methods: ['GET'], path: '/v1.0/groups/{group}/membersWithLicenseErrors' },
  { methods: ['POST'], path: '/v1.0/groups/{group}/members/$ref', body: reference },
  { methods: ['POST'], path: '/v1.0/groups/{group}/owners/$ref', body: reference },
  { methods: ['DELETE'], path: '/v1.0/groups/{group}/members/{user}/$ref' },
  { methods: ['DELETE'], path: '/v1.0/groups/{group}/owners/{user}/$ref' },
  { methods: ['DELETE'], path: '/v1.0/groups/{group}/members/{user}' },
  { methods: ['POST'], path: '/v1.0/groups/{group}/assignLicense', body: licenses },
  { methods: ['POST'], path: '/v1.0/groups/{group}/renew', body: nothing },
  {
    methods: ['POST'],
    path: '/v1.0/groups/{group}/checkMemberGroups',
    body: (random, known) => ({ groupIds: ids(random, known) }),
  },
  { methods: ['GET'], path: '/v1.0/directory/deletedItems/microsoft.graph.user' },
  { methods: ['GET'], path: '/v1.0/directory/deleteditems/Microsoft.Graph.Group' },
  { methods: ['GET'], path: '/v1.0/directory/deletedItems' },
  { methods: ['GET', 'DELETE'], path: '/v1.0/directory/deletedItems/{deleted}' },
  { methods: ['POST'], path: '/v1.0/directory/deletedItems/{deleted}/restore', body: nothing },
  {
    methods: ['POST'],
    path: '/v1.0/directory/deletedItems/getUserOwnedObjects',
    body: () => ({ userId: 'x', type: 'Group' }),
  },
  {
    methods: ['POST'],
    path: '/v1.0/directoryObjects/getByIds',
    body: (random, known) => ({ ids: ids(random, known), types: ['user', 'group'] }),
  },
  { methods: ['GET'], path: '/v1.0/directoryObjects/{user}' },
  {
    methods: ['POST'],
    path: '/v1.0/invitations',
    body: () => ({
      invitedUserEmailAddress: 'guest@example.org',
      inviteRedirectUrl: 'https://example.org',
    }),
  },
  { methods: ['GET'], path: '/v1.0/auditLogs/directoryAudits' },
  { methods: ['GET'], path: '/v1.0/auditLogs/directoryAudits/{audit}' },
  { methods: ['GET'], path: '/v1.0/auditLogs/signIns' },
  { methods: ['GET'], path: '/v1.0/$metadata' },
  { methods: ['GET', 'POST'], path: '/v1.0/directoryRoles', body: () => ({ roleTemplateId: 'x' }) },
  { methods: ['GET'], path: '/api/me' },
  { methods: ['GET'], path: '/api/catalog' },
  { methods: ['GET'], path: '/api/people?q=per' },
  { methods: ['GET'], path: '/api/summary/licenses' },
  { methods: ['GET'], path: '/api/summary/products' },
  { methods: ['GET'], path: '/api/summary/home' },
  { methods: ['GET'], path: '/api/products' },
  {
    methods: ['GET', 'POST'],
    path: '/api/people/{user}/licenses',
    body: (random, known) => ({
      usageLocation: random.pick(['US', 'XX', '']),
      command: command(random, known),
    }),
  },
  { methods: ['GET'], path: '/api/people/{user}/activity?$top=3' },
  { methods: ['GET', 'PATCH'], path: '/api/settings', body: () => ({ 'limits.licensesPage': 3 }) },
  {
    methods: ['GET', 'PUT'],
    path: '/api/settings/prices',
    body: () => ({ currency: 'EUR', prices: {} }),
  },
  { methods: ['GET'], path: '/api/exports/licenses' },
  { methods: ['GET'], path: '/api/exports/people?view=guests' },
  { methods: ['GET'], path: '/api/exports/audit?$filter=result%20eq%20%27failure%27' },
  { methods: ['GET'], path: '/api/openapi.json' },
  {
    methods: ['GET', 'POST'],
    path: '/api/apps',
    body: () => ({ displayName: 'Fuzz', permissions: ['User.Read.All'] }),
  },
  { methods: ['DELETE'], path: '/api/apps/{other}' },
  {
    methods: ['POST'],
    path: '/api/links',
    body: (random, known) => ({ user: random.pick(known.users) }),
  },
  { methods: ['POST'], path: '/api/plans', body: plan },
  { methods: ['POST'], path: '/api/plans', body: plan },
  { methods: ['GET'], path: '/api/plans/{plan}' },
  { methods: ['GET'], path: '/api/plans/{plan}/rows' },
  { methods: ['POST'], path: '/api/plans/{plan}/apply', body: () => ({ allOrNothing: false }) },
  { methods: ['GET'], path: '/api/operations' },
  { methods: ['GET'], path: '/api/operations/{operation}' },
  { methods: ['POST'], path: '/api/operations/{operation}/undo', body: nothing },
  { methods: ['POST'], path: '/api/operations/{operation}/stop', body: nothing },
  { methods: ['POST'], path: '/api/imports/users?preview=true', body: csv },
  { methods: ['POST'], path: '/api/imports/assignments?preview=true', body: csv },
  { methods: ['POST'], path: '/api/imports/catalog?preview=true', body: csv },
  { methods: ['GET'], path: '/common/v2.0/.well-known/openid-configuration' },
  { methods: ['GET'], path: '/{other}/discovery/v2.0/keys' },
  {
    methods: ['POST'],
    path: '/common/oauth2/v2.0/token',
    body: () => 'grant_type=client_credentials&client_id=x&client_secret=y',
  },
  { methods: ['GET'], path: '/signin' },
  { methods: ['GET'], path: '/healthz' },
  { methods: ['GET'], path: '/readyz' },
];

function newUser(random: SeededRandom): unknown {
  const name = `fuzz${String(random.below(50))}`;
  return {
    accountEnabled: true,
    displayName: `Fuzz ${name}`,
    mailNickname: name,
    userPrincipalName: `${name}@contoso.com`,
    usageLocation: random.pick(['US', 'CH', null]),
    passwordProfile: { password: 'Pa55word!', forceChangePasswordNextSignIn: true },
  };
}

function newGroup(random: SeededRandom): unknown {
  return {
    displayName: `Fuzz ${String(random.below(9))}`,
    mailEnabled: false,
    mailNickname: 'fuzz',
    securityEnabled: true,
    groupTypes: random.pick([[], ['Unified'], ['DynamicMembership']]),
  };
}

function csv(random: SeededRandom, known: Known): unknown {
  const heading = random.pick([
    'User principal name,Display name,Usage location,Licenses',
    'UserPrincipalName;License;Apps off',
    'Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names',
  ]);
  const cells = Array.from({ length: 6 }, () =>
    random.pick([...oddTexts, random.pick(known.users)]),
  );
  return `${heading}\r\n${cells.join(',')}\r\n"open quote,${cells.join(';')}`;
}

/** A request of some sort. Most are almost right; that is where mistakes hide. */
export function fuzzRequest(random: SeededRandom, known: Known): FuzzRequest {
  const template = random.pick(templates);
  const method =
    random.next() < 0.04
      ? random.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND'])
      : random.pick(template.methods);
  const filled = template.path.replace(/\{(\w+)\}/g, (_, name: string) => key(random, known, name));
  // Writes take no options: one in twenty asks all the same.
  const hasQuery = !filled.includes('?') && random.next() < (method === 'GET' ? 0.6 : 0.05);
  const path = oddPath(random, filled) + (hasQuery ? query(random) : '');
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? bodyText(random, template.body?.(random, known)) : null;
  return { method, path: wellFormed(path), headers: headers(random, body), body };
}

/** A `$batch` of such requests. */
export function fuzzBatch(random: SeededRandom, known: Known): FuzzRequest {
  const length = random.next() < 0.05 ? 21 + random.below(5) : 1 + random.below(20);
  const requests = Array.from({ length }, (_, index) => {
    const part = fuzzRequest(random, known);
    const text = typeof part.body === 'string' ? part.body : '';
    return {
      id: random.next() < 0.95 ? String(index) : oddValue(random),
      method: part.method,
      url: part.path.replace(/^\/(v1\.0|beta)/, ''),
      ...(random.next() < 0.9 ? { headers: { 'Content-Type': 'application/json' } } : {}),
      ...(text === '' ? {} : { body: parsed(text) }),
      ...(random.next() < 0.2 ? { dependsOn: [String(random.below(length))] } : {}),
    };
  });
  const whole = { requests };
  const body = random.next() < 0.1 ? spoiled(random, whole) : whole;
  return {
    method: 'POST',
    path: '/v1.0/$batch',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function key(random: SeededRandom, known: Known, name: string): string {
  if (random.next() < 0.12) return encodeURIComponent(random.pick(oddTexts).toWellFormed());
  const lists: Readonly<Record<string, readonly string[]>> = {
    user: known.users,
    deleted: known.deleted,
    group: known.groups,
    sku: known.skus,
    skuKey: known.skuKeys,
    allotment: known.allotments,
    pair: [pairId(random.pick([...known.users, ...known.groups]), random.pick(known.skus))],
    audit: known.audits,
    other: known.others,
    operation: known.operations,
    plan: known.plans,
  };
  const found = random.pick(lists[name] ?? known.others);
  return random.next() < 0.1 ? inOddCase(random, found) : found;
}

function oddPath(random: SeededRandom, path: string): string {
  switch (random.below(30)) {
    case 0:
      return inOddCase(random, path);
    case 1:
      return path + '/';
    case 2:
      return path.replaceAll('/', '//');
    case 3:
      return `${path}/${random.pick(['$count', '$value', '$ref', 'microsoft.graph.user', 'nonsense'])}`;
    case 4:
      return path.slice(0, 1 + random.below(path.length));
    case 5:
      return path.replace('/v1.0/', '/v1.0/myorganization/');
    case 6:
      return `${path}/${encodeURIComponent(random.pick(oddTexts).toWellFormed())}`;
    case 7:
      return path.replace('/v1.0/', random.pick(['/beta/', '/v2.0/', '/V1.0/']));
    default:
      return path;
  }
}

function bodyText(random: SeededRandom, body: unknown): string | Uint8Array<ArrayBuffer> | null {
  const choice = random.next();
  if (choice < 0.04) return null;
  if (typeof body === 'string') return body;
  const value = choice < 0.45 ? spoiled(random, body ?? {}) : body;
  const text = JSON.stringify(value) ?? '';
  if (choice > 0.97) return text.slice(0, random.below(text.length + 1));
  if (choice > 0.95) return Uint8Array.from({ length: 40 }, () => random.below(256));
  if (choice > 0.94) return random.pick(oddTexts);
  return text;
}

function headers(
  random: SeededRandom,
  body: string | Uint8Array<ArrayBuffer> | null,
): Record<string, string> {
  const found: Record<string, string> = {};
  if (body !== null) {
    found['content-type'] =
      random.next() < 0.92
        ? 'application/json'
        : random.pick(['text/plain', 'text/csv', 'application/xml', 'multipart/form-data', '']);
  }
  if (random.next() < 0.3) found['ConsistencyLevel'] = random.pick(['eventual', 'strong', '']);
  if (random.next() < 0.1) {
    found['Prefer'] = random.pick(['return=minimal', 'odata.maxpagesize=5', ';;;', 'x="y']);
  }
  if (random.next() < 0.1) {
    found['Accept'] = random.pick(['application/json;odata.metadata=none', 'text/html', '*/*;q=x']);
  }
  if (random.next() < 0.05) found['client-request-id'] = random.pick(['x', 'y'.repeat(500), '<>']);
  return found;
}

function wellFormed(path: string): string {
  return path.toWellFormed();
}
