import type { LicensesBody, ProductsBody, YourProductsBody } from '../api/licenses.ts';
import { request } from './request.ts';

/** The Licenses page: a row for each product. */
export function getLicenses(signal?: AbortSignal): Promise<LicensesBody> {
  return request(licensesPath, signal === undefined ? {} : { signal });
}

/** Where they are. */
export const licensesPath = '/api/summary/licenses';

/** Your products: a row for each subscription. */
export function getYourProducts(signal?: AbortSignal): Promise<YourProductsBody> {
  return request('/api/summary/products', signal === undefined ? {} : { signal });
}

/** The owned products with their apps. */
export function getProducts(signal?: AbortSignal): Promise<ProductsBody> {
  return request('/api/products', signal === undefined ? {} : { signal });
}
