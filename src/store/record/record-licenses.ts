import type { LicenseChange } from '../../core/change.ts';
import { assignmentErrorCode, assignmentStateCode } from '../codes.ts';
import { assertCount } from '../write-session.ts';
import { markFailing, markWaiting } from './mark-stale.ts';
import { markForPlanRules } from './mark-rules.ts';
import type { Recording } from './recording.ts';
import { keepWaiting } from './waiting.ts';

/**
 * Writes one step on the licenses of many people: one statement for the assignments, one for the log, one for the
 * product's total. Someone who has the path already, or has not the one to be taken, is a defect of the caller.
 */
export function recordLicenses(recording: Recording, change: LicenseChange): void {
  if (change.userIds.length === 0) return;
  const { session } = recording;
  const { userIds, ...step } = change;
  const idsJson = JSON.stringify(userIds);
  const skuNo = session.interned.skuNo(change.skuId);
  if (skuNo === null) throw new Error('units of product ' + change.skuId + ' are not known');
  const written = writeAssignments(recording, { change, idsJson, skuNo });
  assertCount(written, userIds.length, change.kind + ' of product ' + change.skuId);
  const consumed = consumedBy(change);
  addUnits(recording, skuNo, { consumed, direct: heldDirectlyBy(change) });
  if (change.kind === 'licenseStateSet') keepWaiting(recording, { change, idsJson, skuNo });
  if (consumed < 0) markWaiting(recording, skuNo);
  if (change.assignedByGroup === null) markFailing(recording, idsJson);
  markForPlanRules(recording, idsJson);
  session.logShared({
    operationNo: recording.operationNo,
    at: recording.now,
    kind: change.kind,
    targetIds: userIds,
    targetIdsJson: idsJson,
    body: bodyOf(step),
  });
}

function bodyOf(step: Omit<LicenseChange, 'userIds'>): string {
  const { kind: _, ...body } = step;
  return JSON.stringify(body);
}

function consumedBy(change: LicenseChange): number {
  switch (change.kind) {
    case 'licenseAssigned':
      return change.takesUnit ? change.userIds.length : 0;
    case 'licenseRemoved':
      return change.freesUnit ? -change.userIds.length : 0;
    case 'appsChanged':
      return 0;
    case 'licenseStateSet':
      return (Number(change.takesUnit) - Number(change.freesUnit)) * change.userIds.length;
  }
}

/** How many more people hold the product directly. */
function heldDirectlyBy(change: LicenseChange): number {
  if (change.assignedByGroup !== null || change.kind === 'licenseStateSet') return 0;
  if (change.kind === 'appsChanged') return 0;
  return change.kind === 'licenseAssigned' ? change.userIds.length : -change.userIds.length;
}

function writeAssignments(
  { session, now }: Recording,
  {
    change,
    idsJson,
    skuNo,
  }: { readonly change: LicenseChange; readonly idsJson: string; readonly skuNo: number },
): number {
  const { db, interned } = session;
  const group = change.assignedByGroup ?? '';
  const at = Date.parse(now);
  switch (change.kind) {
    case 'licenseAssigned':
      return db.run(assignSql, [
        skuNo,
        group,
        interned.addPlanSet(change.disabledPlans),
        at,
        idsJson,
        db.tenant,
        ...active,
      ]);
    case 'licenseRemoved':
      return db.run(removeSql, [db.tenant, skuNo, group, idsJson]);
    case 'appsChanged':
      return db.run(switchSql, [
        interned.addPlanSet(change.disabledPlans),
        at,
        db.tenant,
        skuNo,
        group,
        idsJson,
      ]);
    case 'licenseStateSet':
      return writeState({ session, now, change, idsJson, skuNo });
  }
}

/** Codes of a path that is held and well. */
const active = [0, null] as const;

function writeState({
  session: { db, interned },
  now,
  change,
  idsJson,
  skuNo,
}: Pick<Recording, 'session' | 'now'> & {
  readonly change: Extract<LicenseChange, { kind: 'licenseStateSet' }>;
  readonly idsJson: string;
  readonly skuNo: number;
}): number {
  const { before, after, assignedByGroup: group } = change;
  const at = Date.parse(now);
  if (after === null) return db.run(removeSql, [db.tenant, skuNo, group, idsJson]);
  const planSetNo = interned.addPlanSet(after.disabledPlans);
  const codes = [assignmentStateCode(after.state), assignmentErrorCode(after.error)];
  if (before === null) {
    return db.run(assignSql, [skuNo, group, planSetNo, at, idsJson, db.tenant, ...codes]);
  }
  return db.run(stateSql, [planSetNo, at, ...codes, db.tenant, skuNo, group, idsJson]);
}

// The join asserts that the people exist: a missing one makes the count wrong. `cross join` keeps SQLite from scanning.
const assignSql = `insert into assignment
    (tenant_id, user_id, sku_no, assigned_by_group, plan_set_no, state, error, updated_at)
  select u.tenant_id, u.id, ?1, ?2, ?3, ?7, ?8, ?4
  from json_each(?5) j cross join "user" u on u.tenant_id = ?6 and u.id = j.value`;

const removeSql = `delete from assignment where tenant_id = ? and sku_no = ? and assigned_by_group = ?
  and user_id in (select value from json_each(?))`;

const switchSql = `update assignment set plan_set_no = ?, updated_at = ?
  where tenant_id = ? and sku_no = ? and assigned_by_group = ? and user_id in (select value from json_each(?))`;

const stateSql = `update assignment set plan_set_no = ?, updated_at = ?, state = ?, error = ?
  where tenant_id = ? and sku_no = ? and assigned_by_group = ? and user_id in (select value from json_each(?))`;

function addUnits(
  { session }: Recording,
  skuNo: number,
  units: { readonly consumed: number; readonly direct: number },
): void {
  if (units.consumed === 0 && units.direct === 0) return;
  const { db } = session;
  // The table's own check refuses a total below zero.
  const changed = db.run(
    `update unit_total set consumed_units = consumed_units + ?, direct_units = direct_units + ?
      where tenant_id = ? and sku_no = ?`,
    [units.consumed, units.direct, db.tenant, skuNo],
  );
  assertCount(changed, 1, 'unit total');
}
