import type { SkuId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { selfServicePolicyOf } from '../../core/self-service/may-buy.ts';
import { offerOf } from '../../core/self-service/offers.ts';
import type { SelfServicePolicy } from '../../core/self-service/self-service-policy.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';

/** Whether people may buy a product for themselves. */
export type SetSelfServicePolicyInput = {
  readonly skuId: SkuId;
  readonly policy: SelfServicePolicy;
};

/** Decides for one product; what was bought before stays as it is (rules.md 3.7; checklist 163). */
export async function setSelfServicePolicy(
  tx: Writer,
  call: Call,
  { skuId, policy }: SetSelfServicePolicyInput,
): Promise<null> {
  requirePermission(call.actor, 'manageSelfServicePolicy');
  if (offerOf(skuId) === null) throw new Refused({ code: 'ResourceNotFound', id: skuId });
  const organization = await tx.organization();
  if (selfServicePolicyOf(organization, skuId) === policy) return null;
  const { selfServicePolicies: before = {} } = organization;
  await recordAtOnce(tx, call, 'Set self-service policy', [
    {
      kind: 'organizationUpdated',
      before: { selfServicePolicies: before },
      after: { selfServicePolicies: { ...before, [skuId]: policy } },
    },
  ]);
  return null;
}
