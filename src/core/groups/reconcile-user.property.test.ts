import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  mayMove,
  newWrongs,
  ownPlans,
  plansOnIn,
  placeOf,
  type Unlike,
  unlikes,
  wrongs,
} from '../../../test/worlds/group-facts.ts';
import { anySituation, type GroupSituation, shuffled } from '../../../test/worlds/group-worlds.ts';
import { law, lawRuns, lawSeed, lawTimeout } from '../../../test/worlds/laws.ts';
import { gives, productsHeld } from '../../../test/worlds/naive.ts';
import { afterSteps } from '../../../test/worlds/world.ts';
import type { Assignment } from '../assignment/assignment.ts';
import type { LicenseStep } from '../change.ts';
import type { GroupId, SkuId } from '../ids.ts';
import { type Reconciled, reconcileUser } from './reconcile-user.ts';

const runs = 500;
const timeout = lawTimeout(runs);
const worlds = new Set<string>();
const outcomes = new Map<string, number>();

function count(what: string): void {
  outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
}

/** A person once what is to be done is done, with the units that are free then. */
type Done = GroupSituation & {
  readonly before: readonly Assignment[];
  readonly after: readonly Assignment[];
  readonly reconciled: Reconciled;
  readonly unitsBefore: GroupSituation['units'];
  /** Whether more units of something were taken than there are. */
  readonly wasOverdrawn: boolean;
};

function reconciled({ view, rules, units }: GroupSituation): Reconciled {
  return reconcileUser(view, (skuId) => (units.get(skuId) ?? 0) > 0, rules);
}

function done(situation: GroupSituation): Done {
  const { view, units } = situation;
  const result = reconciled(situation);
  const after = afterSteps(view, result.steps).assignments;
  const [had, has] = [productsHeld(view.assignments), productsHeld(after)];
  const left = new Map(
    Array.from(units, ([skuId, free]): [SkuId, number] => [
      skuId,
      free + Number(had.has(skuId)) - Number(has.has(skuId)),
    ]),
  );
  return {
    ...situation,
    view: { ...view, assignments: after },
    units: left,
    before: view.assignments,
    after,
    reconciled: result,
    unitsBefore: units,
    wasOverdrawn: [...units.values()].some((free) => free < 0),
  };
}

function facts(assignments: readonly Assignment[]): readonly string[] {
  return assignments
    .map((one) =>
      [one.skuId, one.assignedByGroup, one.state, one.error, ...one.disabledPlans].join(),
    )
    .sort();
}

function byGroup(paths: readonly Assignment[], groupId: GroupId): readonly Assignment[] {
  return paths.filter((path) => path.assignedByGroup === groupId);
}

/** Groups that a person has something of, or is given something by. */
function groupsOf({ before, after, view }: Done): ReadonlySet<GroupId> {
  const ids = [...before, ...after].map(({ assignedByGroup }) => assignedByGroup);
  return new Set([...ids.filter((id) => id !== null), ...view.given.map(({ groupId }) => groupId)]);
}

/** A law about everybody. */
function holdsFor(check: (situation: Done) => void, tried = law(runs)): void {
  fc.assert(
    fc.property(anySituation, (situation) => check(done(situation))),
    tried,
  );
}

afterAll(() => {
  const texts = Array.from(outcomes, ([what, times]) => `  ${String(times).padStart(6)} ${what}`);
  const head = `${String(worlds.size)} worlds, ALLOT_SEED=${String(lawSeed)}`;
  process.stdout.write([head, ...texts.sort(), ''].join('\n'));
});

