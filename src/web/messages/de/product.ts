import type { product as english } from '../en/product.ts';

/** Texts of the page of one product. */
export const product: { readonly [Key in keyof typeof english]: string } = {
  'product.title': 'Product',
};
