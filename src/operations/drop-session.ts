import type { Writer } from '../store/store.ts';
import type { Call } from './operation.ts';

/** Ends a session. Ending one that is not there is fine. */
export async function dropSession(
  tx: Writer,
  _call: Call,
  input: { readonly tokenHash: string },
): Promise<null> {
  await tx.dropSession(input.tokenHash);
  return null;
}
