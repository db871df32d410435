import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { requirePermission } from '../require-permission.ts';

/** What became of sending a message. */
export type NoteSendingInput = {
  readonly id: string;
  /** Null: a mail server took it. */
  readonly failure: string | null;
  readonly attempts: number;
};

/** Writes down whether a message went out. */
export async function noteSending(
  tx: Writer,
  call: Call,
  { id, failure, attempts }: NoteSendingInput,
): Promise<null> {
  requirePermission(call.actor, 'manageOrganization');
  await tx.patchNotice(id, {
    sentAt: failure === null ? call.machineNow : null,
    failure,
    attempts,
  });
  return null;
}
