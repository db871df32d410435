import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JSONWebKeySet, JWK } from 'jose';
import { addSeconds } from './seconds.ts';
import type { Instant } from '../core/ids.ts';
import type { KeptKey, KeyFile } from './key-file.ts';

/** Longest life of an access token, in seconds. A key that no longer signs is shown that much longer. */
export const tokenLifetimeSeconds = 3600;
/** Age at which a signing key is replaced by itself, in days. */
export const keyAgeMaxDays = 90;
/** RSA modulus, in bits: what MSAL's RS256 expects at least. */
const modulusBits = 2048;

/** A key ready to sign. */
export type SigningKey = { readonly kid: string; readonly privateKey: CryptoKey };

/** The server's signing keys: one signs, older ones still vouch for tokens that have not expired. */
export interface KeyRing {
  /** The key that signs now. */
  signingKey(): SigningKey;
  /** The public key of `kid`, or null: never ours, or retired long enough. */
  verificationKey(kid: string, now: Instant): CryptoKey | null;
  /** Public keys, newest first (RFC 7517). */
  jwks(now: Instant): JSONWebKeySet;
  /** Grows by one with every rotation. */
  generation(): number;
  /** Makes a new signing key, keeps it, and drops keys of which no token can live. */
  rotate(now: Instant): Promise<void>;
  /** Rotates when the signing key is older than `keyAgeMaxDays`. */
  rotateIfOld(now: Instant): Promise<boolean>;
}

type LoadedKey = KeptKey & { readonly publicKey: CryptoKey; readonly signing: SigningKey };

/** Opens the keys of a data directory; at the very first start makes one. */
export async function openKeyRing(file: KeyFile, now: Instant): Promise<KeyRing> {
  let kept = await file.read();
  if (kept.length === 0) {
    kept = [await makeKey(now)];
    await file.write(kept);
  }
  return new FileKeyRing(file, await Promise.all(kept.map(loadKey)));
}

class FileKeyRing implements KeyRing {
  readonly #file: KeyFile;
  /** Newest first. */
  #keys: readonly LoadedKey[];
  #generation = 0;

  constructor(file: KeyFile, keys: readonly LoadedKey[]) {
    this.#file = file;
    this.#keys = keys.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  }

  signingKey(): SigningKey {
    const [newest] = this.#keys;
    if (newest === undefined) throw new Error('a key ring always has a signing key');
    return newest.signing;
  }

  verificationKey(kid: string, now: Instant): CryptoKey | null {
    return this.#live(now).find((key) => key.kid === kid)?.publicKey ?? null;
  }

  jwks(now: Instant): JSONWebKeySet {
    return { keys: this.#live(now).map((key) => publicJwk(key)) };
  }

  generation(): number {
    return this.#generation;
  }

  async rotate(now: Instant): Promise<void> {
    const next = await loadKey(await makeKey(now));
    const older = this.#live(now).map((key) =>
      key.retiredAt === null ? { ...key, retiredAt: now } : key,
    );
    const keys = [next, ...older];
    // Kept before used: a token must never be signed with a key that a restart forgets.
    await this.#file.write(
      keys.map(({ kid, createdAt, retiredAt, jwk }) => ({ kid, createdAt, retiredAt, jwk })),
    );
    this.#keys = keys;
    this.#generation += 1;
  }

  async rotateIfOld(now: Instant): Promise<boolean> {
    const [newest] = this.#keys;
    if (newest === undefined || addSeconds(newest.createdAt, keyAgeMaxDays * 86_400) > now) {
      return false;
    }
    await this.rotate(now);
    return true;
  }

  #live(now: Instant): readonly LoadedKey[] {
    return this.#keys.filter(
      (key) => key.retiredAt === null || addSeconds(key.retiredAt, tokenLifetimeSeconds) > now,
    );
  }
}

async function makeKey(now: Instant): Promise<KeptKey> {
  const { privateKey } = await generateKeyPair('RS256', {
    modulusLength: modulusBits,
    extractable: true,
  });
  return { kid: randomUUID(), createdAt: now, retiredAt: null, jwk: await exportJWK(privateKey) };
}

async function loadKey(kept: KeptKey): Promise<LoadedKey> {
  const privateKey = await importJWK(kept.jwk, 'RS256');
  const publicKey = await importJWK(publicJwk(kept), 'RS256');
  if (privateKey instanceof Uint8Array || publicKey instanceof Uint8Array) {
    throw new Error(`signing key ${kept.kid} is not an RSA key`);
  }
  return { ...kept, publicKey, signing: { kid: kept.kid, privateKey } };
}

function publicJwk(key: KeptKey): JWK {
  const { n, e } = key.jwk;
  if (n === undefined || e === undefined)
    throw new Error(`signing key ${key.kid} is not an RSA key`);
  return { kty: 'RSA', use: 'sig', alg: 'RS256', kid: key.kid, n, e };
}
