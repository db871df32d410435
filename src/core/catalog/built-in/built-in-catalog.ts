import { knownId } from '../../ids.ts';
import type { Product, ServicePlan } from '../catalog.ts';
import { companyPlanIds } from './company-plans.ts';
import type { ProductRow } from './product-row.ts';
import { appsProducts } from './products/apps.ts';
import { businessProducts } from './products/business.ts';
import { dynamicsProducts } from './products/dynamics.ts';
import { educationProducts } from './products/education.ts';
import { enterpriseProducts } from './products/enterprise.ts';
import { exchangeAndSharepointProducts } from './products/exchange-and-sharepoint.ts';
import { frontlineProducts } from './products/frontline.ts';
import { governmentProducts } from './products/government.ts';
import { powerPlatformProducts } from './products/power-platform.ts';
import { securityProducts } from './products/security.ts';
import { selfServiceProducts } from './products/self-service.ts';
import { teamsProducts } from './products/teams.ts';
import { visioAndProjectProducts } from './products/visio-and-project.ts';
import { vivaProducts } from './products/viva.ts';
import { windowsProducts } from './products/windows.ts';
import { servicePlanRows } from './service-plans.ts';

/** The service plans of the built-in products, by string id. */
export const builtInServicePlans: readonly ServicePlan[] = servicePlanRows.map(
  ([servicePlanId, servicePlanName, displayName, service]) => ({
    servicePlanId: knownId(servicePlanId),
    servicePlanName,
    displayName,
    appliesTo: companyPlanIds.has(servicePlanId) ? 'Company' : 'User',
    service,
  }),
);

/** The products that matter most, known without importing anything. More come with `allot import catalog`. */
export const builtInProducts: readonly Product[] = [
  ...businessProducts,
  ...enterpriseProducts,
  ...frontlineProducts,
  ...educationProducts,
  ...governmentProducts,
  ...appsProducts,
  ...exchangeAndSharepointProducts,
  ...visioAndProjectProducts,
  ...powerPlatformProducts,
  ...securityProducts,
  ...teamsProducts,
  ...vivaProducts,
  ...windowsProducts,
  ...dynamicsProducts,
  ...selfServiceProducts,
].map(productOf);

function productOf(row: ProductRow): Product {
  return {
    skuId: knownId(row.skuId),
    skuPartNumber: row.skuPartNumber,
    displayName: row.displayName,
    kind: row.kind ?? 'standard',
    servicePlanIds: row.servicePlanIds.map((id) => knownId(id)),
  };
}
