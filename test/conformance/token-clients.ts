import { ClientSecretCredential } from '@azure/identity';
import { ConfidentialClientApplication } from '@azure/msal-node';

/**
 * Gets a token with each of the stock clients, unmodified, and prints what they got. A program of its own, because Node
 * reads NODE_EXTRA_CA_CERTS at its start only: `token-clients ORIGIN TENANT CLIENT_ID CLIENT_SECRET`.
 */
const [origin, tenant, clientId, clientSecret] = process.argv.slice(2);
if (origin === undefined || tenant === undefined) throw new Error('usage: see above');
if (clientId === undefined || clientSecret === undefined) throw new Error('usage: see above');

const scope = 'https://graph.microsoft.com/.default';

async function withIdentity(tenantName: string, secret: string): Promise<string> {
  const credential = new ClientSecretCredential(tenantName, clientId ?? '', secret, {
    authorityHost: origin ?? '',
    disableInstanceDiscovery: true,
  });
  return (await credential.getToken(scope)).token;
}

async function withMsal(secret: string): Promise<string> {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: clientId ?? '',
      clientSecret: secret,
      authority: `${origin}/${tenant}`,
      knownAuthorities: [new URL(origin ?? '').host],
    },
  });
  const result = await client.acquireTokenByClientCredential({ scopes: [scope] });
  return result?.accessToken ?? '';
}

/** What the client says of a wrong secret: its error's name and the first words. */
async function failureOf(attempt: Promise<string>): Promise<string> {
  try {
    await attempt;
    return 'no failure';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

process.stdout.write(
  JSON.stringify({
    identity: await withIdentity(tenant, clientSecret),
    identityByDomain: await withIdentity('contoso.com', clientSecret),
    msal: await withMsal(clientSecret),
    identityFailure: await failureOf(withIdentity(tenant, 'wrong')),
    msalFailure: await failureOf(withMsal('wrong')),
  }),
);
