import type { ServicePlanId, SkuId } from '../ids.ts';
import type { Catalog, PlanRules, Product, ProductFacts, ServicePlan } from './catalog.ts';
import { exclusiveSets } from './exclusive-sets.ts';
import { planDependencies } from './plan-dependencies.ts';
import { intersection, isEmpty, maskOf, numberPlans, planIdsOf } from './plan-mask.ts';
import type { PlanNumbering } from './plan-mask.ts';
import { serviceFamilies } from './service-families.ts';

/**
 * The catalogue of these products and plans with the rules of the field. Keyed on GUIDs only: names are not unique
 * (checklist 200). A plan that a product names without being listed itself counts as a plan for users. `prohibited` is the
 * operator's own table, country code to plan ids: Microsoft publishes none (rules.md 4.1.2).
 */
export function buildCatalog(
  products: Iterable<Product>,
  servicePlans: Iterable<ServicePlan>,
  prohibited: Readonly<Record<string, Iterable<ServicePlanId>>> = {},
): Catalog {
  const productMap = new Map([...products].map((product) => [product.skuId, product]));
  const planMap = new Map([...servicePlans].map((plan) => [plan.servicePlanId, plan]));
  const prohibitedPlans = new Map(
    Object.entries(prohibited).map(([country, plans]) => [country.toUpperCase(), new Set(plans)]),
  );
  const numbering = numberPlans([
    ...planMap.keys(),
    ...[...productMap.values()].flatMap((product) => product.servicePlanIds),
    ...exclusiveSets.flatMap((set) => [...set.servicePlanIds]),
    ...planDependencies.flatMap(({ dependent, anyOf }) => [dependent, ...anyOf]),
  ]);
  const rules = planRules(numbering, planMap, prohibitedPlans);
  return {
    products: productMap,
    servicePlans: planMap,
    exclusiveSets,
    dependencies: planDependencies,
    families: serviceFamilies,
    prohibitedPlans,
    numbering,
    rules,
    productFacts: new Map(
      [...productMap].map(([skuId, product]): [SkuId, ProductFacts] => [
        skuId,
        productFacts(product, numbering, rules),
      ]),
    ),
  };
}

function planRules(
  numbering: PlanNumbering,
  plans: ReadonlyMap<ServicePlanId, ServicePlan>,
  prohibitedPlans: ReadonlyMap<string, ReadonlySet<ServicePlanId>>,
): PlanRules {
  const forUsers = numbering.ids.filter((id) => plans.get(id)?.appliesTo !== 'Company');
  const dependencies = planDependencies.map((dependency) => ({
    dependency,
    dependentNumber: numbering.numbers.get(dependency.dependent) ?? -1,
    anyOfMask: maskOf(dependency.anyOf, numbering),
  }));
  return {
    exclusive: exclusiveSets.map((set) => ({ set, mask: maskOf(set.servicePlanIds, numbering) })),
    dependencies,
    ruledMask: maskOf(
      [
        ...exclusiveSets.flatMap((set) => [...set.servicePlanIds]),
        ...planDependencies.flatMap(({ dependent, anyOf }) => [dependent, ...anyOf]),
      ],
      numbering,
    ),
    userPlansMask: maskOf(forUsers, numbering),
    mailboxMask: maskOf(
      [...serviceFamilies].filter(([, family]) => family === 'Exchange Online').map(([id]) => id),
      numbering,
    ),
    prohibitedMasks: new Map(
      [...prohibitedPlans].map(([country, ids]) => [country, maskOf(ids, numbering)]),
    ),
  };
}

function productFacts(product: Product, numbering: PlanNumbering, rules: PlanRules): ProductFacts {
  const mask = maskOf(product.servicePlanIds, numbering);
  const userPlansMask = intersection(mask, rules.userPlansMask);
  return {
    product,
    mask,
    userPlansMask,
    userPlanIds: planIdsOf(userPlansMask, numbering),
    // A product without any plan (a third party's) is the person's all the same; one whose plans are all Company's is not.
    isForUsers:
      product.kind !== 'device' && (product.servicePlanIds.length === 0 || !isEmpty(userPlansMask)),
  };
}
