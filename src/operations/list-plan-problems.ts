import type { User } from '../core/directory/user.ts';
import type { PlanId, UserId } from '../core/ids.ts';
import type { PlanProblem } from '../core/plan/plan.ts';
import { fixKey, problemKey, type Resolution } from '../core/plan/resolution.ts';
import { Refused } from '../core/problems.ts';
import type { Reader } from '../store/store.ts';
import type { StoredPlan } from '../store/stored-plan.ts';
import { groupPeopleMax, problemGroupsMax } from './problem-ledger.ts';

/** The problems of a plan with those who are named in them. */
export type PlanProblemsOutput = {
  readonly problems: readonly PlanProblem[];
  /** People named, deleted ones included; who is gone for good is missing. */
  readonly people: readonly Pick<User, 'id' | 'displayName' | 'userPrincipalName' | 'userType'>[];
  readonly resolutions: readonly Resolution[];
};

/** Problems of a plan that people share, by number of people, at most 50; after an apply with those who had moved meanwhile. */
export async function listPlanProblems(
  reader: Reader,
  input: { readonly planId: PlanId },
): Promise<PlanProblemsOutput> {
  const plan = await reader.plan(input.planId);
  if (plan === null) throw new Refused({ code: 'ResourceNotFound', id: input.planId });
  const drifted = await driftedProblem(reader, plan);
  const problems = [...(await reader.planProblems(plan.id)), ...(drifted === null ? [] : [drifted])]
    .sort((one, other) => other.count - one.count)
    .slice(0, problemGroupsMax);
  const ids = new Set<UserId>(problems.flatMap((problem) => problem.people));
  const people = await reader.usersByIds([...ids]);
  return {
    problems,
    people: people.map(({ id, displayName, userPrincipalName, userType }) => ({
      id,
      displayName,
      userPrincipalName,
      userType,
    })),
    resolutions: plan.resolutions,
  };
}

/** Rows that an apply left alone because the world had moved. */
async function driftedProblem(reader: Reader, plan: StoredPlan): Promise<PlanProblem | null> {
  if (plan.operationNo === null) return null;
  const operation = await reader.operation(plan.operationNo);
  if (operation === null || operation.drifted === 0) return null;
  const [chunk] = await reader.planChunksWith(plan.id, 'drifted', 0, 1);
  const first = (chunk?.drifted ?? []).slice(0, groupPeopleMax);
  const facts = { kind: 'planAgain' } as const;
  const count = operation.drifted;
  return {
    key: problemKey({ code: 'Drifted' }),
    problem: { code: 'Drifted' },
    count,
    people: first.flatMap((position) => chunk?.userIds[position] ?? []),
    fixes: [{ key: fixKey(facts), facts, isCommand: false, people: count }],
  };
}
