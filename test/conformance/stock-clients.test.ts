import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readServerFile, type ServerFile } from '../../src/config/server-file.ts';
import { until } from '../support/api-client.ts';

/** Start of the server with the sample organization, and all the calls of the clients, in milliseconds. */
const clientsMax = 180_000;
const run = promisify(execFile);
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const program = fileURLToPath(new URL('./stock-clients.ts', import.meta.url));

type Item = Record<string, unknown>;
type Results = Readonly<Record<string, unknown>>;

let directory: string;
let server: ChildProcess;
let results: Results;

/** The real server in a process of its own, over HTTPS with the authority that it makes itself. */
async function start(): Promise<ServerFile> {
  const data = join(directory, 'data');
  server = spawn(process.execPath, [main], {
    env: { ...process.env, ALLOT_DATA: data, ALLOT_PORT: '0', ALLOT_TLS: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let file: ServerFile | null = null;
  await until(async () => {
    if (server.exitCode !== null) throw new Error('the server has ended');
    file = await readServerFile(data);
    return file !== null;
  });
  if (file === null) throw new Error('the server says nothing of itself');
  return file;
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'allot-clients-'));
  const { url, token, caFile } = await start();
  const { stdout } = await run(process.execPath, [program, url, token], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: caFile ?? '' },
    maxBuffer: 50_000_000,
  });
  results = JSON.parse(stdout);
}, clientsMax);

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null) {
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(directory, { recursive: true, force: true });
});

/** What a step got. */
function result<Got>(name: string): Got {
  // Read border: the assertions judge it.
  return results[name] as Got;
}

