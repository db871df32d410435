import * as z from 'zod';
import type { LicensesBody, ProductsBody, YourProductsBody } from '../../api/licenses.ts';

const status = z.enum(['Enabled', 'Warning', 'Suspended', 'LockedOut', 'Deleted']);

const subscription = z.object({
  id: z.string(),
  totalLicenses: z.number(),
  status,
  isTrial: z.boolean(),
  isSelfService: z.boolean(),
  nextLifecycleDateTime: z.string().nullable(),
  isEnding: z.boolean(),
});

/** Answer of `GET /api/summary/licenses`. */
export const licensesBody: z.ZodType<LicensesBody, LicensesBody> = z.object({
  value: z.array(
    z.object({
      skuId: z.string(),
      skuPartNumber: z.string(),
      displayName: z.string(),
      accountType: z.enum(['Organization', 'SelfService']),
      total: z.number(),
      assigned: z.number(),
      assignedDirectly: z.number(),
      available: z.number(),
      expiringSoon: z.number(),
      suspended: z.number(),
      capabilityStatus: status,
      overassigned: z.number(),
      isUnlimited: z.boolean(),
      subscriptions: z.array(subscription),
    }),
  ),
});

/** Answer of `GET /api/summary/products`. */
export const yourProductsBody: z.ZodType<YourProductsBody, YourProductsBody> = z.object({
  value: z.array(
    subscription.extend({
      skuId: z.string(),
      skuPartNumber: z.string(),
      displayName: z.string(),
      channel: z.string(),
      createdDateTime: z.string().nullable(),
      isPartner: z.boolean(),
      term: z.string().nullable(),
      recurringBilling: z.boolean().nullable(),
      productTotal: z.number(),
      productAssigned: z.number(),
    }),
  ),
});

/** Answer of `GET /api/products`. */
export const productsBody: z.ZodType<ProductsBody, ProductsBody> = z.object({
  value: z.array(
    z.object({
      skuId: z.string(),
      skuPartNumber: z.string(),
      displayName: z.string(),
      isForUsers: z.boolean(),
      plans: z.array(
        z.object({
          servicePlanId: z.string(),
          servicePlanName: z.string(),
          displayName: z.string(),
          appliesTo: z.enum(['User', 'Company']),
          needsAnyOf: z.array(z.object({ servicePlanId: z.string(), displayName: z.string() })),
        }),
      ),
    }),
  ),
});
