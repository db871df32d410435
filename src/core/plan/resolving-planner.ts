import type { UserView } from '../assignment/assignment.ts';
import type { Problem } from '../problems.ts';
import type { Command } from './command.ts';
import { type Fix, fixesFor } from './fixes.ts';
import type { Outcome, PlanContext } from './outcome.ts';
import type { Planner } from './planner.ts';
import { fixKey, problemKey, type Resolution } from './resolution.ts';

/** A way out with its name. */
export type KeyedFix = { readonly key: string; readonly fix: Fix };

/** A problem that came up while one person was planned. */
export type MetProblem = {
  readonly key: string;
  readonly problem: Problem;
  /** Ways out for this person, best first. */
  readonly fixes: readonly KeyedFix[];
  /** Key of the way out that was gone; null: the problem stands. */
  readonly resolvedBy: string | null;
};

/** One person's row where ways out have been chosen. */
export type ResolvedRow = {
  /** What is done for the person: the command asked for, or the last way out in its place. */
  readonly command: Command;
  readonly outcome: Outcome;
  /** Resolved problems first, in the order in which they were; then those that stand. */
  readonly met: readonly MetProblem[];
};

/** Plans people and goes the ways out that were chosen. */
export type ResolvingPlanner = {
  readonly plan: (view: UserView, command: Command) => ResolvedRow;
};

/** Ways out gone one after the other for one person at most. */
export const resolutionRoundsMax = 8;

/**
 * A planner that takes the chosen ways out: the person's command is replaced by the way out's and planned again, as long as
 * a further resolved problem comes up. A way counts only where with it the problem is gone and none that was resolved before comes
 * back; otherwise the row stays as it was. Ways out are worked out once for people in the same situation.
 */
export function createResolvingPlanner(
  planner: Pick<Planner, 'plan'>,
  context: PlanContext,
  resolutions: readonly Resolution[],
): ResolvingPlanner {
  const chosen = new Map(resolutions.map(({ problem, fix }) => [problem, fix]));
  const told = new Told(context);
  const plan = (view: UserView, command: Command): Tried => {
    const outcome = planner.plan(view, command);
    return { command, outcome, problems: told.problemsOf(outcome, view, command) };
  };

  /** The row after one more way out; null where none can be gone. */
  function further(view: UserView, row: Tried, resolved: readonly MetProblem[]): Step | null {
    for (const met of row.problems) {
      const wanted = chosen.get(met.key);
      const fix = met.fixes.find(({ key }) => key === wanted)?.fix;
      if (wanted === undefined || fix === undefined || fix.command === null) continue;
      const gone = new Set([met.key, ...resolved.map(({ key }) => key)]);
      const next = plan(view, fix.command);
      if (next.problems.some(({ key }) => gone.has(key))) continue;
      return { row: next, resolved: { ...met, resolvedBy: wanted } };
    }
    return null;
  }

  return {
    plan: (view, command) => {
      let row = plan(view, command);
      const resolved: MetProblem[] = [];
      while (chosen.size > 0 && resolved.length < resolutionRoundsMax) {
        const step = further(view, row, resolved);
        if (step === null) break;
        row = step.row;
        resolved.push(step.resolved);
      }
      const met = resolved.length === 0 ? row.problems : [...resolved, ...row.problems];
      return { command: row.command, outcome: row.outcome, met };
    },
  };
}

type Tried = {
  readonly command: Command;
  readonly outcome: Outcome;
  readonly problems: readonly MetProblem[];
};
type Step = { readonly row: Tried; readonly resolved: MetProblem };

const none: readonly MetProblem[] = [];

/** Problems of outcomes with their ways out. The planner answers the same object for people in the same situation. */
class Told {
  readonly #context: PlanContext;
  readonly #byOutcome = new WeakMap<Outcome, readonly MetProblem[]>();
  /** The same command is the same object: planner and store then know it again. */
  readonly #commands = new Map<string, Command>();

  constructor(context: PlanContext) {
    this.#context = context;
  }

  problemsOf(outcome: Outcome, view: UserView, command: Command): readonly MetProblem[] {
    if (outcome.ok || outcome.problems[0].code === 'AlreadyAsRequested') return none;
    let problems = this.#byOutcome.get(outcome);
    if (problems === undefined) {
      problems = outcome.problems.map((problem) => this.#met(problem, view, command));
      this.#byOutcome.set(outcome, problems);
    }
    return problems;
  }

  #met(problem: Problem, view: UserView, command: Command): MetProblem {
    const fixes = fixesFor(problem, view, command, this.#context).map((fix) => ({
      key: fixKey(fix),
      fix: fix.command === null ? fix : { ...fix, command: this.#known(fix.command) },
    }));
    return { key: problemKey(problem), problem, fixes, resolvedBy: null };
  }

  #known(command: Command): Command {
    const text = JSON.stringify(command);
    const known = this.#commands.get(text);
    if (known !== undefined) return known;
    if (this.#commands.size >= commandsRememberedMax) this.#commands.clear();
    this.#commands.set(text, command);
    return command;
  }
}

/** Commands of ways out remembered at most. */
const commandsRememberedMax = 20_000;
