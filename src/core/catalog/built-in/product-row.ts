import type { ProductKind } from '../catalog.ts';

/** A product as written down in the tables here; `kind` is `standard` where nothing is said. Key on `skuId`. */
export type ProductRow = {
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly displayName: string;
  readonly kind?: ProductKind;
  readonly servicePlanIds: readonly string[];
};
