import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRow, anyView, contextWith, scarceUnits } from '../../../test/worlds/arbitraries.ts';
import { aContext, anOwnedSku, aView, codesOf, sku } from '../../../test/worlds/world.ts';
import type { UserView } from '../assignment/assignment.ts';
import type { SkuId } from '../ids.ts';
import type { Problem } from '../problems.ts';
import type { Command } from './command.ts';
import { type Fix, fixesFor } from './fixes.ts';
import type { Outcome, PlanContext } from './outcome.ts';
import { planForUser } from './plan-for-user.ts';
import { createPlanner } from './planner.ts';
import { fixKey, problemKey, type Resolution } from './resolution.ts';
import { createResolvingPlanner, resolutionRoundsMax } from './resolving-planner.ts';
import { openingBudget } from './units.ts';

const numRuns = 250;
const context = aContext({ mayLicenseGuests: true });
const plenty = openingBudget('all', context);

function problemsOf(outcome: Outcome): readonly Problem[] {
  return outcome.ok ? [] : outcome.problems;
}
/** Ways out of the person's row by plain core, without any memory. */
function waysOut(view: UserView, command: Command): { problem: Problem; fix: Fix }[] {
  const { outcome } = planForUser(view, command, plenty, context);
  if (codesOf(outcome).includes('AlreadyAsRequested')) return [];
  return problemsOf(outcome).flatMap((problem) =>
    fixesFor(problem, view, command, context)
      .filter((fix) => fix.command !== null)
      .map((fix) => ({ problem, fix })),
  );
}
function factsOf(fix: Fix): object {
  const { command: _command, ...facts } = fix;
  return facts;
}
function chosenFor({ problem, fix }: { problem: Problem; fix: Fix }): Resolution {
  return { problem: problemKey(problem), fix: fixKey(fix) };
}
function resolving(
  resolutions: readonly Resolution[],
  world: PlanContext = context,
): ReturnType<typeof createResolvingPlanner> {
  return createResolvingPlanner(createPlanner(world, new Map()), world, resolutions);
}

/** People who get one command, that of the first; the choice falls on any of the ways out that come up. */
const crowd = fc
  .tuple(anyRow, fc.array(anyView, { maxLength: 5 }), fc.nat())
  .map(([{ view, command }, others, pick]) => {
    const views = [view, ...others, view];
    const ways = views.flatMap((one) => waysOut(one, command));
    return { views, command, chosen: ways[pick % Math.max(1, ways.length)] ?? null };
  });

