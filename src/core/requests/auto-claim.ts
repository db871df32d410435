import type { Catalog } from '../catalog/catalog.ts';
import type { ServicePlanId, SkuId } from '../ids.ts';
import type { Problem } from '../problems.ts';
import type { AutoClaimRefusal } from '../refusal-reasons.ts';

/** Products besides the main one that a policy may fall back on (rules.md 9.2; checklist 176). */
export const backupProductsMax = 4;

/** A product that a policy gives, with the apps that are off. */
export type ClaimProduct = {
  readonly skuId: SkuId;
  readonly disabledPlans: readonly ServicePlanId[];
};

/** Who opens an app without having it gets a license for it (rules.md 9.2). */
export type AutoClaimPolicy = {
  /** GUID. */
  readonly id: string;
  readonly displayName: string;
  /** The app that is opened. */
  readonly servicePlanId: ServicePlanId;
  /** The main product, then those to fall back on, in order: 1 to 1 + `backupProductsMax`. */
  readonly products: readonly ClaimProduct[];
  readonly isOn: boolean;
};

/** All of an organization's policies, and whether any of them is followed: off unless somebody turned it on (checklist 174). */
export type AutoClaim = {
  readonly isOn: boolean;
  readonly policies: readonly AutoClaimPolicy[];
};

/** How it is unless somebody decided otherwise. */
export const firstAutoClaim: AutoClaim = { isOn: false, policies: [] };

/** Days that the report can look back (rules.md 9.2; checklist 178). */
export const claimReportDays = [1, 7, 30, 90] as const;

/** Why a policy cannot be as it is, beside `others`; null: it can. */
export function autoClaimProblem(
  policy: AutoClaimPolicy,
  others: readonly AutoClaimPolicy[],
  catalog: Catalog,
): Problem | null {
  const refused = (reason: AutoClaimRefusal): Problem => ({
    code: 'AutoClaimPolicyRefused',
    reason,
    max: backupProductsMax,
  });
  const { products, servicePlanId } = policy;
  if (products.length === 0) return refused('noProduct');
  if (products.length > 1 + backupProductsMax) return refused('tooManyBackups');
  if (new Set(products.map(({ skuId }) => skuId)).size < products.length) {
    return refused('productTwice');
  }
  for (const { skuId, disabledPlans } of products) {
    const product = catalog.products.get(skuId);
    if (product === undefined) return { code: 'ResourceNotFound', id: skuId };
    if (!product.servicePlanIds.includes(servicePlanId)) return refused('appNotInProduct');
    if (disabledPlans.includes(servicePlanId)) return refused('appOff');
  }
  const isTaken = others.some(
    (other) => other.id !== policy.id && other.servicePlanId === servicePlanId,
  );
  return isTaken ? refused('appHasPolicy') : null;
}
