import type { Change } from '../../core/change.ts';
import { assertCount } from '../write-session.ts';
import { markHoldersByGroups, markWaiting } from './mark-stale.ts';
import { markPlanRules } from './mark-rules.ts';
import type { Recording } from './recording.ts';

type Kind<Name extends Change['kind']> = Extract<Change, { readonly kind: Name }>;

/** Writes a purchase; the first one of a product gives the product its number and its total. */
export function recordSubscription(
  recording: Recording,
  { kind, before, after }: Kind<'subscriptionSet'>,
): void {
  const { session, operationNo, now } = recording;
  const { db } = session;
  markWaiting(recording, session.interned.addSku(after.skuId));
  db.run(subscriptionSql, [
    db.tenant,
    after.id,
    after.skuId,
    after.commerceSubscriptionId,
    after.status,
    after.totalLicenses,
    after.isTrial ? 1 : 0,
    after.channel,
    after.createdDateTime,
    after.nextLifecycleDateTime,
    after.ownerId,
    after.ownerTenantId,
    after.terms === undefined ? null : JSON.stringify(after.terms),
  ]);
  if (before?.status !== after.status) markPlanRules(recording);
  const body = JSON.stringify({ before, after });
  session.log({ operationNo, at: now, kind, targetId: after.id, body });
}

const subscriptionSql = `insert into subscription
    (tenant_id, id, sku_id, commerce_subscription_id, status, total_licenses, is_trial, channel,
     created_date_time, next_lifecycle_date_time, owner_id, owner_tenant_id, terms)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (tenant_id, id) do update set
    sku_id = excluded.sku_id, commerce_subscription_id = excluded.commerce_subscription_id,
    status = excluded.status, total_licenses = excluded.total_licenses, is_trial = excluded.is_trial,
    channel = excluded.channel, created_date_time = excluded.created_date_time,
    next_lifecycle_date_time = excluded.next_lifecycle_date_time, owner_id = excluded.owner_id,
    owner_tenant_id = excluded.owner_tenant_id, terms = excluded.terms`;

/** Writes a product of the catalogue; it takes the place of a built-in one with the same id. */
export function recordProduct(
  recording: Recording,
  { kind, before, after }: Kind<'productSet'>,
): void {
  const { session, operationNo, now } = recording;
  const { db } = session;
  db.run(
    'insert into product (tenant_id, sku_id, body) values (?, ?, ?) on conflict do update set body = excluded.body',
    [db.tenant, after.skuId, JSON.stringify(after)],
  );
  addCatalogVersion(session.db);
  const skuNo = session.interned.skuNo(after.skuId);
  if (skuNo !== null) markHoldersByGroups(recording, skuNo);
  markPlanRules(recording);
  const body = JSON.stringify({ before, after });
  session.log({ operationNo, at: now, kind, targetId: after.skuId, body });
}

/** Writes a service plan of the catalogue; it takes the place of a built-in one with the same id. */
export function recordServicePlan(
  recording: Recording,
  { kind, before, after }: Kind<'servicePlanSet'>,
): void {
  const { session, operationNo, now } = recording;
  const { db } = session;
  markPlanRules(recording);
  db.run(
    'insert into service_plan (tenant_id, service_plan_id, body) values (?, ?, ?) on conflict do update set body = excluded.body',
    [db.tenant, after.servicePlanId, JSON.stringify(after)],
  );
  addCatalogVersion(session.db);
  const body = JSON.stringify({ before, after });
  session.log({ operationNo, at: now, kind, targetId: after.servicePlanId, body });
}

function addCatalogVersion(db: Recording['session']['db']): void {
  const changed = db.run(
    'update organization set catalog_version = catalog_version + 1 where tenant_id = ?',
    [db.tenant],
  );
  assertCount(changed, 1, 'catalog of an organization');
}
