import { Refused } from '../../core/problems.ts';
import type { Operation } from '../../store/operation.ts';
import type { Writer } from '../../store/store.ts';
import type { PlanSource } from '../../store/stored-plan.ts';
import type { CreatePlanOutput } from '../create-plan.ts';
import type { Call } from '../operation.ts';
import { requirePermission } from '../require-permission.ts';
import { isSame } from './is-same.ts';
import { putGroupPlan } from './set-group-licenses.ts';

/** Plans the way back of a change of groups' licenses: each gives again what it gave, if nobody has changed that since. */
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
  const present = await tx.groupLicenses(source.groups.map(({ groupId }) => groupId));
  const isAsLeft = source.groups.every(({ groupId, after }) =>
    isSame(present.get(groupId) ?? [], after),
  );
  if (!isAsLeft) throw new Refused({ code: 'WorldMovedOn', skuId: null });
  const planId = await putGroupPlan(tx, call, {
    source: {
      groups: source.groups.map(({ groupId, before, after }) => ({
        groupId,
        before: after,
        after: before,
      })),
      isApplied: false,
      undoOf: operation.operationNo,
    },
    reason,
  });
  return { planId };
}
