import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  anyRow,
  anyView,
  contextWith,
  likelyCommand,
  scarceUnits,
  worldSkus,
} from '../../../test/worlds/arbitraries.ts';
import {
  clashes,
  newlyBroken,
  orphans,
  plansOn,
  productsHeld,
  userPlansOf,
} from '../../../test/worlds/naive.ts';
import { aContext, afterOutcome, afterSteps, codesOf, group } from '../../../test/worlds/world.ts';
import type { Assignment, UserView } from '../assignment/assignment.ts';
import type { LicenseStep } from '../change.ts';
import type { SkuId } from '../ids.ts';
import type { Command } from './command.ts';
import { fixesFor } from './fixes.ts';
import type { Outcome, PlanContext } from './outcome.ts';
import { planForUser } from './plan-for-user.ts';
import { createPlanner } from './planner.ts';
import { restoredLicenses } from './undo.ts';
import { openingBudget } from './units.ts';

const numRuns = 250;
const worlds = new Set<string>();
const outcomes = new Map<string, number>();
const context = aContext({ mayLicenseGuests: true });
const units = openingBudget('all', context);

/** Plans one row with plenty of units, and counts what kinds of worlds and outcomes came up. */
function planned(view: UserView, command: Command): Outcome {
  const { outcome } = planForUser(view, command, units, context);
  worlds.add(JSON.stringify([view, command]));
  for (const code of outcome.ok ? [`changes by ${command.kind}`] : codesOf(outcome)) {
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
  }
  return outcome;
}

/** Paths as a set of texts. */
function facts(assignments: readonly Assignment[]): readonly string[] {
  return assignments
    .map((one) =>
      [one.skuId, one.assignedByGroup, one.state, one.error, ...one.disabledPlans].join(),
    )
    .sort();
}

function isDirect(one: Assignment): boolean {
  return one.assignedByGroup === null;
}

/** A law about rows that change something. */
function always(
  law: (
    view: UserView,
    command: Command,
    after: UserView,
    outcome: Extract<Outcome, { ok: true }>,
  ) => void,
): void {
  fc.assert(
    fc.property(anyRow, ({ view, command }) => {
      const outcome = planned(view, command);
      if (outcome.ok) law(view, command, afterOutcome(view, outcome), outcome);
    }),
    { numRuns },
  );
}

afterAll(() => {
  // A generator that goes round in circles makes every law green.
  expect(worlds.size).toBeGreaterThan(numRuns * 4);
  for (const kind of [
    'assign',
    'unassign',
    'change',
    'replace',
    'swap',
    'setApps',
    'unassignAll',
    'assignLicense',
  ]) {
    expect(outcomes.get(`changes by ${kind}`), kind).toBeGreaterThan(15);
  }
  for (const code of [
    'MutuallyExclusiveViolation',
    'DependencyViolation',
    'AlreadyAsRequested',
    'NotAssigned',
    'InheritedLicense',
    'UsageLocationMissing',
    'UniquenessViolation',
    'PlanNotInSku',
  ]) {
    expect(outcomes.get(code), code).toBeGreaterThan(20);
  }
});

