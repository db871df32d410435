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
  cross join "user" u indexed by user_license_facts on u.tenant_id = ? and u.id = j.value
  left join assignment a on a.tenant_id = u.tenant_id and a.user_id = u.id`;

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
  const views = new Map<UserId, { user: UserView['user']; assignments: Assignment[] | null }>();
  const wanted = [...new Set(ids)];
  for (const row of db.rows<ViewRow>(sql, [JSON.stringify(wanted), db.tenant])) {
    const [id, userPrincipalName, displayName, userType, usageLocation, deleted, clashing] = row;
    let view = views.get(id);
    if (view === undefined) {
      const user = {
        id,
        userPrincipalName,
        displayName,
        userType,
        usageLocation,
        isDeleted: deleted === 1,
        clashingProxyAddress: clashing,
      };
      view = { user, assignments: null };
      views.set(id, view);
    }
    if (row[7] !== null) (view.assignments ??= []).push(assignmentOf(row, interned));
  }
  // The query promises no order.
  return wanted.flatMap((id) => {
    const view = views.get(id);
    if (view === undefined) return [];
    if (view.assignments === null) return [{ user: view.user, assignments: nothing }];
    return [{ user: view.user, assignments: sorted(view.assignments) }];
  });
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

function sorted(assignments: Assignment[]): readonly Assignment[] {
  if (assignments.length < 2) return assignments;
  return assignments.sort(
    (left, right) =>
      compareIds(left.skuId, right.skuId) ||
      compareIds(left.assignedByGroup ?? '', right.assignedByGroup ?? ''),
  );
}

function compareIds(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