describe('ways out that are chosen for everyone', () => {
  it('rid those for whom they work of the problem, and leave everyone else as without', () => {
    let resolved = 0;
    let left = 0;
    fc.assert(
      fc.property(crowd, ({ views, command, chosen }) => {
        if (chosen === null) return;
        const planner = resolving([chosenFor(chosen)]);
        for (const view of views) {
          const row = planner.plan(view, command);
          const plain = planForUser(view, command, plenty, context).outcome;
          const way = waysOut(view, command).find(
            ({ problem, fix }) =>
              JSON.stringify(problem) === JSON.stringify(chosen.problem) &&
              JSON.stringify(factsOf(fix)) === JSON.stringify(factsOf(chosen.fix)),
          );
          if (way?.fix.command === undefined || way.fix.command === null) {
            expect(row.outcome).toEqual(plain);
            expect(row.command).toEqual(command);
            expect(row.met.every(({ resolvedBy }) => resolvedBy === null)).toBe(true);
            left += 1;
            continue;
          }
          resolved += 1;
          expect(problemsOf(row.outcome)).not.toContainEqual(chosen.problem);
          expect(row.command).toEqual(way.fix.command);
          expect(row.outcome).toEqual(planForUser(view, way.fix.command, plenty, context).outcome);
          expect(row.met[0]).toMatchObject({
            problem: chosen.problem,
            resolvedBy: fixKey(chosen.fix),
          });
        }
      }),
      { numRuns },
    );
    expect(resolved).toBeGreaterThan(50);
    expect(left).toBeGreaterThan(50);
  });

  it('several at once, and with units short: no problem that was resolved comes back, and the rounds end', () => {
    let several = 0;
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), scarceUnits, (rows, free) => {
        const scarce: PlanContext = {
          ...contextWith(free, new Map()),
          mayLicenseGuests: true,
        };
        // Everything that can be chosen is chosen: the last way out of each problem.
        const all = new Map<string, Resolution>();
        const look = resolving([], scarce);
        for (const { view, command } of rows) {
          for (const { key, fixes } of look.plan(view, command).met) {
            const fix = fixes.findLast((one) => one.fix.command !== null);
            if (fix !== undefined) all.set(key, { problem: key, fix: fix.key });
          }
        }
        const planner = resolving([...all.values()], scarce);
        for (const { view, command } of rows) {
          const { outcome, met } = planner.plan(view, command);
          const resolved = met.filter(({ resolvedBy }) => resolvedBy !== null);
          for (const { problem } of resolved) {
            expect(problemsOf(outcome)).not.toContainEqual(problem);
          }
          expect(resolved.length).toBeLessThanOrEqual(resolutionRoundsMax);
          expect(new Set(resolved.map(({ key }) => key)).size).toBe(resolved.length);
          if (resolved.length > 1) several += 1;
        }
      }),
      { numRuns },
    );
    expect(several).toBeGreaterThan(5);
  });

  it('take and free units for those who come after, like any row', () => {
    fc.assert(
      fc.property(crowd, scarceUnits, ({ views, command, chosen }, free) => {
        const scarce: PlanContext = { ...contextWith(free, new Map()), mayLicenseGuests: true };
        const planner = resolving(chosen === null ? [] : [chosenFor(chosen)], scarce);
        const again = createPlanner(scarce, new Map());
        for (const view of views) {
          const row = planner.plan(view, command);
          // What an apply does: the person's command as kept, planned in the same order.
          expect(again.plan(view, row.command)).toEqual(row.outcome);
        }
      }),
      { numRuns },
    );
  });
});

describe('two products, each of which is to come instead of the other', () => {
  it('a row ends with what is short, never with what was resolved', () => {
    const names = ['POWER_BI_PRO', 'POWER_BI_PRO_DEPT'] as const;
    const scarce = aContext({ owned: names.map((name) => anOwnedSku(name, 1)) });
    const [pro, dept] = names.map(sku);
    if (pro === undefined || dept === undefined) throw new Error('two products');
    const instead = (skuId: SkuId, other: SkuId): Resolution => ({
      problem: problemKey({ code: 'CountViolation', skuId, usableUnits: 1 }),
      fix: fixKey({ kind: 'assignInstead', skuId, instead: other }),
    });
    const planner = resolving([instead(pro, dept), instead(dept, pro)], scarce);
    const rows = [1, 2, 3].map(() =>
      planner.plan(aView(), { kind: 'assign', licenses: [{ skuId: pro }] }),
    );
    expect(rows.map((row) => row.met.map((met) => [met.problem, met.resolvedBy !== null]))).toEqual(
      [
        [],
        [[{ code: 'CountViolation', skuId: pro, usableUnits: 1 }, true]],
        [
          [{ code: 'CountViolation', skuId: pro, usableUnits: 1 }, true],
          [{ code: 'CountViolation', skuId: dept, usableUnits: 1 }, false],
        ],
      ],
    );
  });
});

describe('names of problems and ways out', () => {
  it('are the same for the same facts in whatever order of members, and tell different facts apart', () => {
    const texts = new Map<string, string>();
    fc.assert(
      fc.property(anyRow, ({ view, command }) => {
        for (const problem of problemsOf(planForUser(view, command, plenty, context).outcome)) {
          const key = problemKey(problem);
          const turned = Object.fromEntries(Object.entries(problem).toReversed());
          // The same facts, as another program may write them.
          expect(problemKey(turned as Problem)).toBe(key);
          const text = JSON.stringify(problem);
          expect(texts.get(key) ?? text).toBe(text);
          texts.set(key, text);
        }
      }),
      { numRuns },
    );
    expect(new Set(texts.values()).size).toBe(texts.size);
    expect(texts.size).toBeGreaterThan(50);
  });
});
