import type { Catalog, Product } from '../core/catalog/catalog.ts';
import { type ServicePlanId, type SkuId, parseId } from '../core/ids.ts';
import type { Parsed } from './import-event.ts';
import { closest } from './closest.ts';

/** The part of a catalog that names need. */
export type KnownProducts = Pick<Catalog, 'products' | 'servicePlans'>;

/** Finds products and their service plans by what people call them. */
export type ProductNames = {
  readonly catalog: KnownProducts;
  /** Products the organization owns: among several of one name, the only owned one is meant. */
  readonly owned: ReadonlySet<SkuId>;
  readonly byName: ReadonlyMap<string, readonly SkuId[]>;
};

/** Candidates that an error names at most. */
const candidatesMax = 5;

/** Indexes display names and part numbers. */
export function productNames(catalog: KnownProducts, owned: ReadonlySet<SkuId>): ProductNames {
  const byName = new Map<string, SkuId[]>();
  for (const { skuId, displayName, skuPartNumber } of catalog.products.values()) {
    for (const name of new Set([canonicalName(displayName), canonicalName(skuPartNumber)])) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [skuId]);
      else known.push(skuId);
    }
  }
  return { catalog, owned, byName };
}

/** Names as they are compared: case, width and runs of spaces do not count. */
function canonicalName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

/** The product that `text` (display name, part number or GUID) means. */
export function findProduct(names: ProductNames, text: string): Parsed<SkuId> {
  const id = parseId<SkuId>(text.trim());
  if (id !== null) {
    return names.catalog.products.has(id) || names.owned.has(id)
      ? { ok: true, value: id }
      : { ok: false, errors: [`No product has the id ${id}.`] };
  }
  const found = names.byName.get(canonicalName(text)) ?? [];
  const owned = found.filter((skuId) => names.owned.has(skuId));
  const [only, ...others] = owned.length > 0 ? owned : found;
  if (only === undefined) return { ok: false, errors: [unknownProduct(names, text)] };
  if (others.length === 0) return { ok: true, value: only };
  const list = [only, ...others]
    .map((skuId) => `${partNumberOf(names, skuId)} ${skuId}`)
    .join(', ');
  return {
    ok: false,
    errors: [
      `“${text}” is the name of several products: ${list}. Write the GUID of the one you mean.`,
    ],
  };
}

function partNumberOf(names: ProductNames, skuId: SkuId): string {
  return names.catalog.products.get(skuId)?.skuPartNumber ?? '';
}

function unknownProduct(names: ProductNames, text: string): string {
  const near = closest(canonicalName(text), names.byName.keys());
  const [skuId] = near === null ? [] : (names.byName.get(near) ?? []);
  const product = skuId === undefined ? undefined : names.catalog.products.get(skuId);
  return product === undefined
    ? `No product is called “${text}”. Write its name, part number or GUID; a product that is new to Allot comes with “import catalog”.`
    : `No product is called “${text}”. Did you mean “${product.displayName}” (${product.skuPartNumber})?`;
}

/** The service plan of the product that `text` (friendly name, plan name or id) means. */
export function findServicePlan(
  names: ProductNames,
  product: Product,
  text: string,
): Parsed<ServicePlanId> {
  const id = parseId<ServicePlanId>(text.trim());
  const wanted = canonicalName(text);
  const plans = product.servicePlanIds.map((planId) => names.catalog.servicePlans.get(planId));
  const known = plans.filter((plan) => plan !== undefined);
  const found = known.filter(
    (plan) =>
      plan.servicePlanId === id ||
      canonicalName(plan.servicePlanName) === wanted ||
      canonicalName(plan.displayName) === wanted,
  );
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { ok: true, value: only.servicePlanId };
  if (only !== undefined) {
    const list = found.map((plan) => `${plan.servicePlanName} ${plan.servicePlanId}`).join(', ');
    return {
      ok: false,
      errors: [
        `“${text}” is the name of several apps of ${product.displayName}: ${list}. Write the id of the one you mean.`,
      ],
    };
  }
  const near = closest(
    wanted,
    known.flatMap((plan) => [canonicalName(plan.displayName), canonicalName(plan.servicePlanName)]),
  );
  const meant = known.find(
    (plan) =>
      near === canonicalName(plan.displayName) || near === canonicalName(plan.servicePlanName),
  );
  const hint =
    meant === undefined
      ? `Its apps are ${known
          .slice(0, candidatesMax)
          .map((plan) => plan.displayName)
          .join(
            ', ',
          )}${known.length > candidatesMax ? ` and ${known.length - candidatesMax} more` : ''}.`
      : `Did you mean “${meant.displayName}” (${meant.servicePlanName})?`;
  return { ok: false, errors: [`${product.displayName} has no app “${text}”. ${hint}`] };
}

/**
 * The products in a field that joins them by `+`, as the admin center does. Some names contain a plus ("Enterprise
 * Mobility + Security E3"): the longest run that is a name counts.
 */
export function findJoinedProducts(names: ProductNames, text: string): Parsed<readonly SkuId[]> {
  if (text === '' || /^unlicensed$/i.test(text)) return { ok: true, value: [] };
  const parts = text.split('+');
  const skuIds = new Set<SkuId>();
  const errors: string[] = [];
  for (let from = 0; from < parts.length;) {
    let taken = 1;
    let found = findProduct(names, (parts[from] ?? '').trim());
    for (let length = parts.length - from; length > 1; length -= 1) {
      const longer = findProduct(names, parts.slice(from, from + length).join('+'));
      if (!longer.ok) continue;
      found = longer;
      taken = length;
      break;
    }
    if (found.ok) skuIds.add(found.value);
    else if ((parts[from] ?? '').trim() !== '') errors.push(...found.errors);
    from += taken;
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: [...skuIds] };
}
