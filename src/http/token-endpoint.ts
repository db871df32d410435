import { graphAudiences, signAppToken } from '../auth/access-token.ts';
import type { SecretVerifier } from '../auth/app-secret.ts';
import { tokenLifetimeSeconds } from '../auth/key-ring.ts';
import type { Organization } from '../core/directory/organization.ts';
import type { AppRegistration } from '../store/store.ts';
import type { AppContext, AppDeps } from './context.ts';
import { OAuthRefusal, tenantNotFound } from './oauth-error.ts';
import { isTenant } from './tenant-in-path.ts';
import { parseTokenRequest } from './token-request.ts';
import type { TokenRequest } from './token-request.ts';

/** `POST /{tenant}/oauth2/v2.0/token`: an access token for an app that proves itself with its secret. */
export async function issueToken(
  deps: AppDeps,
  secrets: SecretVerifier,
  c: AppContext,
): Promise<Response> {
  const body = await c.req.text();
  const request = parseTokenRequest(body, c.req.header('authorization'));
  const { organization, app } = await deps.desk.near(async (reader) => ({
    organization: await reader.organization(),
    app: await reader.findApp(request.clientId),
  }));
  const tenant = c.req.param('tenant') ?? '';
  if (!isTenant(organization, tenant)) throw tenantNotFound(tenant);
  if (app === null) throw appNotFound(request, organization);
  if (!(await secrets.isRight(request.clientSecret, app.secretHash))) throw secretWrong(app);
  const audience = audienceOf(request, organization, c.get('origin'));
  const accessToken = await signAppToken(
    {
      audience,
      tenantId: organization.tenantId,
      appId: app.appId,
      objectId: app.objectId,
      displayName: app.displayName,
      roles: app.permissions,
      tokenId: deps.newId(),
    },
    deps.keys.signingKey(),
    c.get('now'),
  );
  c.header('Cache-Control', 'no-store');
  return c.json({
    token_type: 'Bearer',
    expires_in: tokenLifetimeSeconds,
    ext_expires_in: tokenLifetimeSeconds,
    access_token: accessToken,
  });
}

function audienceOf(
  { resource }: TokenRequest,
  organization: Organization,
  origin: string,
): string {
  // `https://graph.microsoft.com//.default` asks for the audience with its slash, as in Entra.
  const known = graphAudiences.find((audience) => audience === resource.toLowerCase());
  if (known !== undefined) return known;
  if (resource.toLowerCase() === origin.toLowerCase()) return origin;
  throw new OAuthRefusal(
    400,
    'invalid_resource',
    500_011,
    `The resource principal named ${resource} was not found in the tenant named ${organization.displayName}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
  );
}

function appNotFound({ clientId }: TokenRequest, organization: Organization): OAuthRefusal {
  return new OAuthRefusal(
    400,
    'unauthorized_client',
    700_016,
    `Application with identifier '${clientId}' was not found in the directory '${organization.displayName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
  );
}

function secretWrong({ appId }: AppRegistration): OAuthRefusal {
  return new OAuthRefusal(
    401,
    'invalid_client',
    7_000_215,
    `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${appId}'.`,
  );
}
