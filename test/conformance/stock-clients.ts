import { ClientSecretCredential } from '@azure/identity';
import { ConfidentialClientApplication } from '@azure/msal-node';
import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  type PageCollection,
  PageIterator,
  ResponseType,
} from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';

/**
 * What scripts for Microsoft Graph do, with the stock clients as they come from the registry: only the addresses are others.
 * Prints what each step got. A program of its own, because Node reads NODE_EXTRA_CA_CERTS at its start only:
 * `stock-clients ORIGIN LOCAL_TOKEN`.
 */
const [origin = '', localToken = ''] = process.argv.slice(2);
const scope = 'https://graph.microsoft.com/.default';
const permissions = [
  'User.ReadWrite.All',
  'Group.ReadWrite.All',
  'Directory.ReadWrite.All',
  'LicenseAssignment.ReadWrite.All',
  'AuditLog.Read.All',
];

const e1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const visio2 = 'c5928f49-12ba-48f7-ada3-0d743a3601d5';
const audioConferencing = '0c266dff-15dd-4b49-8397-2bb16070ed52';
const yammer = '7547a3fe-08ee-4ccb-b430-5077c5041653';
const nowhere = '11111111-1111-4111-8111-111111111111';

type Registration = { tenantId: string; clientId: string; clientSecret: string };
type Item = Record<string, unknown>;

const registration = await register();
const client = graphClient(registration);

