import type { UserView } from '../assignment/assignment.ts';
import type { Problem } from '../problems.ts';
import { checkRequest } from './check-request.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import type { Decision } from './decide.ts';
import type { Outcome, PlanContext, UnitBudget } from './outcome.ts';
import { inDocumentedOrder } from './problem-order.ts';
import { shortages, spend } from './units.ts';

/**
 * What a command would do for one person: changes or problems, never both, never neither, and the units that are left for the next.
 * A row that would change nothing has the problem `AlreadyAsRequested`; one failing part refuses the whole row (checklist 88);
 * all its problems are listed, in documented order. Only problems that the person does not have already stop anything.
 */
export function planForUser(
  view: UserView,
  command: Command,
  units: UnitBudget,
  context: PlanContext,
): { readonly outcome: Outcome; readonly units: UnitBudget } {
  const decision = decide(view, command, context, checkRequest(command, context));
  const outcome = outcomeOf(decision, shortages(decision.takes, units, context));
  return { outcome, units: outcome.ok ? spend(units, decision, context) : units };
}

/** The outcome of a decision where these units are short. */
export function outcomeOf(decision: Decision, short: readonly Problem[]): Outcome {
  const [first, ...others] = inDocumentedOrder(
    short.length === 0 ? decision.problems : [...decision.problems, ...short],
  );
  if (first !== undefined) return { ok: false, problems: [first, ...others] };
  const [step, ...steps] = decision.steps;
  if (step === undefined) throw new Error('neither changes nor problems');
  const { inheritedKept, appsGained, appsLost } = decision;
  return { ok: true, changes: [step, ...steps], inheritedKept, appsGained, appsLost };
}
