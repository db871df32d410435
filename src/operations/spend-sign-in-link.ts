import type { Instant, UserId } from '../core/ids.ts';
import type { Writer } from '../store/store.ts';
import type { Call } from './operation.ts';

/** A link to be spent, and the session to be opened for it. Hashes only. */
export type SpendSignInLinkInput = {
  readonly linkHash: string;
  readonly sessionHash: string;
  readonly sessionExpiresAt: Instant;
};

/** Spends a link and opens a session; null where the link is unknown, used or past its time. */
export async function spendSignInLink(
  tx: Writer,
  call: Call,
  input: SpendSignInLinkInput,
): Promise<{ readonly userId: UserId } | null> {
  const userId = await tx.takeSignInLink(input.linkHash, call.machineNow);
  if (userId === null) return null;
  await tx.putSession({
    tokenHash: input.sessionHash,
    userId,
    createdAt: call.machineNow,
    expiresAt: input.sessionExpiresAt,
  });
  return { userId };
}
