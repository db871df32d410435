import { ClientSecretCredential } from '@azure/identity';
import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  PageIterator,
} from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';

/**
 * Works with the stock Graph client, unmodified, and prints what it got. A program of its own, because Node reads
 * NODE_EXTRA_CA_CERTS at its start only: `graph-client ORIGIN TENANT CLIENT_ID CLIENT_SECRET`.
 */
const [origin = '', tenant = '', clientId = '', clientSecret = ''] = process.argv.slice(2);
const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';

const credential = new ClientSecretCredential(tenant, clientId, clientSecret, {
  authorityHost: origin,
  disableInstanceDiscovery: true,
});
const client = Client.initWithMiddleware({
  authProvider: new TokenCredentialAuthenticationProvider(credential, {
    scopes: ['https://graph.microsoft.com/.default'],
  }),
  baseUrl: origin + '/',
  customHosts: new Set([new URL(origin).hostname]),
});

/** What the client makes of a refusal. */
async function failureOf(attempt: Promise<unknown>): Promise<object> {
  try {
    await attempt;
    return { statusCode: 0 };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const { statusCode, code, message, requestId, date } = error;
    return { statusCode, code, message, hasRequestId: requestId !== null, date };
  }
}

async function countByPages(): Promise<number> {
  let seen = 0;
  const first = await client.api('/users').select('id').top(500).get();
  const iterator = new PageIterator(client, first, () => {
    seen += 1;
    return true;
  });
  await iterator.iterate();
  return seen;
}

const added = await client.api('/users').post({
  accountEnabled: true,
  displayName: 'Stock Client',
  mailNickname: 'stockclient',
  userPrincipalName: 'stock.client@contoso.com',
  usageLocation: 'CH',
  passwordProfile: { password: 'Xq8!pTz4Lm', forceChangePasswordNextSignIn: true },
});
const path = '/users/stock.client@contoso.com';
const missing = await failureOf(client.api(path + '/assignLicense').post({ addLicenses: [] }));
const assigned = await client
  .api(path + '/assignLicense')
  .post({ addLicenses: [{ skuId: e3, disabledPlans: [] }], removeLicenses: [] });
const details = await client.api(path + '/licenseDetails').get();
const found = await client
  .api('/users')
  .header('ConsistencyLevel', 'eventual')
  .filter(`assignedLicenses/any(a:a/skuId eq ${e3}) and endsWith(mail,'@contoso.com')`)
  .count(true)
  .select(['id', 'displayName'])
  .top(5)
  .get();
const batch = new BatchRequestContent([
  { id: '1', request: new Request(origin + path + '?$select=displayName', { method: 'GET' }) },
  { id: '2', request: new Request(origin + '/users/nobody@contoso.com', { method: 'GET' }) },
]);
const answered = new BatchResponseContent(
  await client.api('/$batch').post(await batch.getContent()),
);
const changed = await client.api(path).patch({ city: 'Bern' });
const deleted = await client.api(path).delete();

process.stdout.write(
  JSON.stringify({
    added,
    missing,
    assigned,
    details,
    found,
    batch: [
      answered.getResponseById('1').status,
      await answered.getResponseById('1').json(),
      answered.getResponseById('2').status,
    ],
    changed: changed ?? null,
    deleted: deleted ?? null,
    gone: await failureOf(client.api(path).get()),
    all: await countByPages(),
    skus: await client.api('/subscribedSkus').get(),
    beta: await client.api('/organization').version('beta').get(),
  }),
);
