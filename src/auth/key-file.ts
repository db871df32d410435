import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import * as z from 'zod';
import { parseInstant } from '../core/ids.ts';
import type { Instant } from '../core/ids.ts';
import { writePrivateFile } from '../config/private-file.ts';

/** A signing key as kept. */
export type KeptKey = {
  readonly kid: string;
  readonly createdAt: Instant;
  /** When it stopped signing; null: it signs. */
  readonly retiredAt: Instant | null;
  /** The private key (RFC 7517). */
  readonly jwk: JWK;
};

/** Where signing keys are kept. */
export interface KeyFile {
  read(): Promise<readonly KeptKey[]>;
  /** All or nothing. */
  write(keys: readonly KeptKey[]): Promise<void>;
}

const instant = z.string().transform((text, context) => {
  const parsed = parseInstant(text);
  if (parsed !== null) return parsed;
  context.addIssue('not an instant');
  return z.NEVER;
});

const keptKeys = z.array(
  z.object({
    kid: z.string(),
    createdAt: instant,
    retiredAt: instant.nullable(),
    jwk: z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() }),
  }),
);

/** `signing-keys.json` in the data directory, readable by its owner only. */
export function keyFileIn(dataDirectory: string): KeyFile {
  const path = join(dataDirectory, 'signing-keys.json');
  return {
    async read() {
      let text: string;
      try {
        text = await readFile(path, 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
        throw error;
      }
      return keptKeys.parse(JSON.parse(text));
    },
    async write(keys) {
      await writePrivateFile(path, JSON.stringify(keys, null, 2) + '\n');
    },
  };
}
