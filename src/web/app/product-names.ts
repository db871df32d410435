import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProductBody, ProductPlan } from '../../api/licenses.ts';
import { productsQuery } from './queries.ts';

/** How products and apps are called; what is not known stands for itself. */
export type ProductNames = {
  readonly product: (skuId: string) => string;
  readonly plan: (servicePlanId: string) => string;
  readonly find: (skuId: string) => ProductBody | null;
  readonly findPlan: (servicePlanId: string) => ProductPlan | null;
  /** By display name. */
  readonly all: readonly ProductBody[];
};

/** The names of the owned products and their apps. */
export function useProductNames(): ProductNames {
  const { data } = useQuery(productsQuery);
  return useMemo(() => namesOf(data?.value ?? []), [data]);
}

function namesOf(products: readonly ProductBody[]): ProductNames {
  const byId = new Map(products.map((product) => [product.skuId, product]));
  const plans = new Map(
    products.flatMap((product) => product.plans.map((plan) => [plan.servicePlanId, plan])),
  );
  return {
    product: (skuId) => byId.get(skuId)?.displayName ?? skuId,
    plan: (servicePlanId) => plans.get(servicePlanId)?.displayName ?? servicePlanId,
    find: (skuId) => byId.get(skuId) ?? null,
    findPlan: (servicePlanId) => plans.get(servicePlanId) ?? null,
    all: products,
  };
}
