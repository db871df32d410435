import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import { instantOf } from '../core/ids.ts';
import type { Instant } from '../core/ids.ts';
import { graphAudiences, issuerOf } from './access-token.ts';
import type { KeyRing } from './key-ring.ts';

/** Verified tokens kept at a time. */
const cachedTokensMax = 10_000;
/** Longest token looked at, in characters: ours are about 1,200. */
const tokenLengthMax = 16_384;

/** What a valid app-only token says. */
export type TokenClaims = {
  readonly audience: string;
  readonly appId: string;
  readonly tenantId: string;
  /** Application permissions. */
  readonly roles: readonly string[];
  readonly expiresAt: Instant;
};

/** Why a token is not accepted. */
export type TokenRefusal = 'malformed' | 'signature' | 'audience' | 'issuer' | 'expired';

/** Says what a token says, or why it is not accepted. */
export type TokenVerdict =
  | { readonly ok: true; readonly claims: TokenClaims }
  | { readonly ok: false; readonly refusal: TokenRefusal };

/** What a token must fit. */
export type TokenExpectation = {
  readonly tenantId: string;
  /** The server's own address, accepted as audience besides Graph's. */
  readonly origin: string;
  readonly now: Instant;
};

/** Checks access tokens. A token seen before is answered without cryptography. */
export interface TokenVerifier {
  /** The verdict on a token that was verified before and still holds, or null. */
  known(token: string, expected: TokenExpectation): TokenClaims | null;
  verify(token: string, expected: TokenExpectation): Promise<TokenVerdict>;
}

type Remembered = {
  readonly claims: TokenClaims;
  /** Generation of the keys it was verified with: a rotation forgets everything. */
  readonly generation: number;
};

/** Makes the verifier of tokens signed by `keys`. */
export function createTokenVerifier(keys: KeyRing): TokenVerifier {
  const remembered = new LRUCache<string, Remembered>({ max: cachedTokensMax });

  function known(token: string, expected: TokenExpectation): TokenClaims | null {
    const entry = remembered.get(token);
    if (entry === undefined) return null;
    const { claims, generation } = entry;
    if (generation !== keys.generation() || claims.expiresAt <= expected.now) {
      remembered.delete(token);
      return null;
    }
    const fits =
      claims.tenantId === expected.tenantId && isAudience(claims.audience, expected.origin);
    return fits ? claims : null;
  }

  async function verify(token: string, expected: TokenExpectation): Promise<TokenVerdict> {
    const claims = known(token, expected);
    if (claims !== null) return { ok: true, claims };
    const verdict = await verifyAnew(token, keys, expected);
    if (verdict.ok) {
      remembered.set(token, { claims: verdict.claims, generation: keys.generation() });
    }
    return verdict;
  }

  return { known, verify };
}

async function verifyAnew(
  token: string,
  keys: KeyRing,
  expected: TokenExpectation,
): Promise<TokenVerdict> {
  if (!hasCanonicalSignature(token)) return refuse('malformed');
  const key = keyFor(token, keys, expected.now);
  if (typeof key === 'string') return refuse(key);
  let payload: JWTPayload;
  try {
    ({ payload } = await jwtVerify(token, key, {
      // The header does not choose the algorithm: `none` and shared-secret forms are refused here.
      algorithms: ['RS256'],
      issuer: issuerOf(expected.tenantId),
      currentDate: new Date(expected.now),
      requiredClaims: ['exp', 'nbf', 'aud'],
    }));
  } catch (error) {
    return refuse(refusalOf(error));
  }
  const claims = claimsOf(payload);
  if (claims === null) return refuse('malformed');
  if (!isAudience(claims.audience, expected.origin)) return refuse('audience');
  if (claims.tenantId !== expected.tenantId) return refuse('issuer');
  return { ok: true, claims };
}

/**
 * Whether the signature is written in the one way it can be: the last character of base64url has bits that decoders
 * ignore, so that several texts would be the same token. Header and payload are signed as text.
 */
function hasCanonicalSignature(token: string): boolean {
  if (token.length > tokenLengthMax) return false;
  const signature = token.slice(token.lastIndexOf('.') + 1);
  return Buffer.from(signature, 'base64url').toString('base64url') === signature;
}

function keyFor(token: string, keys: KeyRing, now: Instant): CryptoKey | TokenRefusal {
  let kid: string | undefined;
  try {
    ({ kid } = decodeProtectedHeader(token));
  } catch {
    // Whatever the text was, it is no token: that is the whole answer.
    return 'malformed';
  }
  if (typeof kid !== 'string') return 'signature';
  return keys.verificationKey(kid, now) ?? 'signature';
}

function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'issuer';
    if (error.claim === 'aud') return 'audience';
    return error.claim === 'nbf' || error.claim === 'exp' ? 'expired' : 'malformed';
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'malformed';
  if (error instanceof errors.JOSEError) return 'signature';
  throw error;
}

function claimsOf(payload: JWTPayload): TokenClaims | null {
  const { aud, exp } = payload;
  const { appid: appId, tid: tenantId, roles } = payload;
  if (typeof aud !== 'string' || exp === undefined) return null;
  if (typeof appId !== 'string' || typeof tenantId !== 'string') return null;
  if (!isTextList(roles)) return null;
  return { audience: aud, appId, tenantId, roles, expiresAt: instantOf(exp * 1000) };
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Whether a token of this audience is meant for us. */
function isAudience(audience: string, origin: string): boolean {
  return audience === origin || graphAudiences.some((known) => known === audience);
}

function refuse(refusal: TokenRefusal): TokenVerdict {
  return { ok: false, refusal };
}
