import type { LicenseStep } from '../core/change.ts';
import type { ServicePlanId, SkuId } from '../core/ids.ts';
import type { Outcome, PlanContext } from '../core/plan/outcome.ts';
import type { PlanCounts, PlanTotals, UnitTotals } from '../core/plan/plan.ts';

/** How a row of a plan is shown: something happens, it is as asked already, or it cannot be done. */
export type RowKind = 'change' | 'unchanged' | 'problem';

/** Which kind of row an outcome makes. */
export function rowKind(outcome: Outcome): RowKind {
  if (outcome.ok) return 'change';
  return outcome.problems[0].code === 'AlreadyAsRequested' ? 'unchanged' : 'problem';
}

/** The text by which two outcomes are the same. */
export function outcomeKey(outcome: Outcome): string {
  return JSON.stringify(outcome);
}

/** Outcome objects remembered at most, besides their texts. */
const rememberedObjectsMax = 50_000;

/**
 * The distinct outcomes of a plan and how many people have each. A plan for 1,000,000 people has few of them, so
 * rows point into this list, and every total follows from it.
 */
export class OutcomeLedger {
  readonly #numbers = new Map<string, number>();
  /** The planner answers the same object for people in the same situation: most need no text to be compared. */
  readonly #byObject = new Map<Outcome, number>();
  readonly #outcomes: Outcome[] = [];
  readonly #people: number[] = [];
  #kept = 0;

  /** A ledger that has counted before: these outcomes, by their numbers, are kept already. */
  static of(
    known: readonly { readonly outcome: Outcome; readonly people: number }[],
  ): OutcomeLedger {
    const ledger = new OutcomeLedger();
    for (const { outcome, people } of known) ledger.#people[ledger.#numberOf(outcome)] = people;
    ledger.takeNew();
    return ledger;
  }

  /** Counts one person with this outcome and answers the outcome's number, from 0. */
  add(outcome: Outcome): number {
    const no = this.#byObject.get(outcome) ?? this.#numberOf(outcome);
    this.#people[no] = (this.#people[no] ?? 0) + 1;
    return no;
  }

  #numberOf(outcome: Outcome): number {
    const key = outcomeKey(outcome);
    let no = this.#numbers.get(key);
    if (no === undefined) {
      no = this.#outcomes.length;
      this.#numbers.set(key, no);
      this.#outcomes.push(outcome);
    }
    if (this.#byObject.size >= rememberedObjectsMax) this.#byObject.clear();
    this.#byObject.set(outcome, no);
    return no;
  }

  /** The outcome with this number. */
  at(no: number): Outcome {
    const outcome = this.#outcomes[no];
    if (outcome === undefined) throw new Error('no outcome with number ' + String(no));
    return outcome;
  }

  /** Outcomes that came since the last call, and the number of the first of them. */
  takeNew(): { readonly firstNo: number; readonly outcomes: readonly Outcome[] } {
    const firstNo = this.#kept;
    this.#kept = this.#outcomes.length;
    return { firstNo, outcomes: this.#outcomes.slice(firstNo) };
  }

  /** What the plan does on the whole; `context`: as things are before it, or after. */
  totals(context: PlanContext, when: 'before' | 'after' = 'before'): PlanTotals {
    const counts = { people: 0, change: 0, unchanged: 0, problem: 0 };
    const units = new Map<SkuId, number>();
    const gained = new Map<ServicePlanId, number>();
    const lost = new Map<ServicePlanId, number>();
    const problems: Record<string, number> = {};
    this.#outcomes.forEach((outcome, no) => {
      const people = this.#people[no] ?? 0;
      counts.people += people;
      counts[rowKind(outcome)] += people;
      for (const step of stepsOf(outcome)) add(units, step.skuId, unitsTaken(step) * people);
      if (outcome.ok) {
        for (const plan of outcome.appsGained) add(gained, plan, people);
        for (const plan of outcome.appsLost) add(lost, plan, people);
      } else if (rowKind(outcome) === 'problem') {
        for (const code of new Set(outcome.problems.map((problem) => problem.code))) {
          problems[code] = (problems[code] ?? 0) + people;
        }
      }
    });
    return {
      counts: counts satisfies PlanCounts,
      units: unitTotals(units, context, when),
      apps: appTotals(gained, lost),
      problems,
    };
  }
}

/** What is written of an outcome. */
export function stepsOf(outcome: Outcome): readonly LicenseStep[] {
  return outcome.ok ? outcome.changes : (outcome.kept ?? []);
}

/** Units that a step takes (1), gives back (-1), or neither (0). */
export function unitsTaken(step: {
  readonly kind: string;
  readonly takesUnit?: boolean;
  readonly freesUnit?: boolean;
}): number {
  if (step.takesUnit === true) return 1;
  return step.freesUnit === true ? -1 : 0;
}

function add<Key>(sums: Map<Key, number>, key: Key, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

function unitTotals(
  changes: ReadonlyMap<SkuId, number>,
  context: PlanContext,
  when: 'before' | 'after',
): UnitTotals[] {
  return Array.from(changes, ([skuId, change]) => {
    const sku = context.skus.get(skuId);
    const consumedBefore = (sku?.consumedUnits ?? 0) - (when === 'after' ? change : 0);
    return {
      skuId,
      usable: sku?.usableUnits ?? 0,
      consumedBefore,
      consumedAfter: consumedBefore + change,
    };
  });
}

function appTotals(
  gained: ReadonlyMap<ServicePlanId, number>,
  lost: ReadonlyMap<ServicePlanId, number>,
): PlanTotals['apps'] {
  const plans = new Set([...gained.keys(), ...lost.keys()]);
  return Array.from(plans, (servicePlanId) => ({
    servicePlanId,
    gained: gained.get(servicePlanId) ?? 0,
    lost: lost.get(servicePlanId) ?? 0,
  }));
}
