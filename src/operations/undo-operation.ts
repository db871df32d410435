import type { OperationNo } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import { mayLicenseGuests, mayPerform } from '../core/roles/may-perform.ts';
import type { Operation, Writer } from '../store/store.ts';
import { type CreatePlanOutput, putEmptyPlan } from './create-plan.ts';
import type { Call } from './operation.ts';

/** Which operation to take back. */
export type UndoOperationInput = {
  readonly operationNo: OperationNo;
  readonly reason: string | null;
};

/** Changes of an operation without a plan that are looked through; it concerns one person, who holds fewer products. */
const linesLookedThroughMax = 1_000;

/** Kinds of change that may stand beside licenses in an operation and stay when those are taken back. */
const besideKinds: ReadonlySet<string> = new Set(['userAdded', 'userUpdated']);

/** Kinds of change that an undo can turn round. */
const licenseKinds: ReadonlySet<string> = new Set([
  'licenseAssigned',
  'licenseRemoved',
  'appsChanged',
]);

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
  const why = await whyNotUndoable(tx, operation);
  if (why !== null) {
    throw new Refused({ code: 'NotUndoable', operationNo: operation.operationNo, why });
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

async function whyNotUndoable(tx: Writer, operation: Operation): Promise<string | null> {
  if (operation.status === 'running' || operation.status === 'stopping') {
    return 'It is still running. Stop it first.';
  }
  if (operation.undoneBy !== null) {
    return `It has been taken back by operation ${String(operation.undoneBy)}.`;
  }
  if (operation.firstSeq === null) return 'It changed nothing.';
  if (operation.planId !== null) return null;
  const lines = await tx.changesAfter(operation.firstSeq - 1, linesLookedThroughMax, {
    operationNo: operation.operationNo,
  });
  const others = lines.filter((line) => !licenseKinds.has(line.kind));
  return others.length < lines.length && others.every((line) => besideKinds.has(line.kind))
    ? null
    : 'Only license changes can be taken back.';
}
