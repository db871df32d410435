import { z } from 'zod';
import { addDays, parseInstant, type Instant } from '../../core/ids.ts';
import { pageSizeMax, pageSizeMin } from '../../odata/limits.ts';
import { HttpRefusal } from '../http-refusal.ts';

/** Days a delta token of directory objects lives (contract.md 1.12). */
const deltaTokenDays = 7;

/** Where a synchronization stands, and what was asked for at its start: options are encoded in the token (contract.md 1.12). */
export type DeltaState = {
  /** Log position up to which changes are known. */
  readonly seq: number;
  /** While everything is read for the first time: where the next page begins; null: only changes from now on. */
  readonly after: string | null;
  readonly isSnapshot: boolean;
  /** Names asked for; null: the default ones. */
  readonly select: readonly string[] | null;
  /** Objects asked for; null: all. */
  readonly ids: readonly string[] | null;
  /** Objects a page, as asked for at the start. */
  readonly top: number;
  readonly issuedAt: Instant;
};

const stateSchema = z.strictObject({
  seq: z.int().min(0),
  after: z.string().max(4_000).nullable(),
  isSnapshot: z.boolean(),
  select: z.array(z.string().max(100)).max(250).nullable(),
  ids: z.array(z.string().max(36)).max(50).nullable(),
  top: z.int().min(pageSizeMin).max(pageSizeMax),
  issuedAt: z.string().max(30),
});

/** The state as an opaque token. */
export function writeDeltaToken(state: DeltaState): string {
  return Buffer.from(JSON.stringify(state)).toString('base64url');
}

/** The state of a token. 410 where it is too old, 400 where it is none. `restart` is the address to begin anew. */
export function readDeltaToken(token: string, now: Instant, restart: string): DeltaState {
  const state = parsed(token);
  const issuedAt = state === null ? null : parseInstant(state.issuedAt);
  if (state === null || issuedAt === null) {
    throw new HttpRefusal(
      400,
      'Request_BadRequest',
      "Badly formed token. The 'deltatoken' or 'skiptoken' value is not valid.",
    );
  }
  if (addDays(issuedAt, deltaTokenDays) < now) {
    throw new HttpRefusal(410, 'syncStateNotFound', 'The delta token is too old. Start again.', {
      headers: { Location: restart },
    });
  }
  return { ...state, issuedAt };
}

function parsed(token: string): z.output<typeof stateSchema> | null {
  try {
    const json: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return stateSchema.safeParse(json).data ?? null;
  } catch {
    return null;
  }
}
