import type { OperationNo } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import { mayLicenseGuests, mayPerform } from '../core/roles/may-perform.ts';
import type { Writer } from '../store/store.ts';
import { type CreatePlanOutput, putEmptyPlan } from './create-plan.ts';
import { whyNotUndoable } from './describe-operations.ts';
import { undoGroupPlan } from './groups/undo-group-plan.ts';
import type { Call } from './operation.ts';

/** Which operation to take back. */
export type UndoOperationInput = {
  readonly operationNo: OperationNo;
  readonly reason: string | null;
};

/**
 * Plans the way back: for everyone whom the operation changed, exactly the licenses they had, app switches included.
 * It is previewed and applied like any plan; people whose licenses have changed since are refused in it.
 */
export async function undoOperation(
  tx: Writer,
  call: Call,
  input: UndoOperationInput,
): Promise<CreatePlanOutput> {
  if (!mayPerform(call.actor, 'assignUserLicense')) {
    throw new Refused({ code: 'PermissionDenied', action: 'assignUserLicense' });
  }
  const operation = await tx.operation(input.operationNo);
  if (operation === null) {
    throw new Refused({ code: 'ResourceNotFound', id: String(input.operationNo) });
  }
  const kinds = await tx.operationKinds([operation.operationNo]);
  const why = whyNotUndoable(operation, kinds.get(operation.operationNo) ?? null);
  if (why !== null) {
    throw new Refused({ code: 'NotUndoable', operationNo: operation.operationNo, why });
  }
  const undone = operation.planId === null ? null : await tx.plan(operation.planId);
  if (undone?.source.kind === 'groupLicenses') {
    return await undoGroupPlan(tx, call, {
      operation,
      source: undone.source,
      reason: input.reason,
    });
  }
  const { settings } = await tx.organization();
  const planId = await putEmptyPlan(tx, call, {
    input: { surface: 'api', reason: input.reason },
    source: { kind: 'undo', operationNo: operation.operationNo },
    guests: mayLicenseGuests(call.actor, settings),
    total: operation.changed,
  });
  return { planId };
}
