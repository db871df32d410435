import type { PersonBrief } from '../../api/people.ts';
import type { PlanPreviewBody, ProblemGroup } from '../../api/plans.ts';
import type { LicensedUser } from '../../core/assignment/assignment.ts';
import type { PlanProblem } from '../../core/plan/plan.ts';
import type { Resolution } from '../../core/plan/resolution.ts';
import type { PreviewPlanOutput } from '../../operations/preview-plan.ts';
import { fixSentence } from '../fix-sentence.ts';
import { toProblemBody } from '../problem-body.ts';
import type { Names } from '../problem-entry.ts';

/** Enough of a person to name them and link to them. */
export type NamedPerson = Pick<
  LicensedUser,
  'id' | 'displayName' | 'userPrincipalName' | 'userType'
>;

/** Domain → wire; may not fail. */
function toPersonBrief(person: NamedPerson): PersonBrief {
  const { id, displayName, userPrincipalName, userType } = person;
  return { id, displayName, userPrincipalName, userType };
}

/** Domain → wire; people who are gone for good are left out. */
export function toProblemGroup(
  group: PlanProblem,
  about: {
    readonly names: Names;
    readonly people: ReadonlyMap<string, NamedPerson>;
    readonly resolutions: readonly Resolution[];
  },
): ProblemGroup {
  const { names, people, resolutions } = about;
  return {
    key: group.key,
    problem: toProblemBody(group.problem, names),
    count: group.count,
    people: group.people
      .map((id) => people.get(id))
      .filter((person) => person !== undefined)
      .map(toPersonBrief),
    fixes: group.fixes.map((fix) => ({ ...fix, sentence: fixSentence(fix.facts, names) })),
    resolvedBy: resolutions.find(({ problem }) => problem === group.key)?.fix ?? null,
  };
}

/** Domain → wire; may not fail. */
export function toPlanPreviewBody(
  preview: PreviewPlanOutput,
  resolutions: readonly Resolution[],
  names: Names,
): PlanPreviewBody {
  const people = new Map<string, NamedPerson>(
    preview.rows.map(({ person }) => [person.id, person]),
  );
  return {
    totals: preview.totals,
    problems: preview.problems.map((group) =>
      toProblemGroup(group, { names, people, resolutions }),
    ),
    unknownKeys: preview.unknownKeys,
    rows: preview.rows.map(({ person, kind, problems }) => ({
      ...toPersonBrief(person),
      kind,
      problems,
    })),
  };
}