describe('laws of planForUser', () => {
  it('answers changes or problems, never both, never neither', () => {
    fc.assert(
      fc.property(anyRow, ({ view, command }) => {
        const outcome = planned(view, command);
        expect('changes' in outcome).toBe(outcome.ok);
        expect('problems' in outcome).toBe(!outcome.ok);
        const said: readonly unknown[] = outcome.ok ? outcome.changes : outcome.problems;
        expect(said.length).toBeGreaterThan(0);
      }),
      { numRuns },
    );
  });

  it('breaks no rule that was not broken before', () => {
    always((view, _, after) => {
      expect(newlyBroken(view.assignments, after.assignments)).toEqual([]);
      const gives = after.assignments.some(
        (one) =>
          isDirect(one) &&
          !view.assignments.some((was) => isDirect(was) && was.skuId === one.skuId),
      );
      if (gives) expect(view.user.usageLocation).toBe('CH');
      expect(view.user.isDeleted).toBe(false);
    });
  });

  it('refuses for a rule among plans only where the facts break it newly', () => {
    fc.assert(
      fc.property(anyRow, ({ view, command }) => {
        if (command.kind !== 'assignLicense') return;
        const outcome = planned(view, command);
        if (
          outcome.ok ||
          codesOf(outcome).includes('PlanNotInSku') ||
          codesOf(outcome).includes('CompanyPlanNotSwitchable')
        )
          return;
        const codes = codesOf(outcome).filter(
          (code) => code === 'MutuallyExclusiveViolation' || code === 'DependencyViolation',
        );
        // Graph's call says outright what the direct licenses are to be.
        const named = new Set([
          ...command.addLicenses.map((one) => one.skuId),
          ...command.removeLicenses,
        ]);
        const wanted: Assignment[] = [
          ...view.assignments.filter((one) => !isDirect(one) || !named.has(one.skuId)),
          ...command.addLicenses.map((one): Assignment => ({
            ...one,
            assignedByGroup: null,
            state: 'Active',
            error: null,
          })),
        ];
        if (codesOf(outcome).includes('SkuBothAddedAndRemoved')) return;
        expect(codes.length).toBe(newlyBroken(view.assignments, wanted).length);
      }),
      { numRuns: numRuns * 4 },
    );
  });

  it('leaves inherited licenses alone, whatever the command', () => {
    always((view, _, after, outcome) => {
      expect(outcome.changes.every((step) => step.assignedByGroup === null)).toBe(true);
      const inherited = (one: Assignment): boolean => !isDirect(one);
      expect(facts(after.assignments.filter(inherited))).toEqual(
        facts(view.assignments.filter(inherited)),
      );
    });
  });

  it('takes and frees a unit exactly where the person comes to hold, or ceases to hold, the product', () => {
    always((view, _, after, outcome) => {
      const before = productsHeld(view.assignments);
      const held = productsHeld(after.assignments);
      const taken = outcome.changes.filter(
        (step) => step.kind === 'licenseAssigned' && step.takesUnit,
      );
      const freed = outcome.changes.filter(
        (step) => step.kind === 'licenseRemoved' && step.freesUnit,
      );
      expect(taken.map(skuOf)).toEqual([...held].filter((skuId) => !before.has(skuId)).sort());
      expect(freed.map(skuOf)).toEqual([...before].filter((skuId) => !held.has(skuId)).sort());
    });
  });

  it('tells the apps gained and lost as the facts have them', () => {
    always((view, _, after, outcome) => {
      const [before, on] = [plansOn(view.assignments), plansOn(after.assignments)];
      const forPeople = new Set(worldSkus.flatMap(userPlansOf));
      expect(outcome.appsGained).toEqual(
        [...on].filter((id) => !before.has(id) && forPeople.has(id)).sort(),
      );
      expect(outcome.appsLost).toEqual(
        [...before].filter((id) => !on.has(id) && forPeople.has(id)).sort(),
      );
    });
  });

  it('lists removals, then additions, then switches, each by product', () => {
    always((_view, _command, _after, outcome) => {
      const key = (step: LicenseStep): string =>
        `${['licenseRemoved', 'licenseAssigned', 'appsChanged'].indexOf(step.kind)}${step.skuId}`;
      expect(outcome.changes.map(key)).toEqual(outcome.changes.map(key).sort());
    });
  });

  it('does assignLicense once: the same call again changes nothing', () => {
    always((view, command, after) => {
      if (command.kind !== 'assignLicense' || command.removeLicenses.length > 0) return;
      expect(codesOf(planned(after, command))).toEqual(['AlreadyAsRequested']);
      expect(
        facts(
          after.assignments.filter(
            (one) => isDirect(one) && !command.addLicenses.some((add) => add.skuId === one.skuId),
          ),
        ),
      ).toEqual(
        facts(
          view.assignments.filter(
            (one) => isDirect(one) && !command.addLicenses.some((add) => add.skuId === one.skuId),
          ),
        ),
      );
    });
  });

  it('undo at once brings exactly the earlier state back, whatever rules that state broke', () => {
    always((view, _, after, outcome) => {
      const licenses = restoredLicenses(outcome.changes);
      const undo: Command = { kind: 'restore', licenses, licensesUnchangedSince: true };
      const undone = planned(after, undo);
      expect(codesOf(undone)).toEqual([]);
      expect(facts(afterOutcome(after, undone).assignments)).toEqual(facts(view.assignments));
      expect(codesOf(planned(view, undo))).toContain('WorldMovedOn');
    });
  });

  it('undo of several operations in a row, newest first, comes back to the beginning', () => {
    const story = anyView.chain((view) =>
      fc.array(likelyCommand(view), { maxLength: 4 }).map((commands) => ({ view, commands })),
    );
    fc.assert(
      fc.property(story, ({ view, commands }) => {
        const past: { readonly steps: readonly LicenseStep[] }[] = [];
        let now = view;
        for (const command of commands) {
          const outcome = planned(now, command);
          if (!outcome.ok) continue;
          past.push({ steps: outcome.changes });
          now = afterSteps(now, outcome.changes);
        }
        const all = restoredLicenses(past.flatMap(({ steps }) => steps));
        const together: Command = { kind: 'restore', licenses: all, licensesUnchangedSince: true };
        const atOnce = all.length === 0 ? now : afterOutcome(now, planned(now, together));
        expect(facts(atOnce.assignments)).toEqual(facts(view.assignments));
        for (const { steps } of past.reverse()) {
          const licenses = restoredLicenses(steps);
          now = afterOutcome(
            now,
            planned(now, { kind: 'restore', licenses, licensesUnchangedSince: true }),
          );
        }
        expect(facts(now.assignments)).toEqual(facts(view.assignments));
      }),
      { numRuns },
    );
  });
});

