import { Hono } from 'hono';
import { createSecretVerifier } from '../auth/app-secret.ts';
import { answerFailure } from './answer-failure.ts';
import type { App, AppContext, AppDeps, AppEnv } from './context.ts';
import { OAuthRefusal, respondWithOAuthError, tenantNotFound } from './oauth-error.ts';
import { isTenant } from './tenant-in-path.ts';
import { issueToken } from './token-endpoint.ts';

/** What MSAL needs of an authority (contract.md 5.1). Nobody is asked who they are here. */
export function tokenRoutes(deps: AppDeps): App {
  const app = new Hono<AppEnv>();
  const secrets = createSecretVerifier();
  app.onError((error, c) =>
    error instanceof OAuthRefusal ? respondWithOAuthError(c, error) : answerFailure(deps, error, c),
  );

  const route = (c: AppContext, pattern: string): void => c.set('route', pattern);
  app.post('/:tenant/oauth2/v2.0/token', (c) => {
    route(c, '/:tenant/oauth2/v2.0/token');
    return issueToken(deps, secrets, c);
  });
  app.all('/:tenant/oauth2/v2.0/token', (c) => {
    route(c, '/:tenant/oauth2/v2.0/token');
    throw new OAuthRefusal(
      405,
      'invalid_request',
      900_561,
      `The endpoint only accepts POST requests. Received a ${c.req.method} request.`,
    );
  });
  app.get('/:tenant/v2.0/.well-known/openid-configuration', async (c) => {
    route(c, '/:tenant/v2.0/.well-known/openid-configuration');
    const tenantId = await tenantIdOf(deps, c);
    return c.json(discoveryDocument(c.get('origin'), c.req.param('tenant'), tenantId));
  });
  app.get('/:tenant/discovery/v2.0/keys', async (c) => {
    route(c, '/:tenant/discovery/v2.0/keys');
    await tenantIdOf(deps, c);
    return c.json(deps.keys.jwks(c.get('now')));
  });
  app.get('/common/discovery/instance', (c) => {
    route(c, '/common/discovery/instance');
    return c.json(instanceDocument(c.get('origin'), deps.tenantId));
  });
  return app;
}

async function tenantIdOf(deps: AppDeps, c: AppContext): Promise<string> {
  const organization = await deps.desk.near((reader) => reader.organization());
  const tenant = c.req.param('tenant') ?? '';
  if (!isTenant(organization, tenant)) throw tenantNotFound(tenant);
  return organization.tenantId;
}

/**
 * OpenID configuration. Links keep the tenant as the client wrote it; the issuer has the address the client called, as
 * MSAL compares the two (contract.md 5.3).
 */
function discoveryDocument(origin: string, tenant: string, tenantId: string): object {
  const base = `${origin}/${tenant}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${origin}/${tenantId}/v2.0`,
    grant_types_supported: ['client_credentials'],
    request_uri_parameter_supported: false,
    userinfo_endpoint: `${base}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'tid', 'oid', 'ver'],
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
    msgraph_host: 'graph.microsoft.com',
  };
}

/** Instance discovery: this host is an authority of its own. */
function instanceDocument(origin: string, tenantId: string): object {
  const host = origin.slice(origin.indexOf('://') + 3);
  return {
    tenant_discovery_endpoint: `${origin}/${tenantId}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  };
}
