import type { Assignment } from '../core/assignment/assignment.ts';
import { enabledPlans } from '../core/assignment/enabled-plans.ts';
import { problemOfPath } from '../core/assignment/path-problem.ts';
import { problemsOf } from '../core/assignment/problems-of.ts';
import type { User } from '../core/directory/user.ts';
import type { GroupId, Instant, ServicePlanId, SkuId } from '../core/ids.ts';
import type { Problem } from '../core/problems.ts';
import type { LoggedChange, Operation } from '../store/operation.ts';
import type { Reader, StoredAssignment } from '../store/store.ts';
import { failureKey, groupFailures } from './groups/group-failures.ts';
import { type PlaceInLine, placesFor } from './groups/places-in-line.ts';
import { nestedPaths } from './groups/nested-path.ts';

/** One path by which somebody holds a product, and where it came from. */
export type PersonLicensePath = Omit<StoredAssignment, 'userId' | 'skuId'> & {
  readonly groupName: string | null;
  /** Groups through which the person is in that group, from the one they are directly in outwards; empty: a direct member. */
  readonly via: readonly { readonly id: GroupId; readonly displayName: string }[];
  readonly problem: Problem | null;
  /** The operation that gave it, and when; null where the log no longer says. */
  readonly since: { readonly operation: Operation; readonly at: Instant } | null;
  /** When it is taken back by itself; null: never. */
  readonly until: Instant | null;
};

/** A product that somebody holds, with every path, and its apps that are on over all of them. */
export type PersonLicenseWithPaths = {
  readonly skuId: SkuId;
  readonly paths: readonly [PersonLicensePath, ...PersonLicensePath[]];
  readonly enabledPlans: readonly ServicePlanId[];
  /** Place in the line for a unit, 1 is next, and how long the line is; null: the person does not wait. */
  readonly waiting: PlaceInLine | null;
};

/** Lines about giving licenses that are looked through, newest first: what is held stands among the last ones given. */
const linesLookedThroughMax = 5_000;

/**
 * What a person holds and why: every path with its group, its problem and the operation that gave it, products by id. A handful
 * of queries, however many paths there are. A deleted person holds nothing.
 */
export async function personLicenses(
  reader: Reader,
  user: User,
): Promise<readonly PersonLicenseWithPaths[]> {
  const [view] = await reader.loadUserViews([user.id]);
  const assignments = (await reader.assignmentsOf([user.id])).get(user.id) ?? [];
  if (view === undefined || assignments.length === 0) return [];
  const catalog = await reader.catalog();
  const problems = problemsOf(view.assignments, view.user, catalog);
  const skus = new Map((await reader.subscribedSkus()).map((sku) => [sku.skuId, sku]));
  const failures = await failuresOf(reader, user, assignments);
  const origins = await originsOf(reader, user, assignments);
  const ends = await endsOf(reader, [...origins.values()]);
  const ways = await waysOf(reader, user, assignments);
  const groups = await groupNames(reader, [
    ...groupIdsOf(assignments),
    ...[...ways.values()].flat(),
  ]);
  const wayTo = (groupId: GroupId | null): readonly GroupId[] =>
    groupId === null ? [] : (ways.get(groupId) ?? []);
  const toPath = (assignment: StoredAssignment): PersonLicensePath => {
    const { userId: _user, skuId, ...path } = assignment;
    const usableUnits = skus.get(skuId)?.usableUnits ?? 0;
    return {
      ...path,
      groupName:
        path.assignedByGroup === null
          ? null
          : (groups.get(path.assignedByGroup) ?? path.assignedByGroup),
      via: wayTo(path.assignedByGroup).map((id) => ({
        id,
        displayName: groups.get(id) ?? id,
      })),
      problem:
        failures.get(pathKey(assignment)) ??
        problemOfPath(assignment, problems, { catalog, usableUnits }),
      since: origins.get(pathKey(assignment)) ?? null,
      until: ends.get(origins.get(pathKey(assignment))?.operation.operationNo ?? -1) ?? null,
    };
  };
  const short = assignments.filter(({ error }) => error === 'CountViolation');
  const places = await placesFor(reader, short);
  return [...Map.groupBy(assignments, ({ skuId }) => skuId)].flatMap(
    ([skuId, [first, ...others]]) =>
      first === undefined
        ? []
        : [
            {
              skuId,
              paths: [toPath(first), ...others.map(toPath)] as const,
              enabledPlans: [...enabledPlans([first, ...others], catalog)],
              waiting: places.of({ userId: user.id, skuId }),
            },
          ],
  );
}