describe('reconcileUser', () => {
  it(
    'meets many different people and comes to every kind of outcome',
    () => {
      // Fewer worlds than usual would not have all of it.
      const tried = { ...law(runs), numRuns: Math.max(lawRuns(runs), runs) };
      holdsFor(({ before, view, rules, reconciled: { steps, failures } }) => {
        const products = [...rules.catalog.products.values()];
        worlds.add(JSON.stringify([before, view.given, view.user, products]));
        for (const { kind } of steps) count(`step ${kind}`);
        for (const { error } of failures) count(`failure ${error}`);
        if (steps.length === 0) count('nothing to do');
        if (steps.some((step) => 'takesUnit' in step && step.takesUnit)) count('takes a unit');
        if (steps.some((step) => 'freesUnit' in step && step.freesUnit)) count('frees a unit');
      }, tried);
      expect(worlds.size).toBeGreaterThan(tried.numRuns * 0.9);
      expect([...outcomes.keys()].sort()).toEqual([
        'failure CountViolation',
        'failure DependencyViolation',
        'failure MutuallyExclusiveViolation',
        'failure Other',
        'failure ProhibitedInUsageLocationViolation',
        'failure UniquenessViolation',
        'frees a unit',
        'nothing to do',
        'step appsChanged',
        'step licenseAssigned',
        'step licenseRemoved',
        'step licenseStateSet',
        'takes a unit',
      ]);
    },
    timeout,
  );

  it(
    'is idempotent: once done there is nothing to do',
    () => {
      holdsFor((situation) => {
        const again = reconciled(situation);
        if (situation.wasOverdrawn) {
          // Whoever gives a unit back of which too many were taken finds it gone.
          expect(again.steps.filter((one) => !isShortageOnly(one))).toEqual([]);
          return;
        }
        expect(again.steps).toEqual([]);
        expect(failureFacts(again)).toEqual(failureFacts(situation.reconciled));
      });
    },
    timeout,
  );

  it(
    'takes paths, groups and their licenses in any order',
    () => {
      const two = anySituation.chain((situation) =>
        fc
          .record({
            assignments: shuffled(situation.view.assignments),
            given: shuffled(situation.view.given).chain((given) =>
              fc.tuple(
                ...given.map(({ groupId, licenses }) =>
                  shuffled(licenses).map((all) => ({ groupId, licenses: all })),
                ),
              ),
            ),
          })
          .map((facts) => ({
            situation,
            other: { ...situation, view: { ...situation.view, ...facts } },
          })),
      );
      fc.assert(
        fc.property(two, ({ situation, other }) => {
          const [one, two] = [reconciled(situation), reconciled(other)];
          expect(withoutReasons(two)).toEqual(withoutReasons(one));
          expect(failureFacts(two)).toEqual(failureFacts(one));
        }),
        law(runs),
      );
    },
    timeout,
  );

  it(
    'is sound: what is Active is as its group gives it and breaks no rule',
    () => {
      holdsFor(({ after, view, rules }) => {
        const on = plansOnIn(after, rules.catalog);
        const unlike = unlikes(view, after);
        for (const path of after) {
          const { skuId, assignedByGroup, state } = path;
          if (assignedByGroup === null || state !== 'Active') continue;
          expect(wrongs(ownPlans(path, rules.catalog), on, { view, rules })).toEqual([]);
          expect(
            unlike.filter((one) => one.groupId === assignedByGroup && one.skuId === skuId),
          ).toEqual([]);
        }
      });
    },
    timeout,
  );

  it(
    'makes nothing wrong that was not wrong before',
    () => {
      holdsFor(({ before, after, view, rules }) => {
        expect(newWrongs(before, after, { view, rules })).toEqual([]);
      });
    },
    timeout,
  );

  it(
    'serves groups that a person has something of before those that are new',
    () => {
      holdsFor((situation) => {
        const { before, after, view, rules, unitsBefore } = situation;
        if (rules.isPartial) return;
        const incumbents = [...groupsOf(situation)].filter((groupId) =>
          byGroup(before, groupId).some(gives),
        );
        const held = (paths: readonly Assignment[]): readonly string[] =>
          paths
            .filter((path) => gives(path) && incumbents.some((id) => id === path.assignedByGroup))
            .map((path) => [path.skuId, path.assignedByGroup, ...path.disabledPlans].join())
            .sort();
        if (held(before).join(';') !== held(after).join(';')) return;
        for (const groupId of incumbents) {
          const moving = unlikes(view, before).filter((one) => one.groupId === groupId);
          if (moving.length === 0) continue;
          expect(mayMove(before, moving, { view, rules, units: unitsBefore })).toBe(false);
        }
      });
    },
    timeout,
  );

  it(
    'names an error exactly for what is not as it should be',
    () => {
      holdsFor(({ after, view, rules, reconciled: { failures } }) => {
        const on = plansOnIn(after, rules.catalog);
        const bad = after.filter((path) => path.assignedByGroup !== null && path.error !== null);
        const inState = bad.map((one) => [one.assignedByGroup, one.skuId, one.error].join()).sort();
        const gone = failures.map((one) => [one.groupId, one.skuId, one.error].join()).sort();
        expect(gone).toEqual(inState);
        for (const { blockedBy } of failures) expect(blockedBy.length).toBeGreaterThan(0);
        const unlike = unlikes(view, after);
        for (const path of bad) {
          expect(path.state).toBe(gives(path) ? 'ActiveWithError' : 'Error');
          const isUnlike = unlike.some(
            ({ groupId, skuId }) => groupId === path.assignedByGroup && skuId === path.skuId,
          );
          const isWrong = wrongs(ownPlans(path, rules.catalog), on, { view, rules }).length > 0;
          expect(isUnlike || isWrong).toBe(true);
        }
      });
    },
    timeout,
  );

  it(
    'never touches direct licenses, nor the intent of a group',
    () => {
      holdsFor(({ before, after, view }) => {
        const direct = (paths: readonly Assignment[]): readonly string[] =>
          facts(paths.filter(({ assignedByGroup }) => assignedByGroup === null));
        expect(direct(after)).toEqual(direct(before));
        for (const { groupId, licenses } of view.given) {
          const has = byGroup(after, groupId).map(({ skuId }) => skuId);
          expect(licenses.filter(({ skuId }) => !has.includes(skuId))).toEqual([]);
        }
        for (const path of after) {
          if (path.assignedByGroup === null || gives(path)) continue;
          const given = view.given.find(({ groupId }) => groupId === path.assignedByGroup);
          const license = given?.licenses.find(({ skuId }) => skuId === path.skuId);
          expect(license?.disabledPlans).toEqual(path.disabledPlans);
        }
      });
    },
    timeout,
  );

  it(
    'gives whatever may be given: nothing that is blocked could move',
    () => {
      holdsFor((situation) => {
        const { after, view, rules } = situation;
        for (const groupId of groupsOf(situation)) {
          const blocked = unlikes(view, after).filter((one) => one.groupId === groupId);
          for (const moving of rules.isPartial ? partsOf(blocked) : [blocked]) {
            if (moving.length > 0) expect(mayMove(after, moving, situation)).toBe(false);
          }
        }
      });
    },
    timeout,
  );

  it(
    'gives all products of a group or none, unless they go one by one',
    () => {
      holdsFor((situation) => {
        const { before, after, view, rules } = situation;
        if (rules.isPartial) return;
        const held = (paths: readonly Assignment[], groupId: GroupId): readonly string[] =>
          facts(
            byGroup(paths.filter(gives), groupId).map((path): Assignment => ({
              ...path,
              state: 'Active',
              error: null,
            })),
          );
        for (const groupId of groupsOf(situation)) {
          const isWhole = unlikes(view, after).every((one) => one.groupId !== groupId);
          if (!isWhole) expect(held(after, groupId)).toEqual(held(before, groupId));
        }
      });
    },
    timeout,
  );

  it(
    'takes a product only once what comes in its place has come',
    () => {
      holdsFor((situation) => {
        const { before, after, view } = situation;
        for (const { skuId, assignedByGroup: groupId } of before.filter(gives)) {
          if (groupId === null || productsHeld(after).has(skuId)) continue;
          const given = view.given.find((one) => one.groupId === groupId)?.licenses ?? [];
          expect(given.map((one) => one.skuId)).not.toContain(skuId);
          const had = byGroup(before, groupId).filter(gives);
          const toCome = given.filter((one) => !had.some((path) => path.skuId === one.skuId));
          const has = byGroup(after, groupId).filter(gives);
          const came = toCome.filter((one) => has.some((path) => path.skuId === one.skuId));
          if (toCome.length > 0) expect(came.length).toBeGreaterThan(0);
        }
      });
    },
    timeout,
  );

  it(
    'says of each product once whether a unit is taken or freed',
    () => {
      holdsFor(({ before, after, reconciled: { steps } }) => {
        const [had, has] = [productsHeld(before), productsHeld(after)];
        const flagged = (flag: 'takesUnit' | 'freesUnit'): readonly string[] =>
          steps
            .flatMap((step) => (flag in step && Reflect.get(step, flag) === true ? step.skuId : []))
            .sort();
        expect(flagged('takesUnit')).toEqual([...has].filter((id) => !had.has(id)).sort());
        expect(flagged('freesUnit')).toEqual([...had].filter((id) => !has.has(id)).sort());
      });
    },
    timeout,
  );

  it(
    'takes no unit that is not free',
    () => {
      holdsFor(({ before, after, units }) => {
        const had = productsHeld(before);
        for (const skuId of productsHeld(after)) {
          if (!had.has(skuId)) expect(units.get(skuId)).toBeGreaterThanOrEqual(0);
        }
      });
    },
    timeout,
  );

  it(
    'lets wait whomever more units would serve, and nobody else',
    () => {
      holdsFor((situation) => {
        const { after, view, units, rules } = situation;
        const waits = after.filter((path) => path.error === 'CountViolation');
        for (const path of waits.filter(({ state }) => state === 'Error')) {
          expect(units.get(path.skuId)).toBeLessThanOrEqual(0);
          expect(productsHeld(after).has(path.skuId)).toBe(false);
        }
        const plenty = reconcileUser(view, () => true, rules);
        const served = productsHeld(afterSteps(view, plenty.steps).assignments);
        const gains = [...served].filter((skuId) => !productsHeld(after).has(skuId));
        if (gains.length > 0) expect(waits.some(({ state }) => state === 'Error')).toBe(true);
      });
    },
    timeout,
  );

  it(
    'leaves an incumbent alone: what is held as given stays, whatever else comes',
    () => {
      holdsFor(({ before, after, view }) => {
        const unlike = unlikes(view, before);
        for (const path of before.filter(gives)) {
          const { assignedByGroup: groupId, skuId } = path;
          if (groupId === null) continue;
          if (unlike.some((one) => one.groupId === groupId && one.skuId === skuId)) continue;
          const stays = byGroup(after, groupId).filter(gives);
          expect(stays.map((one) => one.skuId)).toContain(skuId);
        }
      });
    },
    timeout,
  );

  it(
    'puts removals first, then what comes, then the rest',
    () => {
      holdsFor(({ reconciled: { steps } }) => {
        const ranks = steps.map((step) => {
          if (step.kind === 'licenseRemoved') return 0;
          if (step.kind === 'licenseStateSet' && step.after === null) return 0;
          return step.kind === 'licenseAssigned' ? 1 : 2;
        });
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      });
    },
    timeout,
  );

  it(
    'looks at nobody’s location for what they have already',
    () => {
      holdsFor((situation) => {
        const { before, after, view, rules } = situation;
        const place = placeOf(view, rules);
        if (place !== null && /^C[HN]$/.test(place)) return;
        const had = productsHeld(before.filter(({ assignedByGroup }) => assignedByGroup !== null));
        const new_ = [...productsHeld(after)].filter((skuId) => !productsHeld(before).has(skuId));
        expect(new_).toEqual([]);
        count(had.size > 0 ? 'nowhere, with something' : 'nowhere, with nothing');
      });
    },
    timeout,
  );
});

