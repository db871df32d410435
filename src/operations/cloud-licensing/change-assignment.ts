import type { OperationNo, ServicePlanId, SkuId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import { assignLicense } from '../assign-licenses.ts';
import { setGroupLicenses } from '../groups/set-group-licenses.ts';
import type { Call } from '../operation.ts';
import { findAssignment, type Assignee } from './find-assignment.ts';

/** What is to become of one assignment. */
export type ChangeAssignmentInput = {
  readonly assignee: Assignee;
  readonly skuId: SkuId;
  readonly change:
    | { readonly kind: 'set'; readonly disabledPlans: readonly ServicePlanId[] }
    /** Only where there is one: what was deleted meanwhile is not brought back. */
    | { readonly kind: 'update'; readonly disabledPlans: readonly ServicePlanId[] }
    | { readonly kind: 'remove' };
  /** Name of the group, where so many would lose a license that somebody must have meant it. */
  readonly confirmation: string | null;
};

/**
 * Creates, changes or removes one assignment of contract.md 1.18, by the very operations of `assignLicense` on people and on groups:
 * the same rules, the same log, and undone in the same way. The operation is null where everything was as asked already.
 */
export async function changeAssignment(
  tx: Writer,
  call: Call,
  { assignee, skuId, change, confirmation }: ChangeAssignmentInput,
): Promise<{ readonly operationNo: OperationNo | null }> {
  if (change.kind !== 'set' && (await findAssignment(tx, assignee.id, skuId)) === null) {
    throw new Refused({ code: 'ResourceNotFound', id: assignee.id });
  }
  const licenses =
    change.kind === 'remove'
      ? { addLicenses: [], removeLicenses: [skuId] }
      : { addLicenses: [{ skuId, disabledPlans: change.disabledPlans }], removeLicenses: [] };
  if (assignee.kind === 'user') {
    const { operationNo } = await assignLicense(tx, call, { userId: assignee.id, ...licenses });
    return { operationNo };
  }
  const input = { groupId: assignee.id, change: licenses, reason: null, confirmation };
  return await setGroupLicenses(tx, call, input);
}
