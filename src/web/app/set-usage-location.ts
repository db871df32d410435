import type { ProblemGroup } from '../../api/plans.ts';
import { setUsageLocation as setUsageLocationAtOnce } from '../../client/people.ts';
import { getPlanRows } from '../../client/plans.ts';
import { skipTokenOf } from './next-page.ts';

/** People in one request, which is one operation. */
const requestPeople = 10_000;
/** Rows of a plan in one request. */
const rowsPage = 999;

/**
 * Sets the usage location of everyone who has a problem in a plan. Answers for how many it could not be set. `onProgress` hears how
 * many are done of how many.
 */
export async function setUsageLocationOf(
  group: ProblemGroup,
  options: {
    readonly planId: string;
    readonly usageLocation: string;
    readonly onProgress: (done: number, total: number) => void;
  },
): Promise<number> {
  return await setUsageLocation(await idsOf(group, options.planId), options);
}

/** Sets the usage location of people by id. Answers for how many it could not be set. */
export async function setUsageLocation(
  ids: readonly string[],
  options: {
    readonly usageLocation: string;
    readonly onProgress: (done: number, total: number) => void;
  },
): Promise<number> {
  let failed = 0;
  for (let first = 0; first < ids.length; first += requestPeople) {
    const keys = ids.slice(first, first + requestPeople);
    const { refused } = await setUsageLocationAtOnce({
      keys,
      usageLocation: options.usageLocation,
    });
    failed += refused.length;
    options.onProgress(first + keys.length, ids.length);
  }
  return failed;
}

/** The problem names its first people itself; for more the rows are gone through. */
async function idsOf(group: ProblemGroup, planId: string): Promise<readonly string[]> {
  if (group.people.length === group.count) return group.people.map(({ id }) => id);
  const { code } = group.problem;
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof getPlanRows>> = await getPlanRows(planId, {
      kind: 'problem',
      top: rowsPage,
      after,
    });
    for (const row of page.value) {
      if (row.problems?.some((problem) => problem.code === code) === true) ids.push(row.id);
    }
    after = skipTokenOf(page);
  } while (after !== null);
  return ids;
}
