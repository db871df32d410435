/** Texts of the page of one product. */
export const product = {
  'product.title': 'Product',
} as const;
