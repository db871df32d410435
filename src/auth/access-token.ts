import { SignJWT } from 'jose';
import type { Instant } from '../core/ids.ts';
import { tokenLifetimeSeconds } from './key-ring.ts';
import type { SigningKey } from './key-ring.ts';
import { epochSeconds } from './seconds.ts';

/** Microsoft Graph as tokens name it: address, address with a slash, application id (contract.md 5.4). */
export const graphAudiences = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.com/',
  '00000003-0000-0000-c000-000000000000',
] as const;

/** Who issues access tokens for Graph: the v1 form, whatever the endpoint's version (contract.md 5.4). */
export function issuerOf(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}

/** What an app-only access token says. */
export type AppTokenFacts = {
  readonly audience: string;
  readonly tenantId: string;
  readonly appId: string;
  /** GUID of the app's service principal. */
  readonly objectId: string;
  readonly displayName: string;
  /** Application permissions. */
  readonly roles: readonly string[];
  /** Unique id of the token. */
  readonly tokenId: string;
};

/** Signs an app-only access token with the claims of contract.md 5.4; lives `tokenLifetimeSeconds`. */
export async function signAppToken(
  facts: AppTokenFacts,
  key: SigningKey,
  now: Instant,
): Promise<string> {
  const issuedAt = epochSeconds(now);
  return await new SignJWT({
    app_displayname: facts.displayName,
    appid: facts.appId,
    appidacr: '1',
    idp: issuerOf(facts.tenantId),
    idtyp: 'app',
    oid: facts.objectId,
    roles: [...facts.roles],
    tenant_region_scope: 'EU',
    tid: facts.tenantId,
    uti: facts.tokenId,
    ver: '1.0',
  })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid })
    .setAudience(facts.audience)
    .setIssuer(issuerOf(facts.tenantId))
    .setSubject(facts.objectId)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + tokenLifetimeSeconds)
    .sign(key.privateKey);
}
