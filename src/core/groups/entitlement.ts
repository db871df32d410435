import type { Catalog } from '../catalog/catalog.ts';
import { knownId, type ServicePlanId, type SkuId } from '../ids.ts';
import type { SubscribedSku } from '../subscription/subscribed-sku.ts';

/** Entra ID P1 and P2; Microsoft 365 Business Premium and Microsoft 365 E3 and above have them. */
const entitlingPlans: ReadonlySet<ServicePlanId> = new Set(
  [
    '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
    'eec0eb4f-6444-4f95-aba0-50c24d67f998', // AAD_PREMIUM_P2
  ].map((id) => knownId<ServicePlanId>(id)),
);

/** Office 365 E3, A3, G3 and above, which count without an Entra plan of their own (rules.md 5.1). */
const entitlingProducts: ReadonlySet<SkuId> = new Set(
  [
    '6fd2c87f-b296-42f0-b197-1e91e994b900', // ENTERPRISEPACK
    '46c3a859-c90d-40b3-9551-6178a48d5c18', // Office_365_E3_(no_Teams)
    'd711d25a-a21c-492f-bd19-aae1e8ebaf30', // O365_w/o_Teams_Bundle_E3
    '189a915c-fe4f-4ffa-bde4-85b9628d07a0', // DEVELOPERPACK
    '1392051d-0cb9-4b7a-88d5-621fee5e8711', // ENTERPRISEWITHSCAL
    'c7df2760-2c81-4ef7-b578-5b5392b571df', // ENTERPRISEPREMIUM
    '26d45bd9-adf1-46cd-a9e1-51e9a5524128', // ENTERPRISEPREMIUM_NOPSTNCONF
    'cf50bae9-29e8-4775-b07c-56ee10e3776d', // Office_365_w/o_Teams_Bundle_E5
    '71772aeb-4bb8-4f74-9dd4-36c7a9b5ca74', // Office_365_E5_EEA_(no_Teams)_without_Audio_Conferencing
    'e578b273-6db4-4691-bba0-8d691f4da603', // ENTERPRISEPACKPLUS_FACULTY
    '98b6e773-24d4-4c0d-a968-6e787a1f8204', // ENTERPRISEPACKPLUS_STUDENT
    'a4585165-0533-458a-97e3-c400570268c4', // ENTERPRISEPREMIUM_FACULTY
    'ee656612-49fa-43e5-b67e-cb1fdf7699df', // ENTERPRISEPREMIUM_STUDENT
    '535a3a29-c5f0-42fe-8215-d3b9e1f38c4a', // ENTERPRISEPACK_GOV
    '24aebea8-7fac-48d0-8750-de4ee1fde205', // ENTERPRISEPACKWITHOUTPROPLUS_GOV
    '8900a2c0-edba-4079-bdf3-b276e293b6a8', // ENTERPRISEPREMIUM_GOV
    'aea38a85-9bd5-4981-aa00-616b411205bf', // ENTERPRISEPACK_USGOV_GCCHIGH
    'b107e5a3-3e60-4c0d-a184-a7e4395eb44c', // ENTERPRISEPACK_USGOV_DOD
  ].map((id) => knownId<SkuId>(id)),
);

/** Something to know before a group's licenses are changed that does not stop the change. */
export type GroupLicensesWarning = {
  /** Fewer units of products with group-based licensing in them than people who would benefit (rules.md 5.1; checklist 136). */
  readonly code: 'EntitlementShort';
  /** People to whom the group gives its licenses. */
  readonly members: number;
  /** Usable units of all products that entitle. */
  readonly entitled: number;
};

/** Whether enough units are owned that entitle people to group-based licensing; null: enough. */
export function entitlementWarning(
  members: number,
  skus: Iterable<SubscribedSku>,
  catalog: Catalog,
): GroupLicensesWarning | null {
  let entitled = 0;
  for (const { skuId, usableUnits } of skus) {
    if (isEntitling(skuId, catalog)) entitled += usableUnits;
  }
  return entitled >= members ? null : { code: 'EntitlementShort', members, entitled };
}

function isEntitling(skuId: SkuId, catalog: Catalog): boolean {
  if (entitlingProducts.has(skuId)) return true;
  const plans = catalog.products.get(skuId)?.servicePlanIds ?? [];
  return plans.some((id) => entitlingPlans.has(id));
}