/** Why paths by groups are in error, by `pathKey`. */
async function failuresOf(
  reader: Reader,
  user: User,
  assignments: readonly Assignment[],
): Promise<ReadonlyMap<string, Problem>> {
  const failing = assignments.filter(({ error }) => error !== null);
  const found = new Map<string, Problem>();
  if (failing.length === 0) return found;
  const failures = await groupFailures(reader, [user.id]);
  for (const path of failing) {
    if (path.assignedByGroup === null) continue;
    const problem = failures.get(failureKey(user.id, path.assignedByGroup, path.skuId));
    if (problem !== undefined) found.set(pathKey(path), problem);
  }
  return found;
}

function groupIdsOf(assignments: readonly Assignment[]): readonly GroupId[] {
  return assignments.map((one) => one.assignedByGroup).filter((id) => id !== null);
}

/** Through which groups the person is in each group that gives them something; nothing where groups in groups do not count. */
async function waysOf(
  reader: Reader,
  user: User,
  assignments: readonly Assignment[],
): Promise<ReadonlyMap<GroupId, readonly GroupId[]>> {
  const groupIds = new Set(groupIdsOf(assignments));
  const { settings } = await reader.organization();
  if (!settings.nestedGroupLicensing || groupIds.size === 0) return new Map();
  return await nestedPaths(reader, user.id, groupIds);
}

async function groupNames(
  reader: Reader,
  ids: readonly GroupId[],
): Promise<ReadonlyMap<GroupId, string>> {
  const groups = ids.length === 0 ? [] : await reader.groupsByIds([...new Set(ids)]);
  return new Map(groups.map((group) => [group.id, group.displayName]));
}

/** When what an operation gave is taken back by itself. */
async function endsOf(
  reader: Reader,
  origins: readonly { readonly operation: Operation }[],
): Promise<ReadonlyMap<number, Instant>> {
  const dated = await reader.datedPlansOf(origins.map(({ operation }) => operation.operationNo));
  const ends = new Map<number, Instant>();
  for (const [operationNo, { step, endsAt }] of dated) {
    if (step === 'running' && endsAt !== null) ends.set(operationNo, endsAt);
  }
  return ends;
}

async function originsOf(
  reader: Reader,
  user: User,
  assignments: readonly Assignment[],
): Promise<ReadonlyMap<string, { readonly operation: Operation; readonly at: Instant }>> {
  const wanted = new Set(assignments.map(pathKey));
  const lines = await reader.historyOf(user.id, linesLookedThroughMax, {
    kinds: ['licenseAssigned'],
  });
  const newest = new Map<string, LoggedChange>();
  for (const line of lines) {
    const key = pathKey({
      skuId: line.body['skuId'],
      assignedByGroup: line.body['assignedByGroup'] ?? null,
    });
    if (wanted.has(key) && !newest.has(key)) newest.set(key, line);
  }
  const numbers = new Set([...newest.values()].map((line) => line.operationNo));
  const operations = await reader.operationsByNos([...numbers]);
  const origins = new Map<string, { readonly operation: Operation; readonly at: Instant }>();
  for (const [key, { operationNo, at }] of newest) {
    const operation = operations.get(operationNo);
    if (operation !== undefined) origins.set(key, { operation, at });
  }
  return origins;
}

function pathKey(path: { readonly skuId: unknown; readonly assignedByGroup: unknown }): string {
  return JSON.stringify([path.skuId, path.assignedByGroup]);
}
