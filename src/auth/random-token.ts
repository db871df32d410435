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

/** Whether two texts are equal, in a time that says nothing about where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );
}