describe('laws over people', () => {
  const people = fc.array(anyRow, { maxLength: 12 });

  function consumedBy(views: readonly UserView[]): ReadonlyMap<SkuId, number> {
    const counts = new Map<SkuId, number>();
    for (const view of views) {
      for (const skuId of productsHeld(view.assignments))
        counts.set(skuId, (counts.get(skuId) ?? 0) + 1);
    }
    return counts;
  }

  it('never oversells a unit, and the budget left is what a recount finds', () => {
    let short = 0;
    fc.assert(
      fc.property(people, scarceUnits, (rows, free) => {
        const before = consumedBy(rows.map((row) => row.view));
        const scarce: PlanContext = { ...contextWith(free, before), mayLicenseGuests: true };
        let left = openingBudget('all', scarce);
        const after = rows.map(({ view, command }) => {
          const row = planForUser(view, command, left, scarce);
          left = row.units;
          if (codesOf(row.outcome).includes('CountViolation')) short += 1;
          return afterOutcome(view, row.outcome);
        });
        const consumed = consumedBy(after);
        for (const skuId of worldSkus) {
          const usable = scarce.skus.get(skuId)?.usableUnits ?? 0;
          expect(consumed.get(skuId) ?? 0).toBeLessThanOrEqual(usable);
          expect(left.get(skuId)).toBe(usable - (consumed.get(skuId) ?? 0));
        }
      }),
      { numRuns },
    );
    expect(short).toBeGreaterThan(30);
  });

  it('refuses for want of a unit only where none is left', () => {
    fc.assert(
      fc.property(people, scarceUnits, (rows, free) => {
        const scarce: PlanContext = { ...contextWith(free, new Map()), mayLicenseGuests: true };
        let left = openingBudget('all', scarce);
        for (const { view, command } of rows) {
          const row = planForUser(view, command, left, scarce);
          for (const problem of row.outcome.ok ? [] : row.outcome.problems) {
            if (problem.code === 'CountViolation')
              expect(left.get(problem.skuId)).toBeLessThanOrEqual(0);
          }
          left = row.units;
        }
      }),
      { numRuns },
    );
  });

  it('plans many people as it plans each alone where units suffice', () => {
    fc.assert(
      fc.property(people, (rows) => {
        let left = units;
        for (const { view, command } of rows) {
          const row = planForUser(view, command, left, context);
          expect(row.outcome).toEqual(planned(view, command));
          left = row.units;
        }
      }),
      { numRuns },
    );
  });

  it('the planner that remembers answers as the one that does not, short of units or not', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 5 }), scarceUnits, (rows, free) => {
        const scarce = contextWith(free, consumedBy(rows.map((row) => row.view)));
        const planner = createPlanner(scarce, openingBudget('all', scarce));
        let left = openingBudget('all', scarce);
        // One command for all, and near doubles of everybody: what is remembered of one must not serve for the other.
        const all = rows.flatMap(({ view, command }) => [
          { view, command },
          ...nearDoubles(view).map((other) => ({ view: other, command })),
          { view, command: rows[0]?.command ?? command },
        ]);
        for (const { view, command } of [...all, ...all]) {
          const row = planForUser(view, command, left, scarce);
          left = row.units;
          expect(planner.plan(view, command)).toEqual(row.outcome);
        }
        expect(planner.units()).toEqual(left);
      }),
      { numRuns },
    );
  });
});

