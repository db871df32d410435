import { Refused } from '../../core/problems.ts';
import type { Operation } from '../../store/operation.ts';
import type { Writer } from '../../store/store.ts';
import type { PlanSource } from '../../store/stored-plan.ts';
import type { CreatePlanOutput } from '../create-plan.ts';
import type { Call } from '../operation.ts';
import { requirePermission } from '../require-permission.ts';
import { isSame } from './is-same.ts';
import { putGroupPlan } from './set-group-licenses.ts';

/** Plans the way back of a change of a group's licenses: the group gives again what it gave, if nobody has changed that since. */
export async function undoGroupPlan(
  tx: Writer,
  call: Call,
  {
    operation,
    source,
    reason,
  }: {
    readonly operation: Operation;
    readonly source: Extract<PlanSource, { kind: 'groupLicenses' }>;
    readonly reason: string | null;
  },
): Promise<CreatePlanOutput> {
  requirePermission(call.actor, 'assignGroupLicense');
  const { groupId, before, after } = source;
  const present = (await tx.groupLicenses([groupId])).get(groupId) ?? [];
  if (!isSame(present, after)) throw new Refused({ code: 'WorldMovedOn', skuId: null });
  const planId = await putGroupPlan(tx, call, {
    source: {
      groupId,
      before: after,
      after: before,
      isApplied: false,
      undoOf: operation.operationNo,
    },
    reason,
  });
  return { planId };
}
