import { enabledPlans } from '../../core/assignment/enabled-plans.ts';
import type { ServicePlanId, SkuId } from '../../core/ids.ts';
import { planForUser } from '../../core/plan/plan-for-user.ts';
import { Refused } from '../../core/problems.ts';
import { firstAutoClaim } from '../../core/requests/auto-claim.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { loadPlanContext } from '../plan-context.ts';
import { recordAtOnce } from '../record-at-once.ts';

/** The app that somebody opens. */
export type ClaimLicenseInput = { readonly servicePlanId: ServicePlanId };

/** What they got; null: nothing, because they have the app already, or nobody gives it to who opens it. */
export type ClaimLicenseOutput = { readonly skuId: SkuId | null };

/**
 * Somebody opens an app. Where a policy says so they get a license for it: of the main product, else of the first backup that has one
 * (rules.md 9.2; checklist 174, 175, 177). Refused where the policy has none left for them.
 */
export async function claimLicense(
  tx: Writer,
  call: Call,
  { servicePlanId }: ClaimLicenseInput,
): Promise<ClaimLicenseOutput> {
  const { actor } = call;
  if (actor.kind !== 'user') throw new Refused({ code: 'PermissionDenied', action: 'readSelf' });
  const { autoClaim = firstAutoClaim } = await tx.organization();
  const policy = autoClaim.policies.find((one) => one.isOn && one.servicePlanId === servicePlanId);
  const [view] = await tx.loadUserViews([actor.userId]);
  if (!autoClaim.isOn || policy === undefined || view === undefined) return { skuId: null };
  const context = await loadPlanContext(tx, 'api', false);
  if (enabledPlans(view.assignments, context.catalog).has(servicePlanId)) return { skuId: null };
  let refusal: Refused | null = null;
  for (const product of policy.products) {
    const command = { kind: 'assign', licenses: [product] } as const;
    const { outcome } = planForUser(view, command, new Map(), context);
    if (!outcome.ok) {
      refusal ??= new Refused(...outcome.problems);
      continue;
    }
    const { skuId } = product;
    await recordAtOnce(tx, call, 'Claim license', [
      ...outcome.changes.map((step) => ({ ...step, userIds: [actor.userId] })),
      { kind: 'licenseClaimed', userId: actor.userId, skuId, policyId: policy.id },
    ]);
    return { skuId };
  }
  throw refusal ?? new Error('a policy without a product');
}
