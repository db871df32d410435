import type { GroupId, ServicePlanId, SkuId, UserId } from '../../core/ids.ts';
import { directAssignment } from '../../core/assignment/held.ts';
import type { Reader } from '../../store/store.ts';

/** Whom a license is given to. */
export type Assignee =
  | { readonly kind: 'user'; readonly id: UserId }
  | { readonly kind: 'group'; readonly id: GroupId };

/** A product given to a person or a group (contract.md 1.18: the link of an allotment to its assignee). */
export type AssignmentRow = {
  readonly assignee: Assignee;
  readonly skuId: SkuId;
  readonly disabledPlans: readonly ServicePlanId[];
};

/** Whoever is meant by this id, if they are given this product; null: nobody is. */
export async function findAssignment(
  reader: Reader,
  id: string,
  skuId: SkuId,
): Promise<AssignmentRow | null> {
  const [user] = await reader.usersByIds([id]);
  const assignee: Assignee | null =
    user === undefined ? await findGroupAssignee(reader, id) : { kind: 'user', id: user.id };
  if (assignee === null) return null;
  const rows = await assignmentRowsOf(reader, assignee);
  return rows.find((row) => row.skuId === skuId) ?? null;
}

async function findGroupAssignee(reader: Reader, id: string): Promise<Assignee | null> {
  const group = await reader.findGroup(id);
  return group === null ? null : { kind: 'group', id: group.id };
}

/** What a person holds directly, or what a group gives, ascending by product. */
export async function assignmentRowsOf(
  reader: Reader,
  assignee: Assignee,
): Promise<readonly AssignmentRow[]> {
  if (assignee.kind === 'group') {
    const licenses = (await reader.groupLicenses([assignee.id])).get(assignee.id) ?? [];
    return licenses.map((license) => ({ assignee, ...license }));
  }
  const paths = (await reader.assignmentsOf([assignee.id])).get(assignee.id) ?? [];
  return paths
    .filter((path) => directAssignment([path], path.skuId) !== null)
    .map(({ skuId, disabledPlans }) => ({ assignee, skuId, disabledPlans }))
    .sort((one, other) => (one.skuId < other.skuId ? -1 : 1));
}