/** The same person but for one thing that matters. */
function nearDoubles(view: UserView): readonly UserView[] {
  const paths = (change: (one: Assignment) => Assignment): UserView => ({
    ...view,
    assignments: view.assignments.map(change),
  });
  return [
    paths((one) => ({ ...one, disabledPlans: [] })),
    paths((one) => (one.assignedByGroup === null ? one : { ...one, state: 'Active', error: null })),
    paths((one) => (one.assignedByGroup === null ? one : { ...one, assignedByGroup: group(9) })),
    { ...view, user: { ...view.user, usageLocation: 'CH' } },
    { ...view, user: { ...view.user, userType: 'Guest' } },
    { ...view, user: { ...view.user, isDeleted: !view.user.isDeleted } },
    { ...view, user: { ...view.user, clashingProxyAddress: 'smtp:other@contoso.com' } },
  ];
}

describe('laws of the ways out', () => {
  it('each way with a command ends the problem and brings no other', () => {
    let ways = 0;
    fc.assert(
      fc.property(anyRow, ({ view, command }) => {
        const outcome = planned(view, command);
        if (outcome.ok) return;
        for (const problem of outcome.problems) {
          for (const fix of fixesFor(problem, view, command, context)) {
            if (fix.command === null) continue;
            ways += 1;
            const codes = codesOf(planned(view, fix.command));
            const others = codesOf(outcome).filter((code) => code !== problem.code);
            expect(codes.filter((code) => code !== problem.code && !others.includes(code))).toEqual(
              [],
            );
            if (outcome.problems.length === 1) expect(codes).toEqual([]);
          }
        }
      }),
      { numRuns },
    );
    expect(ways).toBeGreaterThan(40);
  });
});

describe('laws of problemsOf beside the facts', () => {
  it('the facts used to judge are not empty talk: worlds clash and miss prerequisites', () => {
    const seen = { clashes: 0, orphans: 0 };
    fc.assert(
      fc.property(anyView, (view) => {
        const on = plansOn(view.assignments);
        seen.clashes += clashes(on).size;
        seen.orphans += orphans(on).size;
      }),
      { numRuns },
    );
    expect(seen.clashes).toBeGreaterThan(10);
    expect(seen.orphans).toBeGreaterThan(10);
  });
});

function skuOf(step: LicenseStep): SkuId {
  return step.skuId;
}
