import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const tokenBytes = 32;

/** A token nobody can guess: 43 characters of base64url. For sign-in links, sessions, the local command line. */
export function newRandomToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

/**
 * What is kept of a token: SHA-256 in hex. Enough without salt or cost, as the token itself has 256 random bits.
 */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether two texts are equal, in a time that says nothing about where they differ; lengths are no secret. */
export function isSameSecret(one: string, other: string): boolean {
  // Most callers compare a long access token with the short local one: that must cost nothing.
  if (one.length !== other.length) return false;
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
