import { instantOf, type GroupId, type UserId } from '../../core/ids.ts';
import { assignmentErrorOfCode, assignmentStateOf } from '../codes.ts';
import type { Interned } from '../interned.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import type { StoredAssignment } from '../store.ts';

const sql = `select a.user_id, a.sku_no, a.assigned_by_group, a.plan_set_no, a.state, a.error, a.updated_at
  from json_each(?) j
  cross join assignment a on a.tenant_id = ? and a.user_id = j.value
  order by j.key, a.sku_no, a.assigned_by_group`;

type AssignmentRow = [
  userId: UserId,
  skuNo: number,
  group: GroupId | '',
  planSetNo: number,
  state: number,
  error: number | null,
  updatedAt: number,
];

/** All assignments of these people. Who has none is not in the answer. */
export function assignmentsOf(
  db: SqliteConnection,
  interned: Interned,
  ids: readonly string[],
): ReadonlyMap<string, readonly StoredAssignment[]> {
  const byUser = new Map<string, StoredAssignment[]>();
  const rows = db.rows<AssignmentRow>(sql, [JSON.stringify([...new Set(ids)]), db.tenant]);
  for (const [userId, skuNo, group, planSetNo, state, error, updatedAt] of rows) {
    const list = byUser.get(userId) ?? [];
    byUser.set(userId, list);
    list.push({
      userId,
      skuId: interned.skuId(skuNo),
      assignedByGroup: group === '' ? null : group,
      disabledPlans: interned.planSet(planSetNo),
      state: assignmentStateOf(state),
      error: assignmentErrorOfCode(error),
      updatedAt: instantOf(updatedAt),
    });
  }
  return byUser;
}
