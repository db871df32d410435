import type { OperationBody } from '../../api/operations.ts';
import type { PlanBody } from '../../api/plans.ts';
import { undoOperation } from '../../client/operations.ts';
import { applyPlan, getPlan } from '../../client/plans.ts';
import { followOperation } from './run-plan.ts';

/** How often the way back is looked at while it is computed, in milliseconds. */
const lookMilliseconds = 60;

/** What became of an undo: done, or a plan to be looked at because not everything can go back. */
export type Undone =
  | { readonly kind: 'done'; readonly operation: OperationBody }
  | { readonly kind: 'plan'; readonly planId: string };

/**
 * Takes an operation back at once where all of it can go back; otherwise nothing is changed and the plan tells what stands in the
 * way. Throws `RequestFailed` where the server refuses.
 */
export async function undoAtOnce(operationNo: number): Promise<Undone> {
  let plan: PlanBody = await undoOperation(operationNo);
  while (plan.status === 'computing') {
    await new Promise((resolve) => setTimeout(resolve, lookMilliseconds));
    plan = await getPlan(plan.id);
  }
  const counts = plan.status === 'ready' ? (plan.totals?.counts ?? null) : null;
  const isWhole = counts !== null && counts.problem === 0 && counts.change > 0;
  if (!isWhole) return { kind: 'plan', planId: plan.id };
  const applied = await applyPlan(plan.id);
  return { kind: 'done', operation: await followOperation(applied.operationNo) };
}
