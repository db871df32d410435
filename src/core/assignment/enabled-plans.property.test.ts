import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPaths, anyView, someOff, worldSkus } from '../../../test/worlds/arbitraries.ts';
import { clashes, gives, orphans, plansOn } from '../../../test/worlds/naive.ts';
import { catalog } from '../../../test/worlds/world.ts';
import type { ServicePlanId } from '../ids.ts';
import { assignedLicenses } from './assigned-licenses.ts';
import type { Assignment } from './assignment.ts';
import { enabledPlans } from './enabled-plans.ts';
import { problemsOf } from './problems-of.ts';

const numRuns = 300;

function on(assignments: readonly Assignment[]): readonly ServicePlanId[] {
  return [...enabledPlans(assignments, catalog)].sort();
}

function together(
  one: readonly ServicePlanId[],
  other: readonly ServicePlanId[],
): readonly ServicePlanId[] {
  return [...new Set([...one, ...other])].sort();
}

describe('enabledPlans is a join over paths', () => {
  it('is what the facts say: on by any path that gives', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        expect(on(paths)).toEqual([...plansOn(paths)].sort());
      }),
      { numRuns },
    );
  });

  it('takes paths in any order', () => {
    const shuffled = anyPaths.chain((paths) =>
      fc
        .shuffledSubarray([...paths], { minLength: paths.length })
        .map((other) => [paths, other] as const),
    );
    fc.assert(
      fc.property(shuffled, ([paths, other]) => {
        expect(on(other)).toEqual(on(paths));
      }),
      { numRuns },
    );
  });

  it('takes paths in any grouping', () => {
    fc.assert(
      fc.property(anyPaths, anyPaths, anyPaths, (a, b, c) => {
        const all = on([...a, ...b, ...c]);
        expect(together(on([...a, ...b]), on(c))).toEqual(all);
        expect(together(on(a), on([...b, ...c]))).toEqual(all);
      }),
      { numRuns },
    );
  });

  it('takes a path twice as once', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        expect(on([...paths, ...paths])).toEqual(on(paths));
      }),
      { numRuns },
    );
  });

  it('never gains by more being off', () => {
    const stricter = fc
      .tuple(anyPaths, fc.constantFrom(...worldSkus).chain(someOff))
      .map(([paths, off]) => ({
        paths,
        fewer: paths.map((path) => ({
          ...path,
          disabledPlans: [...new Set([...path.disabledPlans, ...off])].sort(),
        })),
      }));
    fc.assert(
      fc.property(stricter, ({ paths, fewer }) => {
        const before = on(paths);
        expect(on(fewer).filter((id) => !before.includes(id))).toEqual([]);
      }),
      { numRuns },
    );
  });
});

describe('assignedLicenses', () => {
  it('names each product held once, with the plans that every path of it has off', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        const held = paths.filter(gives);
        const shown = assignedLicenses(paths);
        expect(shown.map((one) => one.skuId)).toEqual(
          [...new Set(held.map((one) => one.skuId))].sort(),
        );
        for (const { skuId, disabledPlans } of shown) {
          const ofSku = held.filter((one) => one.skuId === skuId);
          const everywhereOff = (ofSku[0]?.disabledPlans ?? []).filter((id) =>
            ofSku.every((one) => one.disabledPlans.includes(id)),
          );
          expect(disabledPlans).toEqual(everywhereOff);
        }
      }),
      { numRuns },
    );
  });
});

describe('problemsOf', () => {
  it('finds exactly the clashes and the missing prerequisites that the facts have', () => {
    fc.assert(
      fc.property(anyView, ({ assignments, user }) => {
        const problems = problemsOf(assignments, user, catalog);
        const [clashed, alone] = [clashes(plansOn(assignments)), orphans(plansOn(assignments))];
        const sets: string[] = [];
        const dependents: string[] = [];
        for (const problem of problems) {
          if (problem.code === 'MutuallyExclusiveViolation') {
            sets.push(problem.exclusiveSet);
            expect(problem.plans.map((one) => one.servicePlanId)).toEqual(
              [...(clashed.get(problem.exclusiveSet) ?? [])].sort(),
            );
          }
          if (problem.code === 'DependencyViolation')
            dependents.push(problem.dependent.servicePlanId);
        }
        expect(sets).toEqual([...clashed.keys()]);
        expect(dependents.sort()).toEqual([...alone].sort());
        const needsLocation = assignments.some((one) => one.assignedByGroup === null);
        const located = problems.some((problem) => problem.code.startsWith('UsageLocation'));
        expect(located).toBe(needsLocation && user.usageLocation !== 'CH');
      }),
      { numRuns },
    );
  });
});