const e1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const yammer = '7547a3fe-08ee-4ccb-b430-5077c5041653';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('@microsoft/microsoft-graph-client with @azure/identity, unmodified, over TLS', () => {
  it('lists the products with units and service plans', () => {
    const skus = result<readonly Item[]>('subscribedSkus');
    expect(skus.length).toBeGreaterThan(20);
    expect(skus.find((sku) => sku['skuId'] === e3)).toMatchObject({
      id: `dcd219dd-bc68-4b9b-bf0b-4a33a796be35_${e3}`,
      skuPartNumber: 'ENTERPRISEPACK',
      appliesTo: 'User',
      capabilityStatus: 'Enabled',
      prepaidUnits: { suspended: 0, warning: 0, lockedOut: 0 },
    });
  });

  it('leads its page iterator through everybody once, as many as $count says', () => {
    const { ids, items, count } = result<{ ids: number; items: number; count: unknown }>('pages');
    expect(ids).toBe(items);
    expect(Number(count)).toBe(items);
    expect(items).toBeGreaterThan(1900);
  });

  it('counts and filters by assigned license', () => {
    const { value, count } = result<{ value: readonly Item[]; count: number }>('filterAndCount');
    expect(value).toHaveLength(3);
    expect(count).toBeGreaterThan(3);
    for (const user of value) {
      expect(user['assignedLicenses']).toContainEqual(expect.objectContaining({ skuId: e3 }));
    }
  });

  it('searches display names', () => {
    expect(result<readonly Item[]>('search')).toContainEqual(
      expect.objectContaining({ displayName: 'Adele Vance' }),
    );
  });

  it('sorts by display name', () => {
    const names = result<readonly Item[]>('orderBy').map((user) => String(user['displayName']));
    const keys = names.map((name) => name.toLowerCase());
    expect(keys).toHaveLength(20);
    expect(keys).toEqual(keys.toSorted().reverse());
  });

  it('speaks to beta as to v1.0', () => {
    expect(result<readonly Item[]>('beta')).toMatchObject([{ displayName: 'Contoso' }]);
  });

  it('gives a license by beta’s cloudLicensing, finds it among all, and takes it back', () => {
    const { allotment, made, user, ids, gone } = result<{
      allotment: Item;
      made: Item;
      user: Item;
      ids: readonly unknown[];
      gone: Item;
    }>('cloudLicensing');
    expect(allotment).toMatchObject({ skuId: e1 });
    expect(made).toMatchObject({ disabledServicePlanIds: [] });
    expect(user['assignedLicenses']).toEqual([{ skuId: e1, disabledPlans: [] }]);
    expect(ids).toContain(made['id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(gone).toMatchObject({ statusCode: 404, code: 'notFound' });
  });
});

describe('assignLicense by the stock client', () => {
  it('answers with the person, and a swap in one call leaves the new product only', () => {
    const { id, answer, after } = result<{ id: string; answer: Item; after: Item }>(
      'assignLicense',
    );
    expect(answer).toMatchObject({ id, userPrincipalName: expect.stringContaining('conformance') });
    expect(after).toMatchObject({
      assignedLicenses: [{ skuId: e3, disabledPlans: [] }],
      licenseAssignmentStates: [
        { skuId: e3, assignedByGroup: null, state: 'Active', disabledPlans: [] },
      ],
    });
  });

  it('licenseDetails tell which plans of the product are on', () => {
    const { details } = result<{ details: readonly Item[] }>('assignLicense');
    expect(details).toMatchObject([{ skuId: e1, skuPartNumber: 'STANDARDPACK' }]);
    const plans = details[0]?.['servicePlans'];
    expect(plans).toContainEqual(
      expect.objectContaining({ servicePlanId: yammer, provisioningStatus: 'Disabled' }),
    );
    expect(plans).toContainEqual(
      expect.objectContaining({ servicePlanName: 'SWAY', provisioningStatus: 'Success' }),
    );
  });

  const refused = { statusCode: 400, code: 'Request_BadRequest', hasRequestId: true };
  it.each([
    ['noLocation', 'License assignment cannot be done for user with invalid usage location.'],
    [
      'noUnits',
      'Subscription with SKU c5928f49-12ba-48f7-ada3-0d743a3601d5 does not have any available licenses.',
    ],
    [
      'notOwned',
      'License 11111111-1111-4111-8111-111111111111 does not correspond to a valid company License.',
    ],
    [
      'conflict',
      'License assignment failed because service plans 5dbe027f-2339-4123-9542-606e4d348a72, c7699d2e-19aa-44de-8edf-1736da088ca1 are mutually exclusive.',
    ],
    ['notAssigned', 'User does not have a corresponding license.'],
    [
      'missing',
      "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: addLicenses.",
    ],
    [
      'noGuid',
      "Cannot convert a primitive value to the expected type 'Edm.Guid'. See the inner exception for more details.",
    ],
  ])('%s is a GraphError with the text that scripts look for', (name, message) => {
    expect(result<Item>('errors')[name]).toEqual({ ...refused, message });
  });

  it('nobody by that id is a GraphError 404', () => {
    expect(result<Item>('errors')['nobody']).toEqual({
      statusCode: 404,
      code: 'Request_ResourceNotFound',
      message:
        "Resource '11111111-1111-4111-8111-111111111111' does not exist or one of its queried reference-property objects are not present.",
      hasRequestId: true,
    });
  });

  it('a missing dependency is told with the plan and what it depends on', () => {
    const { dependency } = result<{ dependency: { statusCode: number; message: string } }>(
      'errors',
    );
    expect(dependency.statusCode).toBe(400);
    // The expression that public scripts use (contract.md 3.4).
    expect(dependency.message).toMatch(
      /service plan .{8}-.{4}-.{4}-.{4}-.{12} depends on the service/,
    );
  });
});

describe('the client’s other conveniences', () => {
  it('BatchRequestContent: parts in order, 404 and 424 by part', () => {
    const { statuses, assigned } = result<{ statuses: unknown; assigned: unknown }>('batch');
    expect(statuses).toEqual([200, 200, 404, 424]);
    expect(assigned).toEqual([{ skuId: e1, disabledPlans: [] }]);
  });

  it('delta: everybody, then one change, then a deletion; a PATCH answers nothing', () => {
    const delta = result<{
      id: string;
      patched: unknown;
      everybody: number;
      changed: readonly Item[];
      deleted: readonly Item[];
    }>('delta');
    expect(delta.patched).toBeNull();
    expect(delta.everybody).toBeGreaterThan(1900);
    expect(delta.changed).toEqual([expect.objectContaining({ id: delta.id, usageLocation: 'CH' })]);
    expect(delta.deleted).toEqual([{ id: delta.id, '@removed': { reason: 'changed' } }]);
  });

  it('groups: made with a member, another added once, one removed, gone', () => {
    const groups = result<{
      one: string;
      other: string;
      groupId: string;
      members: readonly Item[];
      memberOf: readonly Item[];
      again: unknown;
      count: unknown;
      gone: unknown;
    }>('groups');
    expect(new Set(groups.members.map((member) => member['id']))).toEqual(
      new Set([groups.one, groups.other]),
    );
    expect(groups.memberOf).toEqual([
      expect.objectContaining({ '@odata.type': '#microsoft.graph.group', id: groups.groupId }),
    ]);
    expect(groups.again).toMatchObject({
      statusCode: 400,
      message:
        "One or more added object references already exist for the following modified properties: 'members'.",
    });
    expect(Number(groups.count)).toBe(1);
    expect(groups.gone).toMatchObject({ statusCode: 404, code: 'Request_ResourceNotFound' });
  });

  it('deletedItems: a deleted person is listed there and comes back, with licenses where units are free', () => {
    const { id, gone, isListed, restored, after } = result<Item>('deletedItems');
    expect(gone).toMatchObject({ statusCode: 404 });
    expect(isListed).toBe(true);
    expect(restored).toMatchObject({ '@odata.type': '#microsoft.graph.user', id });
    expect(after).toMatchObject({ id, assignedLicenses: [{ skuId: e1, disabledPlans: [] }] });
  });

  it('invitations: a guest who has not answered yet', () => {
    expect(result<Item>('invitation')).toEqual({
      status: 'PendingAcceptance',
      guest: expect.objectContaining({
        userType: 'Guest',
        creationType: 'Invitation',
        externalUserState: 'PendingAcceptance',
        userPrincipalName: expect.stringMatching(/^admin_fabrikam\.com#EXT#@/),
      }),
    });
  });

  it('audit: the app’s own assignment is there, with actor, target and result', () => {
    const { id, records } = result<{ id: string; records: readonly Item[] }>('audit');
    expect(records).toEqual([
      expect.objectContaining({
        activityDisplayName: 'Change user license',
        category: 'UserManagement',
        loggedByService: 'Core Directory',
        result: 'success',
        correlationId: expect.stringMatching(guid),
        initiatedBy: {
          user: null,
          app: expect.objectContaining({ displayName: 'Conformance' }),
        },
        targetResources: [expect.objectContaining({ id, type: 'User' })],
      }),
    ]);
  });
});

describe('group-based licensing by the stock client', () => {
  type Got = {
    readonly one: string;
    readonly other: string;
    readonly groupId: string;
    readonly status: number;
    readonly location: string;
  } & Readonly<Record<string, Item>>;
  const got = (): Got => result<Got>('groupLicenses');

  it('202 with the group and its place; then the group gives it and is complete', () => {
    const { status, location, accepted, groupId, states } = got();
    expect(status).toBe(202);
    expect(accepted).toMatchObject({ id: groupId, displayName: 'Conformance licensed' });
    expect(location).toMatch(
      new RegExp(
        `^https://.*/v2/dcd219dd-bc68-4b9b-bf0b-4a33a796be35/directoryObjects/${groupId}/Microsoft.DirectoryServices.Group$`,
      ),
    );
    expect(states).toMatchObject({
      assignedLicenses: [{ skuId: e3, disabledPlans: [yammer] }],
      licenseProcessingState: { state: 'ProcessingComplete' },
    });
  });

  it('#108 #115 a member holds it by the group, another is told why not, and scripts find both', () => {
    const { other, groupId, failing, members, inherited, refused } = got();
    expect(inherited).toMatchObject({
      assignedLicenses: [{ skuId: e3, disabledPlans: [yammer] }],
      licenseAssignmentStates: [
        { skuId: e3, assignedByGroup: groupId, state: 'Active', error: 'None' },
      ],
    });
    expect(failing).toContainEqual({ id: groupId });
    expect(members).toEqual([expect.objectContaining({ id: other })]);
    expect(refused).toMatchObject({
      inherited: {
        statusCode: 400,
        message:
          'User license is inherited from a group membership and it cannot be removed directly from the user.',
      },
    });
  });

  it('#127 #135 a licensed group is not deleted; a reprocess says what is wrong, and answers the person once it is not', () => {
    const { other, refused, healed, left } = got();
    expect(refused).toMatchObject({
      reprocess: {
        statusCode: 400,
        code: 'Request_BadRequest',
        message: expect.stringContaining('are mutually exclusive.'),
      },
      deletion: { statusCode: 400, code: 'Request_BadRequest' },
    });
    expect(healed).toMatchObject({ id: other });
    expect(left).toMatchObject({ assignedLicenses: [] });
  });

  it('#192 #193 the audit tells it as the work of the service', () => {
    const { audits } = got();
    const lines: readonly Item[] = Array.isArray(audits) ? audits : [];
    expect(new Set(lines.map((line) => line['activityDisplayName']))).toEqual(
      new Set([
        'Start applying group based license to users',
        'Change user license',
        'Finish applying group based license to users',
      ]),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({
        result: 'failure',
        resultReason: expect.stringContaining('are mutually exclusive.'),
      }),
    );
  });
});

describe('@azure/msal-node, unmodified, over TLS', () => {
  it('gets a token that the Graph face takes', () => {
    expect(result<Item>('msal')).toEqual({ status: 200, expiresInFuture: true });
  });
});
