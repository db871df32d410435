import type { Instant, PlanId } from '../core/ids.ts';
import type { Writer } from '../store/store.ts';

/** Marks a plan, and the operation that applies it, as broken off by a defect. */
export async function failPlan(tx: Writer, planId: PlanId, now: Instant): Promise<void> {
  const plan = await tx.plan(planId);
  if (plan === null) return;
  await tx.patchPlan(planId, { status: 'failed' });
  if (plan.operationNo !== null) {
    await tx.patchOperation(plan.operationNo, { status: 'failed', endedAt: now });
  }
}
