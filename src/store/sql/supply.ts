import type { Instant, SkuId, UserId } from '../../core/ids.ts';
import type { LicenseRequest } from '../../core/requests/license-request.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import type { AutoClaimed, RequestQuery } from '../supply.ts';

/** Requests for licenses, newest first. */
export function licenseRequests(db: SqliteConnection, query: RequestQuery): LicenseRequest[] {
  const { status, since, userId, after, limit } = query;
  const conditions = ['r.tenant_id = ?', 'r.created_at > ?'];
  const values: (string | number)[] = [db.tenant, since];
  if (status !== null) {
    conditions.push(status === 'pending' ? 'r.is_pending = 1' : 'r.is_pending = 0');
  }
  if (userId !== undefined) {
    conditions.push(
      `(r.requester_id = ? or exists (select 1 from license_request_person p
        where p.tenant_id = r.tenant_id and p.user_id = ? and p.request_id = r.id))`,
    );
    values.push(userId, userId);
  }
  if (after !== null) {
    conditions.push('(r.created_at, r.id) < (?, ?)');
    values.push(after.at, after.id);
  }
  const sql = `select r.body from license_request r where ${conditions.join(' and ')}
    order by r.created_at desc, r.id desc limit ?`;
  return db.rows<[string]>(sql, [...values, limit]).map(([body]) => requestOf(body));
}

/** One request. */
export function licenseRequest(db: SqliteConnection, id: string): LicenseRequest | null {
  const row = db.row<[string]>('select body from license_request where tenant_id = ? and id = ?', [
    db.tenant,
    id,
  ]);
  return row === null ? null : requestOf(row[0]);
}

/** Requests that nobody has decided about. */
export function pendingRequestCount(db: SqliteConnection, since: Instant): number {
  const row = db.row<[number]>(
    'select count(*) from license_request where tenant_id = ? and is_pending = 1 and created_at > ?',
    [db.tenant, since],
  );
  return row?.[0] ?? 0;
}

function requestOf(body: string): LicenseRequest {
  // Written by record from a LicenseRequest.
  return JSON.parse(body) as LicenseRequest;
}

/** Writes a request, or over it: for whom it is never changes. */
export function putLicenseRequest(db: SqliteConnection, request: LicenseRequest): void {
  const { id, createdDateTime, requesterId, userIds, decision } = request;
  db.run(
    `insert into license_request (tenant_id, id, created_at, is_pending, requester_id, body) values (?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, id) do update set is_pending = excluded.is_pending, body = excluded.body`,
    [
      db.tenant,
      id,
      createdDateTime,
      decision === null ? 1 : 0,
      requesterId,
      JSON.stringify(request),
    ],
  );
  db.run(
    `insert into license_request_person (tenant_id, user_id, request_id)
      select ?, j.value, ? from json_each(?) j where true on conflict do nothing`,
    [db.tenant, id, JSON.stringify(userIds)],
  );
}

/** Forgets requests that were made before. */
export function dropRequestsBefore(db: SqliteConnection, before: Instant): number {
  db.run(
    `delete from license_request_person where tenant_id = ? and request_id in
      (select id from license_request where tenant_id = ? and created_at < ?)`,
    [db.tenant, db.tenant, before],
  );
  return db.run('delete from license_request where tenant_id = ? and created_at < ?', [
    db.tenant,
    before,
  ]);
}

/** Writes down a claim. */
export function putAutoClaim(db: SqliteConnection, claim: AutoClaimed): void {
  db.run(
    'insert into auto_claim (tenant_id, claimed_at, user_id, sku_id, policy_id) values (?, ?, ?, ?, ?)',
    [db.tenant, claim.at, claim.userId, claim.skuId, claim.policyId],
  );
}

/** Claims since a moment, newest first. */
export function autoClaims(db: SqliteConnection, since: Instant, limit: number): AutoClaimed[] {
  const sql = `select claimed_at, user_id, sku_id, policy_id from auto_claim
    where tenant_id = ? and claimed_at > ? order by claimed_at desc, user_id desc, sku_id limit ?`;
  return db
    .rows<[Instant, UserId, SkuId, string]>(sql, [db.tenant, since, limit])
    .map(([at, userId, skuId, policyId]) => ({ at, userId, skuId, policyId }));
}

/** How many since a moment, by product. */
export function autoClaimCounts(db: SqliteConnection, since: Instant): ReadonlyMap<SkuId, number> {
  return new Map(
    db.rows<[SkuId, number]>(
      `select sku_id, count(*) from auto_claim where tenant_id = ? and claimed_at > ?
        group by sku_id order by sku_id`,
      [db.tenant, since],
    ),
  );
}
