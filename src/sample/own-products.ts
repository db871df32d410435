import type { Product, ServicePlan } from '../core/catalog/catalog.ts';
import { knownId } from '../core/ids.ts';
import type { ServicePlanId, SkuId } from '../core/ids.ts';

/** A vendor's product: invented here, ids included. */
export const timesheetsSku: SkuId = knownId<SkuId>('6c1d5f0e-3b7a-4c52-9e84-2f60a7d1b935');
/** Software bought once, through a reseller: invented here, ids included. */
export const designSuiteSku: SkuId = knownId<SkuId>('b82e4a17-90cd-4d3f-8a56-71e3f4c0d269');

const timesheetsPlan = knownId<ServicePlanId>('0f9b7c63-5e21-4a8d-b7f4-c3d682e915a0');
const designSuitePlan = knownId<ServicePlanId>('d4a05b98-17f6-4e39-92cb-5a8f3e07c41d');

/** The plans of the products below. */
export const ownServicePlans: readonly ServicePlan[] = [
  {
    servicePlanId: timesheetsPlan,
    servicePlanName: 'FABRIKAM_TIMESHEETS',
    displayName: 'Fabrikam Timesheets',
    appliesTo: 'User',
    service: 'FabrikamTimesheets',
  },
  {
    servicePlanId: designSuitePlan,
    servicePlanName: 'ADATUM_DESIGN_SUITE',
    displayName: 'Adatum Design Suite 2024',
    appliesTo: 'User',
    service: 'AdatumDesignSuite',
  },
];

/** Products that no published list knows. */
export const ownProducts: readonly Product[] = [
  {
    skuId: timesheetsSku,
    skuPartNumber: 'FABRIKAM_TIMESHEETS',
    displayName: 'Fabrikam Timesheets',
    kind: 'thirdParty',
    servicePlanIds: [timesheetsPlan],
  },
  {
    skuId: designSuiteSku,
    skuPartNumber: 'ADATUM_DESIGN_SUITE_2024',
    displayName: 'Adatum Design Suite 2024',
    kind: 'perpetual',
    servicePlanIds: [designSuitePlan],
  },
];
