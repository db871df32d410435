import type { OperationNo } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import type { Writer } from '../store/store.ts';
import type { Call } from './operation.ts';

/** Asks a running operation to stop after its present chunk. What it has written stays and can be undone. */
export async function stopOperation(
  tx: Writer,
  call: Call,
  input: { readonly operationNo: OperationNo },
): Promise<{ readonly operationNo: OperationNo }> {
  if (!mayPerform(call.actor, 'assignUserLicense')) {
    throw new Refused({ code: 'PermissionDenied', action: 'assignUserLicense' });
  }
  const operation = await tx.operation(input.operationNo);
  if (operation === null) {
    throw new Refused({ code: 'ResourceNotFound', id: String(input.operationNo) });
  }
  const plan = operation.planId === null ? null : await tx.plan(operation.planId);
  if (plan?.source.kind === 'groupLicenses') {
    throw new Refused({
      code: 'BadRequest',
      message:
        "A group's licenses are brought to all its members. Undo the change to take it back.",
    });
  }
  if (operation.status === 'running') {
    await tx.patchOperation(input.operationNo, { status: 'stopping' });
  }
  return { operationNo: input.operationNo };
}
