import { assignmentMask } from '../../core/assignment/enabled-plans.ts';
import type { AssignmentError } from '../../core/assignment/assignment.ts';
import { isHeld } from '../../core/assignment/held.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import { countCommon, union } from '../../core/catalog/plan-mask.ts';
import type { User } from '../../core/directory/user.ts';
import type { GroupId, SkuId } from '../../core/ids.ts';
import type { Reader, StoredAssignment } from '../../store/store.ts';

/** A product that somebody is to have, as lists show it. */
export type LicenseInList = {
  readonly skuId: SkuId;
  /** Whether the person has it; false: a group shall give it and could not. */
  readonly isHeld: boolean;
  readonly isDirect: boolean;
  readonly groups: readonly { readonly id: GroupId; readonly displayName: string }[];
  /** Apps on over all paths that are held, and those a person can have on. */
  readonly appsOn: number;
  readonly appsTotal: number;
  /** Of the first path that has one. */
  readonly error: AssignmentError | null;
};

/** A person of a list. */
export type PersonInList = Pick<
  User,
  | 'id'
  | 'displayName'
  | 'userPrincipalName'
  | 'mail'
  | 'userType'
  | 'accountEnabled'
  | 'usageLocation'
  | 'department'
  | 'jobTitle'
  | 'deletedDateTime'
> & { readonly licenses: readonly LicenseInList[] };

/** These people with their products, in the order of `ids`; four queries for all of them. */
export async function personRows(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly PersonInList[]> {
  const users = await reader.usersByIds(ids);
  const held = await reader.assignmentsOf(ids);
  const groupNames = await namesOfGroups(reader, held);
  const catalog = await reader.catalog();
  return users.map((user) => ({
    id: user.id,
    displayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
    mail: user.mail,
    userType: user.userType,
    accountEnabled: user.accountEnabled,
    usageLocation: user.usageLocation,
    department: user.department,
    jobTitle: user.jobTitle,
    deletedDateTime: user.deletedDateTime,
    licenses: licensesInList(held.get(user.id) ?? [], catalog, groupNames),
  }));
}

async function namesOfGroups(
  reader: Reader,
  held: ReadonlyMap<string, readonly StoredAssignment[]>,
): Promise<ReadonlyMap<GroupId, string>> {
  const ids = new Set<GroupId>();
  for (const assignments of held.values()) {
    for (const { assignedByGroup } of assignments) {
      if (assignedByGroup !== null) ids.add(assignedByGroup);
    }
  }
  if (ids.size === 0) return new Map();
  const groups = await reader.groupsByIds([...ids]);
  return new Map(groups.map((group) => [group.id, group.displayName]));
}

function licensesInList(
  assignments: readonly StoredAssignment[],
  catalog: Catalog,
  groupNames: ReadonlyMap<GroupId, string>,
): readonly LicenseInList[] {
  const bySku = new Map<SkuId, StoredAssignment[]>();
  for (const assignment of assignments) {
    const paths = bySku.get(assignment.skuId);
    if (paths === undefined) bySku.set(assignment.skuId, [assignment]);
    else paths.push(assignment);
  }
  const nameOf = (skuId: SkuId): string => catalog.products.get(skuId)?.displayName ?? skuId;
  return [...bySku]
    .sort(([one], [other]) => (nameOf(one) < nameOf(other) ? -1 : 1))
    .map(([skuId, paths]) => licenseInList(skuId, paths, { catalog, groupNames }));
}

function licenseInList(
  skuId: SkuId,
  paths: readonly StoredAssignment[],
  {
    catalog,
    groupNames,
  }: { readonly catalog: Catalog; readonly groupNames: ReadonlyMap<GroupId, string> },
): LicenseInList {
  const facts = catalog.productFacts.get(skuId);
  const on = paths
    .filter(isHeld)
    .map((path) => assignmentMask(path, catalog))
    .reduce(union, catalog.numbering.none);
  return {
    skuId,
    isHeld: paths.some(isHeld),
    isDirect: paths.some((path) => path.assignedByGroup === null),
    groups: paths.flatMap(({ assignedByGroup: id }) =>
      id === null ? [] : [{ id, displayName: groupNames.get(id) ?? id }],
    ),
    appsOn: facts === undefined ? 0 : countCommon(on, facts.userPlansMask),
    appsTotal: facts?.userPlanIds.length ?? 0,
    error: paths.find((path) => path.error !== null)?.error ?? null,
  };
}
