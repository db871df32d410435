import type { Writer } from '../store/store.ts';
import type { Call } from './operation.ts';

/**
 * Ends operations that ran without a plan when the program ended (imports): nobody carries them on, and what they
 * wrote is there. To be called once, before anything else runs. Operations with a plan go on by themselves.
 */
export async function endLostOperations(
  tx: Writer,
  call: Call,
  _input: Readonly<Record<string, never>>,
): Promise<{ readonly ended: number }> {
  const lost = (await tx.unfinishedOperations()).filter(({ planId }) => planId === null);
  for (const { operationNo } of lost) {
    await tx.patchOperation(operationNo, { status: 'failed', endedAt: call.now });
  }
  return { ended: lost.length };
}
