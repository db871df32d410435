import type { UserView } from '../../src/core/assignment/assignment.ts';
import type { Command, LicenseChoice } from '../../src/core/plan/command.ts';
import type { Outcome, PlanContext } from '../../src/core/plan/outcome.ts';
import { planForUser } from '../../src/core/plan/plan-for-user.ts';
import { touchedSkus } from '../../src/core/plan/touched-skus.ts';
import { openingBudget } from '../../src/core/plan/units.ts';
import { aContext, afterOutcome, catalog, codesOf, plans, sku } from './world.ts';

/** Plans one row with the units that the organization has. */
export function planned(
  view: UserView,
  command: Command,
  context: PlanContext = aContext(),
): Outcome {
  return planForUser(view, command, openingBudget(touchedSkus(command), context), context).outcome;
}

/** "Assign" these products, nothing said of apps. */
export function give(...names: readonly string[]): Command {
  return { kind: 'assign', licenses: names.map((name) => ({ skuId: sku(name) })) };
}

/** A product with these plans to be off. */
export function choice(name: string, ...off: readonly string[]): LicenseChoice {
  return { skuId: sku(name), disabledPlans: plans(...off) };
}

/** "Unassign" these products. */
export function take(...names: readonly string[]): Command {
  return { kind: 'unassign', skuIds: names.map(sku) };
}

/** Graph's `assignLicense`. */
export function call(add: readonly LicenseChoice[], remove: readonly string[]): Command {
  return {
    kind: 'assignLicense',
    addLicenses: add.map(({ skuId, disabledPlans }) => ({
      skuId,
      disabledPlans: disabledPlans ?? [],
    })),
    removeLicenses: remove.map(sku),
  };
}

/** Direct licenses after the row, by string id: what is off. */
export function heldAfter(
  view: UserView,
  command: Command,
): Readonly<Record<string, readonly string[]>> {
  const outcome = planned(view, command);
  if (!outcome.ok) throw new Error(codesOf(outcome).join());
  return Object.fromEntries(
    afterOutcome(view, outcome)
      .assignments.filter((one) => one.assignedByGroup === null)
      .map((one) => [
        catalog.products.get(one.skuId)?.skuPartNumber ?? '',
        one.disabledPlans.map((id) => catalog.servicePlans.get(id)?.servicePlanName ?? '').sort(),
      ]),
  );
}
