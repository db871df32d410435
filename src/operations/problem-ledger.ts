import type { UserId } from '../core/ids.ts';
import type { FixFacts } from '../core/plan/fixes.ts';
import type { PlanProblem } from '../core/plan/plan.ts';
import type { MetProblem } from '../core/plan/resolving-planner.ts';
import type { Problem } from '../core/problems.ts';

/** People named in each group. */
export const groupPeopleMax = 20;
/** Groups that a plan tells. */
export const problemGroupsMax = 50;
/** Groups counted at most: bounds memory where everyone has a problem of their own. Later ones are left out. */
const groupsCountedMax = 20_000;
/** Ways out told of one problem. */
const groupFixesMax = 24;

/** Counts who has which problem, and for how many each way out works. */
export class ProblemLedger {
  readonly #groups = new Map<string, Group>();

  /** Counts one person with the problems that came up. */
  add(userId: UserId, met: readonly MetProblem[]): void {
    for (const one of met) {
      let group = this.#groups.get(one.key);
      if (group === undefined) {
        if (this.#groups.size >= groupsCountedMax) continue;
        group = new Group(one);
        this.#groups.set(one.key, group);
      }
      group.add(userId, one);
    }
  }

  /** The groups with most people, by number of people, at most 50. */
  groups(): readonly PlanProblem[] {
    return [...this.#groups.values()]
      .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
      .slice(0, problemGroupsMax)
      .map((group) => group.told());
  }
}

class Group {
  readonly key: string;
  count = 0;
  readonly #problem: Problem;
  readonly #people: UserId[] = [];
  /** Ways out, ranked: everyone's list is a part of one order. */
  readonly #fixes: { key: string; facts: FixFacts; isCommand: boolean; people: number }[] = [];

  constructor({ key, problem }: MetProblem) {
    this.key = key;
    this.#problem = problem;
  }

  add(userId: UserId, { fixes }: MetProblem): void {
    this.count += 1;
    if (this.#people.length < groupPeopleMax) this.#people.push(userId);
    // From the last to the first: a new one finds its place before the one that it was better than.
    let place = this.#fixes.length;
    for (const { key, fix } of fixes.toReversed()) {
      const at = this.#fixes.findIndex((known) => known.key === key);
      const known = this.#fixes[at];
      if (known !== undefined) {
        known.people += 1;
        place = at;
      } else if (this.#fixes.length < groupFixesMax) {
        const { command, ...facts } = fix;
        this.#fixes.splice(place, 0, { key, facts, isCommand: command !== null, people: 1 });
      }
    }
  }

  told(): PlanProblem {
    return {
      key: this.key,
      problem: this.#problem,
      count: this.count,
      people: this.#people,
      fixes: this.#fixes,
    };
  }
}
