import { argon2, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { LRUCache } from 'lru-cache';

const deriveKey = promisify(argon2);

/** Cost of one guess at a secret (argon2id, RFC 9106): 19 MiB, two passes, one lane. */
const hashCost = { memoryKib: 19_456, passes: 2, lanes: 1 };
const saltBytes = 16;
const hashBytes = 32;
/** Random bytes of a secret that we make. */
const secretBytes = 32;
/** Longest secret looked at, in characters. */
const secretLengthMax = 1024;
/** Recent successful checks kept, and for how long in milliseconds. */
const rememberedMax = 1000;
const rememberedMilliseconds = 3_600_000;

/** A fresh secret for an app registration: 43 characters that need no escaping anywhere. */
export function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** The hash to keep, in PHC form: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Runs off the main thread. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(secret, salt, hashCost);
  const { memoryKib, passes, lanes } = hashCost;
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Checks secrets against kept hashes. */
export interface SecretVerifier {
  /** Whether `secret` is the one behind `hash`. Quick for a pair that was right within the last hour. */
  isRight(secret: string, hash: string): Promise<boolean>;
}

/**
 * A verifier that remembers recent successes, so that a client asking for tokens often is not slow.
 * It remembers a keyed digest of the pair, never the secret; a new hash is a new pair. Failures are never remembered.
 */
export function createSecretVerifier(): SecretVerifier {
  const digestKey = randomBytes(32);
  const right = new LRUCache<string, true>({ max: rememberedMax, ttl: rememberedMilliseconds });
  return {
    async isRight(secret, hash) {
      if (secret.length > secretLengthMax) return false;
      const pair = createHmac('sha256', digestKey)
        .update(JSON.stringify([secret, hash]))
        .digest('base64');
      if (right.has(pair)) return true;
      if (!(await isRightAnew(secret, hash))) return false;
      right.set(pair, true);
      return true;
    },
  };
}

const phcPattern = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

async function isRightAnew(secret: string, phc: string): Promise<boolean> {
  const match = phcPattern.exec(phc);
  const [, memory, passes, lanes, salt, hash] = match ?? [];
  if (salt === undefined || hash === undefined)
    throw new Error('a kept secret hash is not readable');
  const expected = Buffer.from(hash, 'base64');
  const cost = { memoryKib: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  const actual = await derive(secret, Buffer.from(salt, 'base64'), cost);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

async function derive(secret: string, salt: Buffer, cost: typeof hashCost): Promise<Buffer> {
  return await deriveKey('argon2id', {
    message: secret,
    nonce: salt,
    memory: cost.memoryKib,
    passes: cost.passes,
    parallelism: cost.lanes,
    tagLength: hashBytes,
  });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
