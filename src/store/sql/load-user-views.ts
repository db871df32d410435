import type { Assignment, UserView } from '../../core/assignment/assignment.ts';
import type { UserType } from '../../core/directory/user.ts';
import type { GroupId, UserId } from '../../core/ids.ts';
import { assignmentErrorOfCode, assignmentStateOf } from '../codes.ts';
import type { Interned } from '../interned.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

const sql = `select u.id, u.user_principal_name, u.display_name, u.user_type, u.usage_location,
    u.deleted_date_time is not null, u.clashing_proxy_address,
    a.sku_no, a.assigned_by_group, a.plan_set_no, a.state, a.error
  from json_each(?) j
  cross join "user" u on u.tenant_id = ? and u.id = j.value
  left join assignment a on a.tenant_id = u.tenant_id and a.user_id = u.id
  order by j.key`;

type ViewRow = [
  id: UserId,
  userPrincipalName: string,
  displayName: string,
  userType: UserType,
  usageLocation: string | null,
  isDeleted: number,
  clashingProxyAddress: string | null,
  skuNo: number | null,
  group: GroupId | '' | null,
  planSetNo: number | null,
  state: number | null,
  error: number | null,
];

const nothing: readonly Assignment[] = [];

/** What licensing needs of these people, in one query. Assignments come in the order of product id, direct ones first. */
export function loadUserViews(
  db: SqliteConnection,
  interned: Interned,
  ids: readonly UserId[],
): UserView[] {
  const views: UserView[] = [];
  let current: Assignment[] = [];
  let currentId: string | null = null;
  for (const row of db.rows<ViewRow>(sql, [JSON.stringify(ids), db.tenant])) {
    const [id, userPrincipalName, displayName, userType, usageLocation, deleted, clashing] = row;
    if (id !== currentId || row[7] === null) {
      sortAssignments(current);
      currentId = id;
      current = [];
      views.push({
        user: {
          id,
          userPrincipalName,
          displayName,
          userType,
          usageLocation,
          isDeleted: deleted === 1,
          clashingProxyAddress: clashing,
        },
        assignments: row[7] === null ? nothing : current,
      });
    }
    if (row[7] !== null) current.push(assignmentOf(row, interned));
  }
  sortAssignments(current);
  return views;
}

function assignmentOf(row: ViewRow, interned: Interned): Assignment {
  const [, , , , , , , skuNo, group, planSetNo, state, error] = row;
  return {
    skuId: interned.skuId(skuNo ?? 0),
    disabledPlans: interned.planSet(planSetNo ?? 0),
    assignedByGroup: group === '' ? null : group,
    state: assignmentStateOf(state ?? 0),
    error: assignmentErrorOfCode(error),
  };
}

function sortAssignments(assignments: Assignment[]): void {
  if (assignments.length < 2) return;
  assignments.sort(
    (left, right) =>
      compareIds(left.skuId, right.skuId) ||
      compareIds(left.assignedByGroup ?? '', right.assignedByGroup ?? ''),
  );
}

function compareIds(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
