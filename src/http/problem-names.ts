import type { GroupId } from '../core/ids.ts';
import type { PlanSource, Problem } from '../core/problems.ts';
import type { Desk } from '../operations/desk.ts';
import { namesOf } from './problem-catalogue.ts';
import type { Names } from './problem-entry.ts';

/** Names for the sentences of these problems: products and apps of the catalogue, and the groups that they speak of. */
export async function namesAbout(desk: Desk, problems: Iterable<Problem>): Promise<Names> {
  const groupIds = new Set<GroupId>();
  for (const problem of problems) for (const id of groupIdsOf(problem)) groupIds.add(id);
  return desk.near(async (reader) => {
    const groups = groupIds.size === 0 ? [] : await reader.groupsByIds([...groupIds]);
    return namesOf(
      await reader.catalog(),
      new Map(groups.map(({ id, displayName }) => [id, displayName])),
    );
  });
}

function groupIdsOf(problem: Problem): readonly GroupId[] {
  switch (problem.code) {
    case 'GroupNotLicensable':
    case 'GroupStillLicensed':
      return [problem.groupId];
    case 'InheritedLicense':
      return problem.groupIds;
    case 'AlreadyAsRequested':
      return problem.inheritedKept.flatMap(({ groupIds }) => groupIds);
    case 'MutuallyExclusiveViolation':
      return problem.plans.flatMap(groupsOfSource);
    case 'DependencyViolation':
      return groupsOfSource(problem.dependent);
    default:
      return [];
  }
}

function groupsOfSource({ from }: PlanSource): readonly GroupId[] {
  return from.map(({ assignedByGroup }) => assignedByGroup).filter((id) => id !== null);
}
