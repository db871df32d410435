import type { OperationNo } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import { requireGroup } from '../directory/find-in-directory.ts';
import type { Call } from '../operation.ts';
import { requirePermission } from '../require-permission.ts';
import { beginGroupProcessing } from './group-processing.ts';
import { putGroupPlan } from './set-group-licenses.ts';

/** Which group to look at once more, and why. */
export type ReprocessGroupInput = { readonly groupId: string; readonly reason: string | null };

/**
 * Brings what a group gives to its members once more, in the background: a plan that changes nothing of the group itself
 * (rules.md 5.3, 7). Refuses where the group gives nothing and nobody has anything by it.
 */
export async function reprocessGroup(
  tx: Writer,
  call: Call,
  { groupId, reason }: ReprocessGroupInput,
): Promise<{ readonly operationNo: OperationNo }> {
  requirePermission(call.actor, 'reprocessGroup');
  const group = await requireGroup(tx, groupId);
  const present = (await tx.groupLicenses([group.id])).get(group.id) ?? [];
  if (present.length === 0 && (await tx.groupSkuCounts({ groupId: group.id })).length === 0) {
    throw new Refused({ code: 'BadRequest', message: 'The group has no licenses to reprocess.' });
  }
  const source = {
    groups: [{ groupId: group.id, before: present, after: present }],
    isApplied: true,
  };
  const planId = await putGroupPlan(tx, call, { source, reason });
  const plan = await tx.plan(planId);
  if (plan === null) throw new Error('the plan that was just put is gone');
  return { operationNo: await beginGroupProcessing(tx, call, { plan, source, undoOf: null }) };
}
