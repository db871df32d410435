import type { ProductBody, ProductPlan } from '../../api/licenses.ts';

/** What an app needs beside it, and whether the same product brings it turned on. */
export type AppNeed = {
  /** Names of apps of which one is enough: those of the same product where it has any, else all. */
  readonly names: readonly string[];
  /** `met`: one of them is on here; `off`: all of them that are here are off; `elsewhere`: another license has to bring one. */
  readonly state: 'met' | 'off' | 'elsewhere';
};

/** What an app of a product needs; null: nothing. */
export function needOf(
  plan: ProductPlan,
  product: ProductBody,
  off: ReadonlySet<string>,
): AppNeed | null {
  if (plan.needsAnyOf.length === 0) return null;
  const own = new Set(product.plans.map(({ servicePlanId }) => servicePlanId));
  const here = plan.needsAnyOf.filter(({ servicePlanId }) => own.has(servicePlanId));
  const named = here.length === 0 ? plan.needsAnyOf : here;
  const isMet = here.some(({ servicePlanId }) => !off.has(servicePlanId));
  return {
    names: [...new Set(named.map(({ displayName }) => displayName))],
    state: isMet ? 'met' : here.length === 0 ? 'elsewhere' : 'off',
  };
}

/** The apps of a product that a person can have on or off, by name; those set for the whole organization last. */
export function appsOf(product: ProductBody): {
  readonly own: readonly ProductPlan[];
  readonly company: readonly ProductPlan[];
} {
  const byName = product.plans.toSorted((one, other) =>
    one.displayName.localeCompare(other.displayName),
  );
  return {
    own: byName.filter(({ appliesTo }) => appliesTo === 'User'),
    company: byName.filter(({ appliesTo }) => appliesTo === 'Company'),
  };
}
