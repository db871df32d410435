import type { ProductPrices } from '../core/directory/organization.ts';
import { designSuiteSku } from './own-products.ts';
import { skus } from './skus.ts';

/**
 * What Contoso pays for its main products; invented, near enough to list prices to be believed. Trials and what comes free have
 * none, and so have two of its add-ons: a page must bear a product without a price.
 */
export const prices: ProductPrices = {
  currency: 'USD',
  monthlyPrices: {
    [skus.businessPremium]: 22,
    [skus.office365E1]: 10,
    [skus.office365E3]: 23,
    [skus.office365E5]: 38,
    [skus.microsoft365F3]: 8,
    [skus.microsoft365E5]: 57,
    [skus.exchangeKiosk]: 2,
    [skus.exchangePlan1]: 4,
    [skus.exchangePlan2]: 8,
    [skus.visioPlan1]: 5,
    [skus.visioPlan2]: 15,
    [skus.projectPlan3]: 30,
    [skus.projectPlan5]: 55,
    [skus.powerBiPro]: 14,
    [skus.audioConferencing]: 4,
    [skus.teamsPhone]: 8,
    [skus.domesticCalling]: 12,
    [skus.enterpriseMobilityE3]: 10.6,
    [skus.entraP2]: 9,
    [skus.copilot]: 30,
    [skus.windows365]: 41,
    [skus.dynamicsSales]: 105,
    [designSuiteSku]: 35,
  },
};
