import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { anyCrowd } from '../../../test/worlds/group-worlds.ts';
import { law, lawSeed, lawTimeout } from '../../../test/worlds/laws.ts';
import { productsHeld } from '../../../test/worlds/naive.ts';
import { afterSteps } from '../../../test/worlds/world.ts';
import type { SkuId } from '../ids.ts';
import { createGroupPlanner } from './group-planner.ts';
import { reconcileUser } from './reconcile-user.ts';

const runs = 500;
const timeout = lawTimeout(runs, 60);
const worlds = new Set<string>();
const seen = { people: 0, takes: 0, frees: 0, waits: 0, shared: 0 };

afterAll(() => {
  process.stdout.write(
    `${String(worlds.size)} crowds, ALLOT_SEED=${String(lawSeed)} ${JSON.stringify(seen)}\n`,
  );
});

describe('createGroupPlanner', () => {
  it(
    'never gives a unit that is not there, whoever comes in whatever order',
    () => {
      fc.assert(
        fc.property(anyCrowd, ({ views, rules, units }) => {
          worlds.add(JSON.stringify([views, [...units]]));
          const planner = createGroupPlanner(units, rules);
          const left = new Map(units);
          const answers = new Set<unknown>();
          for (const view of views) {
            const answer = planner.reconcile(view);
            const had = productsHeld(view.assignments);
            const after = afterSteps(view, answer.steps).assignments;
            const has = productsHeld(after);
            for (const skuId of has) {
              if (had.has(skuId)) continue;
              expect(left.get(skuId)).toBeGreaterThan(0);
              left.set(skuId, (left.get(skuId) ?? 0) - 1);
              seen.takes += 1;
            }
            for (const skuId of had) {
              if (has.has(skuId)) continue;
              left.set(skuId, (left.get(skuId) ?? 0) + 1);
              seen.frees += 1;
            }
            seen.people += 1;
            seen.waits += Number(after.some(({ error }) => error === 'CountViolation'));
            seen.shared += Number(answers.has(answer));
            answers.add(answer);
          }
          for (const [skuId, free] of left) expect(planner.left(skuId)).toBe(free);
        }),
        law(runs),
      );
      expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
      expect(worlds.size).toBeGreaterThan(law(runs).numRuns * 0.9);
    },
    timeout,
  );

  it(
    'answers what each one alone is answered, with the units that those before have left',
    () => {
      fc.assert(
        fc.property(anyCrowd, ({ views, rules, units }) => {
          const planner = createGroupPlanner(units, rules);
          const left = new Map<SkuId, number>(units);
          for (const view of views) {
            const alone = reconcileUser(view, (skuId) => (left.get(skuId) ?? 0) > 0, rules);
            expect(planner.reconcile(view)).toEqual(alone);
            const had = productsHeld(view.assignments);
            const has = productsHeld(afterSteps(view, alone.steps).assignments);
            for (const skuId of left.keys()) {
              const taken = Number(has.has(skuId)) - Number(had.has(skuId));
              left.set(skuId, (left.get(skuId) ?? 0) - taken);
            }
          }
        }),
        law(runs),
      );
    },
    timeout,
  );
});
