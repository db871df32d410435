import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { anyChoice, anyView, likelyCommand } from '../../../test/worlds/arbitraries.ts';
import { plansOf, userPlansOf } from '../../../test/worlds/naive.ts';
import {
  aContext,
  aUser,
  aView,
  afterOutcome,
  catalog,
  direct,
  sku,
} from '../../../test/worlds/world.ts';
import type { Assignment, UserView } from '../assignment/assignment.ts';
import type { ServicePlanId } from '../ids.ts';
import type { Command } from './command.ts';
import { planForUser } from './plan-for-user.ts';
import { openingBudget } from './units.ts';

/** Laws of "no switch is ever lost", said from what people hold before and after. */

const numRuns = 600;
const context = aContext();
const units = openingBudget('all', context);
const seen = { byId: 0, byFamily: 0, kept: 0 };

type Row = {
  readonly view: UserView;
  readonly command: Command;
  readonly before: readonly Assignment[];
  readonly removed: readonly Assignment[];
  readonly kept: readonly Assignment[];
  readonly added: readonly Assignment[];
  readonly after: readonly Assignment[];
};

const isDirect = (one: Assignment): boolean => one.assignedByGroup === null;

const suites = ['STANDARDPACK', 'ENTERPRISEPACK', 'ENTERPRISEPREMIUM', 'DESKLESSPACK'].map(sku);

/** One suite for another, with apps off (imported data may have the organization's own off too) that come again under another plan id: where families matter. */
const upgrade: fc.Arbitrary<{ readonly view: UserView; readonly command: Command }> = fc
  .shuffledSubarray(suites, { minLength: 2, maxLength: 2 })
  .chain(([from, to]) => {
    if (from === undefined || to === undefined) throw new Error('two suites were asked for');
    return fc.subarray([...plansOf(from)], { maxLength: 8 }).map((off) => ({
      view: aView({ ...direct('SPB'), skuId: from, disabledPlans: [...off].sort() }),
      command: { kind: 'swap', from, to: { skuId: to } } as const,
    }));
  });

/** Anybody and anything that gives in a way that keeps switches. */
const anything = anyView.chain(({ assignments }) => {
  const view: UserView = { user: aUser(), assignments };
  const licenses = fc.array(anyChoice, { minLength: 1, maxLength: 2 });
  return fc
    .oneof(
      likelyCommand(view),
      licenses.map((chosen): Command => ({ kind: 'replace', licenses: chosen })),
    )
    .map((command) => ({ view, command }));
});

/** Rows that give something in a way that keeps switches, and go through. */
function always(law: (row: Row) => void): void {
  const switching = fc.oneof(upgrade, anything);
  fc.assert(
    fc.property(switching, ({ view, command }) => {
      if (!['assign', 'change', 'swap', 'replace'].includes(command.kind)) return;
      const { outcome } = planForUser(view, command, units, context);
      if (!outcome.ok) return;
      const before = view.assignments.filter(isDirect);
      const after = afterOutcome(view, outcome).assignments.filter(isDirect);
      const has = (list: readonly Assignment[], one: Assignment): boolean =>
        list.some((other) => other.skuId === one.skuId);
      law({
        view,
        command,
        before,
        after,
        removed: before.filter((one) => !has(after, one)),
        kept: before.filter((one) => has(after, one)),
        added: after.filter((one) => !has(before, one)),
      });
    }),
    { numRuns },
  );
}

function has(one: Assignment, id: ServicePlanId): boolean {
  return plansOf(one.skuId).includes(id);
}

function isOff(one: Assignment, id: ServicePlanId): boolean {
  return one.disabledPlans.includes(id);
}

/** Whether all of these that have the plan have it off, and one has it. */
function allOff(list: readonly Assignment[], id: ServicePlanId): boolean {
  const having = list.filter((one) => has(one, id));
  return having.length > 0 && having.every((one) => isOff(one, id));
}

/** The same by family. */
function familyOff(list: readonly Assignment[], family: string): boolean {
  const having = list.flatMap((one) =>
    plansOf(one.skuId)
      .filter((id) => catalog.families.get(id) === family)
      .map((id) => isOff(one, id)),
  );
  return having.length > 0 && having.every((off) => off);
}

/** Plans that the command itself names to be off in the product. */
function namedOff(command: Command, one: Assignment): readonly ServicePlanId[] {
  const choices =
    command.kind === 'assign' || command.kind === 'replace'
      ? command.licenses
      : command.kind === 'change'
        ? command.assign
        : command.kind === 'swap'
          ? [command.to]
          : [];
  return choices.find((choice) => choice.skuId === one.skuId)?.disabledPlans ?? [];
}

afterAll(() => {
  expect(seen.byId).toBeGreaterThan(50);
  expect(seen.byFamily).toBeGreaterThan(50);
  expect(seen.kept).toBeGreaterThan(10);
});

describe('no switch is ever lost', () => {
  it('an app that every direct license with it had off is on by no direct license after', () => {
    always(({ before, after }) => {
      for (const one of after) {
        for (const id of userPlansOf(one.skuId)) {
          if (!allOff(before, id)) continue;
          seen.byId += 1;
          expect(isOff(one, id)).toBe(true);
        }
      }
    });
  });

  it('an app of a new product is off where the removed products had its whole family off', () => {
    always(({ removed, kept, added }) => {
      for (const one of added) {
        for (const id of userPlansOf(one.skuId)) {
          const family = catalog.families.get(id);
          const known = [...removed, ...kept].some((held) => has(held, id));
          if (family === undefined || known || !familyOff(removed, family)) continue;
          seen.byFamily += 1;
          expect(isOff(one, id)).toBe(true);
        }
      }
    });
  });

  it('a license that is kept keeps off what was off, and turns off only what the command names', () => {
    always(({ before, after, kept, command }) => {
      for (const one of kept) {
        seen.kept += 1;
        const was = before.find((other) => other.skuId === one.skuId);
        const now = after.find((other) => other.skuId === one.skuId);
        expect(now?.disabledPlans).toEqual(
          [...new Set([...(was?.disabledPlans ?? []), ...namedOff(command, one)])].sort(),
        );
      }
    });
  });

  it('turns nothing off that the person did not have off and the command does not name', () => {
    always(({ removed, kept, added, command }) => {
      for (const one of added) {
        for (const id of one.disabledPlans) {
          const family = catalog.families.get(id);
          const wasOff = [...removed, ...kept].some((held) => isOff(held, id));
          const familyWasOff = family !== undefined && familyOff(removed, family);
          expect(wasOff || familyWasOff || namedOff(command, one).includes(id)).toBe(true);
        }
      }
    });
  });

  it('never switches the organization’s own plans', () => {
    always(({ added }) => {
      for (const one of added) {
        const switchable = userPlansOf(one.skuId);
        expect(one.disabledPlans.filter((id) => !switchable.includes(id))).toEqual([]);
      }
    });
  });
});
