import * as z from 'zod';

import type { Product, ServicePlan } from '../core/catalog/catalog.ts';
import { type ServicePlanId, type SkuId, knownId } from '../core/ids.ts';
import {
  type ProductNames,
  findProduct,
  findServicePlan,
  productNames,
} from '../imports/product-names.ts';
import type { Client } from './client.ts';
import { UsageError } from './failures.ts';

const catalogAnswer = z.object({
  products: z.array(
    z.object({
      skuId: z.string(),
      skuPartNumber: z.string(),
      displayName: z.string(),
      servicePlanIds: z.array(z.string()),
      isOwned: z.boolean(),
    }),
  ),
  servicePlans: z.array(
    z.object({ servicePlanId: z.string(), servicePlanName: z.string(), displayName: z.string() }),
  ),
});

/** Finds products and apps by what people write, and says how they are called. */
export class Names {
  readonly #names: ProductNames;

  constructor(names: ProductNames) {
    this.#names = names;
  }

  /** The product meant by a name, part number or GUID. */
  productId(text: string): SkuId {
    const found = findProduct(this.#names, text);
    if (!found.ok) throw new UsageError(found.errors.join('\n'));
    return found.value;
  }

  /** The apps of a product meant by names or ids, several of them parted by commas. */
  appIds(skuId: SkuId, texts: readonly string[]): readonly ServicePlanId[] {
    const product = this.#names.catalog.products.get(skuId);
    if (product === undefined) return [];
    return texts.flatMap((text) => {
      const whole = findServicePlan(this.#names, product, text);
      if (whole.ok) return [whole.value];
      return text.split(',').map((part) => {
        const found = findServicePlan(this.#names, product, part.trim());
        if (!found.ok) throw new UsageError(found.errors.join('\n'));
        return found.value;
      });
    });
  }

  /** Name of a product; of an unknown one its id. */
  product(skuId: string): string {
    return this.#product(skuId)?.displayName ?? skuId;
  }

  /** What to write on a command line to mean the product. */
  productWord(skuId: string): string {
    const partNumber = this.#product(skuId)?.skuPartNumber;
    const found = partNumber === undefined ? null : findProduct(this.#names, partNumber);
    return partNumber !== undefined && found?.ok === true && found.value === skuId
      ? partNumber
      : skuId;
  }

  /** Name of an app; of an unknown one its id. */
  app(planId: string): string {
    return this.#plan(planId)?.displayName ?? planId;
  }

  /** What to write on a command line to mean the app. */
  appWord(planId: string): string {
    return this.#plan(planId)?.servicePlanName ?? planId;
  }

  #product(skuId: string): Product | undefined {
    return this.#names.catalog.products.get(knownId<SkuId>(skuId));
  }

  #plan(planId: string): ServicePlan | undefined {
    return this.#names.catalog.servicePlans.get(knownId<ServicePlanId>(planId));
  }
}

/** The names that the organization's catalog has. */
export async function loadNames(client: Client): Promise<Names> {
  const answer = await client.get(catalogAnswer, '/api/catalog');
  const products = answer.products.map((each): [SkuId, Product] => [
    knownId<SkuId>(each.skuId),
    {
      ...each,
      skuId: knownId<SkuId>(each.skuId),
      kind: 'standard',
      servicePlanIds: each.servicePlanIds.map((id) => knownId<ServicePlanId>(id)),
    },
  ]);
  const plans = answer.servicePlans.map((each): [ServicePlanId, ServicePlan] => [
    knownId<ServicePlanId>(each.servicePlanId),
    {
      ...each,
      servicePlanId: knownId<ServicePlanId>(each.servicePlanId),
      appliesTo: 'User',
      service: '',
    },
  ]);
  const owned = answer.products
    .filter((each) => each.isOwned)
    .map((each) => knownId<SkuId>(each.skuId));
  return new Names(
    productNames({ products: new Map(products), servicePlans: new Map(plans) }, new Set(owned)),
  );
}
