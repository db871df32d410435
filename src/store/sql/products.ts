import { buildCatalog } from '../../core/catalog/build-catalog.ts';
import {
  builtInProducts,
  builtInServicePlans,
} from '../../core/catalog/built-in/built-in-catalog.ts';
import type { Catalog, Product, ServicePlan } from '../../core/catalog/catalog.ts';
import type { Organization } from '../../core/directory/organization.ts';
import type { Instant, SkuId, SubscriptionId } from '../../core/ids.ts';
import { subscriptionAt } from '../../core/subscription/lifecycle.ts';
import { subscribedSkuOf } from '../../core/subscription/subscribed-sku-of.ts';
import type {
  PurchaseChannel,
  Subscription,
  SubscriptionStatus,
} from '../../core/subscription/subscribed-sku.ts';
import type { SubscriptionTerms } from '../../core/subscription/subscription-terms.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import type { CountedSku } from '../store.ts';

/** The organization; a database without one is a defect of who opened it. */
export function readOrganization(db: SqliteConnection): Organization {
  const row = db.row<[string]>('select body from organization where tenant_id = ?', [db.tenant]);
  if (row === null) throw new Error('the database holds no organization yet');
  // Written by record from an Organization.
  return JSON.parse(row[0]) as Organization;
}

/** By how many milliseconds the organization's clock is ahead of the machine's; 0: nobody has moved it. */
export function clockAhead(db: SqliteConnection): number {
  const row = db.row<[number | null]>(
    "select json_extract(body, '$.rehearsal.clockAheadMilliseconds') from organization where tenant_id = ?",
    [db.tenant],
  );
  return row?.[0] ?? 0;
}

/** Whether there is an organization. */
export function hasOrganization(db: SqliteConnection): boolean {
  return db.row('select 1 from organization where tenant_id = ?', [db.tenant]) !== null;
}

/** Writes the organization; there must be none. */
export function createOrganization(db: SqliteConnection, organization: Organization): void {
  if (hasOrganization(db)) throw new Error('the database holds an organization already');
  db.run('insert into organization (tenant_id, body) values (?, ?)', [
    db.tenant,
    JSON.stringify(organization),
  ]);
}

/** The number that grows with every change of the organization's own catalogue; 0: never changed. */
export function catalogVersion(db: SqliteConnection): number {
  const row = db.row<[number]>('select catalog_version from organization where tenant_id = ?', [
    db.tenant,
  ]);
  return row?.[0] ?? 0;
}

/** The built-in catalogue with the organization's own products and plans over it. */
export function readCatalog(db: SqliteConnection): Catalog {
  const products = new Map(builtInProducts.map((product) => [product.skuId, product]));
  const plans = new Map(builtInServicePlans.map((plan) => [plan.servicePlanId, plan]));
  // Bodies are written by record from a Product and a ServicePlan.
  for (const [body] of db.rows<[string]>('select body from product where tenant_id = ?', [
    db.tenant,
  ])) {
    const product = JSON.parse(body) as Product;
    products.set(product.skuId, product);
  }
  for (const [body] of db.rows<[string]>('select body from service_plan where tenant_id = ?', [
    db.tenant,
  ])) {
    const plan = JSON.parse(body) as ServicePlan;
    plans.set(plan.servicePlanId, plan);
  }
  return buildCatalog(products.values(), plans.values());
}

type SubscriptionRow = [
  id: SubscriptionId,
  commerceSubscriptionId: string,
  skuId: SkuId,
  status: SubscriptionStatus,
  totalLicenses: number,
  isTrial: number,
  channel: PurchaseChannel,
  createdDateTime: Instant,
  nextLifecycleDateTime: Instant | null,
  ownerId: string | null,
  ownerTenantId: string | null,
  terms: string | null,
];

/** Every purchase as it stands at a moment, by id. */
export function readSubscriptions(db: SqliteConnection, now: Instant): Subscription[] {
  return readRecordedSubscriptions(db).map((recorded) => subscriptionAt(recorded, now));
}

/** Every purchase as it was written down last, by id. */
export function readRecordedSubscriptions(db: SqliteConnection): Subscription[] {
  const sql = `select id, commerce_subscription_id, sku_id, status, total_licenses, is_trial, channel,
      created_date_time, next_lifecycle_date_time, owner_id, owner_tenant_id, terms
    from subscription where tenant_id = ? order by id`;
  return db.rows<SubscriptionRow>(sql, [db.tenant]).map((row) => ({
    id: row[0],
    commerceSubscriptionId: row[1],
    skuId: row[2],
    status: row[3],
    totalLicenses: row[4],
    isTrial: row[5] === 1,
    channel: row[6],
    createdDateTime: row[7],
    nextLifecycleDateTime: row[8],
    ownerId: row[9],
    ownerTenantId: row[10],
    // Written by record from the terms of a Subscription.
    ...(row[11] === null ? {} : { terms: JSON.parse(row[11]) as Partial<SubscriptionTerms> }),
  }));
}

/** Every product that was ever bought, with its units at a moment. Costs the same however many people there are. */
export function readSubscribedSkus(db: SqliteConnection, now: Instant): CountedSku[] {
  const bySku = new Map<SkuId, Subscription[]>();
  for (const subscription of readSubscriptions(db, now)) {
    const list = bySku.get(subscription.skuId);
    if (list === undefined) bySku.set(subscription.skuId, [subscription]);
    else list.push(subscription);
  }
  const totals = db.rows<[SkuId, number, number]>(
    'select sku_id, consumed_units, direct_units from unit_total where tenant_id = ? order by sku_id',
    [db.tenant],
  );
  return totals.map(([skuId, consumed, directUnits]) => ({
    ...subscribedSkuOf(skuId, bySku.get(skuId) ?? [], consumed),
    directUnits,
  }));
}