async function register(): Promise<Registration> {
  const answer = await fetch(`${origin}/api/apps`, {
    method: 'POST',
    headers: { authorization: `Bearer ${localToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ displayName: 'Conformance', permissions }),
  });
  return JSON.parse(await answer.text());
}

/** As the client's own README makes one, with the server's address. */
function graphClient({ tenantId, clientId, clientSecret }: Registration): Client {
  const credential = new ClientSecretCredential(tenantId, clientId, clientSecret, {
    authorityHost: origin,
    disableInstanceDiscovery: true,
  });
  const authProvider = new TokenCredentialAuthenticationProvider(credential, { scopes: [scope] });
  return Client.initWithMiddleware({
    authProvider,
    baseUrl: `${origin}/`,
    customHosts: new Set([new URL(origin).hostname]),
  });
}

/** The client's error as scripts see it; anything else is thrown on. */
async function failureOf(request: Promise<unknown>): Promise<unknown> {
  try {
    return { answered: await request };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const { statusCode, code, message, requestId } = error;
    return { statusCode, code, message, hasRequestId: requestId !== null && requestId !== '' };
  }
}

async function everything(first: PageCollection): Promise<{ items: Item[]; deltaLink?: string }> {
  const items: Item[] = [];
  const iterator = new PageIterator(client, first, (item: Item) => {
    items.push(item);
    return true;
  });
  await iterator.iterate();
  const deltaLink = iterator.getDeltaLink();
  return deltaLink === undefined ? { items } : { items, deltaLink };
}

const eventual = (path: string): ReturnType<Client['api']> =>
  client.api(path).header('ConsistencyLevel', 'eventual');

/** Asks until a group's members have been seen to; answers what there was to be seen at the end. */
async function processed(path: string): Promise<Item> {
  for (;;) {
    const group: Item = await client
      .api(path)
      .select('assignedLicenses,licenseProcessingState')
      .get();
    const state: unknown = Reflect.get(Object(group['licenseProcessingState']), 'state');
    if (state === undefined || state === 'ProcessingComplete') return group;
  }
}

let people = 0;
async function newPerson(usageLocation: string | null): Promise<string> {
  people += 1;
  const name = `conformance${String(people)}`;
  const user: { id: string } = await client.api('/users').post({
    accountEnabled: true,
    displayName: `Conformance ${String(people)}`,
    mailNickname: name,
    userPrincipalName: `${name}@contoso.com`,
    usageLocation,
    passwordProfile: { forceChangePasswordNextSignIn: true, password: 'xWwvJ]6NMw+bWH-d' },
  });
  return user.id;
}

function assign(
  id: string,
  add: readonly string[],
  remove: readonly string[] = [],
): Promise<unknown> {
  return client.api(`/users/${id}/assignLicense`).post({
    addLicenses: add.map((skuId) => ({ disabledPlans: [], skuId })),
    removeLicenses: remove,
  });
}

const steps = {
  msal: async () => {
    const application = new ConfidentialClientApplication({
      auth: {
        clientId: registration.clientId,
        clientSecret: registration.clientSecret,
        authority: `${origin}/${registration.tenantId}`,
        knownAuthorities: [new URL(origin).host],
      },
    });
    const token = await application.acquireTokenByClientCredential({ scopes: [scope] });
    const answer = await fetch(`${origin}/v1.0/subscribedSkus`, {
      headers: { authorization: `Bearer ${token?.accessToken ?? ''}` },
    });
    return { status: answer.status, expiresInFuture: (token?.expiresOn ?? 0) > new Date() };
  },
  subscribedSkus: async () => {
    const { value }: { value: Item[] } = await client.api('/subscribedSkus').get();
    return value;
  },
  pages: async () => {
    const first: PageCollection = await client
      .api('/users')
      .select('id,displayName')
      .top(500)
      .get();
    const { items } = await everything(first);
    const count: unknown = await eventual('/users/$count').get();
    return { ids: new Set(items.map((item) => item['id'])).size, items: items.length, count };
  },
  filterAndCount: async () => {
    const page: PageCollection = await eventual('/users')
      .filter(`assignedLicenses/any(s:s/skuId eq ${e3}) and endsWith(mail,'@contoso.com')`)
      .count(true)
      .select(['id', 'displayName', 'assignedLicenses'])
      .top(3)
      .get();
    const { value, '@odata.count': count } = page;
    return { value, count };
  },
  search: async () => {
    const { value }: PageCollection = await eventual('/users')
      .search('"displayName:vance"')
      .select('displayName')
      .get();
    return value;
  },
  orderBy: async () => {
    const { value }: PageCollection = await client
      .api('/users')
      .select('displayName')
      .orderby('displayName desc')
      .top(20)
      .get();
    return value;
  },
  /** As the examples of user-assignlicense.md: one product with a plan off, then another for it in one call. */
  assignLicense: async () => {
    const id = await newPerson('US');
    const answer: Item = await client.api(`/users/${id}/assignLicense`).post({
      addLicenses: [{ disabledPlans: [yammer], skuId: e1 }],
      removeLicenses: [],
    });
    const first: { value: Item[] } = await client.api(`/users/${id}/licenseDetails`).get();
    await assign(id, [e3], [e1]);
    const after: Item = await client
      .api(`/users/${id}`)
      .select('assignedLicenses,licenseAssignmentStates')
      .get();
    return { id, answer, after, details: first.value };
  },
  errors: async () => {
    const [nobodyWhere, licensed, other] = [
      await newPerson(null),
      await newPerson('US'),
      await newPerson('US'),
    ];
    await assign(licensed, [e3, audioConferencing]);
    return {
      noLocation: await failureOf(assign(nobodyWhere, [e3])),
      noUnits: await failureOf(assign(other, [visio2])),
      notOwned: await failureOf(assign(other, [nowhere])),
      conflict: await failureOf(assign(licensed, [e1])),
      dependency: await failureOf(assign(licensed, [], [e3])),
      notAssigned: await failureOf(assign(other, [], [e3])),
      missing: await failureOf(
        client.api(`/users/${other}/assignLicense`).post({ removeLicenses: [] }),
      ),
      noGuid: await failureOf(assign(other, ['E3'])),
      nobody: await failureOf(assign(nowhere, [e3])),
    };
  },
  /** In Node requests must be absolute, and the client cuts the host off only: the version stays out (its issue 1178). */
  batch: async () => {
    const id = await newPerson('US');
    const part = (path: string, init?: RequestInit): Request =>
      new Request(`https://graph.microsoft.com${path}`, init);
    const content = new BatchRequestContent([
      {
        id: '1',
        request: part(`/users/${id}/assignLicense`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ addLicenses: [{ skuId: e1 }], removeLicenses: [] }),
        }),
      },
      { id: '2', dependsOn: ['1'], request: part(`/users/${id}?$select=assignedLicenses`) },
      { id: '3', dependsOn: ['2'], request: part(`/users/${nowhere}`) },
      { id: '4', dependsOn: ['3'], request: part('/subscribedSkus') },
    ]);
    const answer = new BatchResponseContent(
      await client.api('/$batch').post(await content.getContent()),
    );
    const second: Item = JSON.parse(await answer.getResponseById('2').text());
    return {
      statuses: ['1', '2', '3', '4'].map((no) => answer.getResponseById(no).status),
      assigned: second['assignedLicenses'],
    };
  },
  delta: async () => {
    const id = await newPerson('US');
    const first = await everything(
      await client.api('/users/delta').select('displayName,usageLocation').get(),
    );
    const patched: unknown = await client.api(`/users/${id}`).patch({ usageLocation: 'CH' });
    const then = await everything(await client.api(first.deltaLink ?? '').get());
    await client.api(`/users/${id}`).delete();
    const last = await everything(await client.api(then.deltaLink ?? '').get());
    return {
      id,
      patched: patched ?? null,
      everybody: first.items.length,
      changed: then.items,
      deleted: last.items,
    };
  },
  groups: async () => {
    const [one, other] = [await newPerson('US'), await newPerson('US')];
    const group: { id: string } = await client.api('/groups').post({
      displayName: 'Conformance',
      mailEnabled: false,
      mailNickname: 'conformance',
      securityEnabled: true,
      'members@odata.bind': [`https://graph.microsoft.com/v1.0/users/${one}`],
    });
    const path = `/groups/${group.id}/members`;
    const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${other}` };
    await client.api(`${path}/$ref`).post(reference);
    const again = await failureOf(client.api(`${path}/$ref`).post(reference));
    const { value: members }: PageCollection = await client.api(path).select('id').get();
    const { value: memberOf }: PageCollection = await client.api(`/users/${one}/memberOf`).get();
    await client.api(`${path}/${one}/$ref`).delete();
    const count: unknown = await eventual(`${path}/$count`).get();
    await client.api(`/groups/${group.id}`).delete();
    const gone = await failureOf(client.api(`/groups/${group.id}`).get());
    return { one, other, groupId: group.id, members, memberOf, again, count, gone };
  },
  /** As the examples of group-assignlicense.md and of Microsoft's page on problems with group licenses. */
  groupLicenses: async () => {
    const [one, other] = [await newPerson('US'), await newPerson('US')];
    await assign(other, [e1]);
    const link = (id: string): string => `https://graph.microsoft.com/v1.0/users/${id}`;
    const group: { id: string } = await client.api('/groups').post({
      displayName: 'Conformance licensed',
      mailEnabled: false,
      mailNickname: 'conformance-licensed',
      securityEnabled: true,
      'members@odata.bind': [link(one), link(other)],
    });
    const path = `/groups/${group.id}`;
    const response: Response = await client
      .api(`${path}/assignLicense`)
      .responseType(ResponseType.RAW)
      .post({ addLicenses: [{ disabledPlans: [yammer], skuId: e3 }], removeLicenses: [] });
    const accepted: Item = JSON.parse(await response.text());
    const states = await processed(path);
    const { value: failing }: PageCollection = await eventual('/groups')
      .filter('hasMembersWithLicenseErrors eq true')
      .count(true)
      .select('id')
      .get();
    const { value: members }: PageCollection = await client
      .api(`${path}/membersWithLicenseErrors`)
      .select('id')
      .get();
    const inherited: Item = await client
      .api(`/users/${one}`)
      .select('assignedLicenses,licenseAssignmentStates')
      .get();
    const refused = {
      inherited: await failureOf(assign(one, [], [e3])),
      reprocess: await failureOf(client.api(`/users/${other}/reprocessLicenseAssignment`).post({})),
      deletion: await failureOf(client.api(path).delete()),
    };
    const { value: audits }: PageCollection = await client
      .api('/auditLogs/directoryAudits')
      .filter(`initiatedBy/app/displayName eq 'Microsoft Entra ID Group-Based Licensing'`)
      .top(50)
      .get();
    await assign(other, [], [e1]);
    const healed: Item = await client.api(`/users/${other}/reprocessLicenseAssignment`).post({});
    await client.api(`${path}/assignLicense`).post({ addLicenses: [], removeLicenses: [e3] });
    await processed(path);
    const left: Item = await client.api(`/users/${one}`).select('assignedLicenses').get();
    await client.api(path).delete();
    return {
      one,
      other,
      groupId: group.id,
      accepted,
      states,
      failing,
      members,
      inherited,
      refused,
      audits,
      healed,
      left,
      status: response.status,
      location: response.headers.get('location'),
    };
  },
  deletedItems: async () => {
    const id = await newPerson('US');
    await assign(id, [e1]);
    await client.api(`/users/${id}`).delete();
    const gone = await failureOf(client.api(`/users/${id}`).get());
    const { value }: PageCollection = await client
      .api('/directory/deletedItems/microsoft.graph.user')
      .select('id,deletedDateTime')
      .get();
    const restored: Item = await client.api(`/directory/deletedItems/${id}/restore`).post({});
    const after: Item = await client.api(`/users/${id}`).select('id,assignedLicenses').get();
    return { id, gone, isListed: value.some((item: Item) => item['id'] === id), restored, after };
  },
  invitation: async () => {
    const invitation: { invitedUser: { id: string } } & Item = await client
      .api('/invitations')
      .post({
        invitedUserEmailAddress: 'admin@fabrikam.com',
        inviteRedirectUrl: 'https://myapp.contoso.com',
      });
    const guest: Item = await client
      .api(`/users/${invitation.invitedUser.id}`)
      .select('userType,creationType,externalUserState,userPrincipalName')
      .get();
    return { status: invitation['status'], guest };
  },
  audit: async () => {
    const id = await newPerson('US');
    await assign(id, [e1]);
    const { value }: PageCollection = await client
      .api('/auditLogs/directoryAudits')
      .filter(
        `activityDisplayName eq 'Change user license' and targetResources/any(t:t/id eq '${id}')`,
      )
      .orderby('activityDateTime desc')
      .get();
    return { id, records: value };
  },
  beta: async () => {
    const { value }: PageCollection = await client.api('/organization').version('beta').get();
    return value;
  },
  cloudLicensing: async () => {
    const id = await newPerson('US');
    const beta = (path: string): ReturnType<Client['api']> => client.api(path).version('beta');
    const allotments: PageCollection = await beta('/admin/cloudLicensing/allotments')
      .filter(`skuId eq ${e1}`)
      .select('id,skuId')
      .get();
    const [allotment] = allotments.value;
    const made: Item = await beta(`/users/${id}/cloudLicensing/assignments`).post({
      'allotment@odata.bind': `${origin}/beta/admin/cloudLicensing/allotments/${String(allotment?.id)}`,
      disabledServicePlanIds: [],
    });
    const user: Item = await client.api(`/users/${id}`).select('assignedLicenses').get();
    const whole = await everything(
      await beta('/admin/cloudLicensing/assignments')
        .top(50)
        .expand('allotment($select=skuId)')
        .get(),
    );
    const path = `/admin/cloudLicensing/assignments/${String(made['id'])}`;
    await beta(path).delete();
    const gone = await failureOf(beta(path).get());
    return { allotment, made, user, ids: whole.items.map((item) => item['id']), gone };
  },
};

const results: Record<string, unknown> = {};
for (const [name, step] of Object.entries(steps)) results[name] = await step();
process.stdout.write(JSON.stringify(results));