function failureFacts({ failures }: Reconciled): readonly string[] {
  return failures.map(({ groupId, skuId, error }) => `${groupId} ${skuId} ${error}`).sort();
}

/** What could move for itself: one that comes, with or without what goes; what goes, once no more products are to come. */
function partsOf(blocked: readonly Unlike[]): readonly (readonly Unlike[])[] {
  const going = blocked.filter(({ given }) => given === null);
  const coming = blocked.filter(({ given }) => given !== null);
  const fresh = coming.filter(({ held }) => held === null);
  const leading = fresh.length > 0 ? fresh : coming;
  return [
    blocked,
    ...coming.map((one) => [one]),
    ...leading.map((one) => [...going, one]),
    ...(fresh.length > 0 ? [] : going.map((one) => [one])),
  ];
}

/** Only the name of the error is another: units have run out beside what stood in the way already. */
function isShortageOnly(step: LicenseStep): boolean {
  return (
    step.kind === 'licenseStateSet' &&
    step.before?.state === 'Error' &&
    step.after?.state === 'Error' &&
    step.after.error === 'CountViolation'
  );
}

/** Steps without what the audit is told of the reason: it names paths in the order in which they came. */
function withoutReasons({ steps }: Reconciled): readonly unknown[] {
  return steps.map((step) => ({ ...step, problem: undefined }));
}
