import fc from 'fast-check';
import type { Assignment, UserView } from '../../src/core/assignment/assignment.ts';
import { exclusiveSets } from '../../src/core/catalog/exclusive-sets.ts';
import { planDependencies } from '../../src/core/catalog/plan-dependencies.ts';
import type { ServicePlanId, SkuId } from '../../src/core/ids.ts';
import type { Command, LicenseChoice } from '../../src/core/plan/command.ts';
import type { PlanContext } from '../../src/core/plan/outcome.ts';
import { plansOf, userPlansOf } from './naive.ts';
import { aContext, aUser, anOwnedSku, group, sku } from './world.ts';

/** Random worlds of real products: chosen so that they clash, need and replace one another. */

const names = [
  'STANDARDPACK',
  'ENTERPRISEPACK',
  'ENTERPRISEPREMIUM',
  'DESKLESSPACK',
  'EXCHANGESTANDARD',
  'SHAREPOINTSTANDARD',
  'WORKPLACE_ANALYTICS',
  'MCOMEETADV',
  'PROJECTPROFESSIONAL',
  'VISIOCLIENT',
  'MCOPSTN1',
  'MCOPSTN2',
];

/** Products of the random worlds. */
export const worldSkus: readonly SkuId[] = names.map(sku);

const ruled = new Set<ServicePlanId>([
  ...exclusiveSets.flatMap((set) => [...set.servicePlanIds]),
  ...planDependencies.flatMap(({ dependent, anyOf }) => [dependent, ...anyOf]),
]);

export const anySku: fc.Arbitrary<SkuId> = fc.constantFrom(...worldSkus);

/** Some of a product's plans to be off: often those that rules speak of. */
export function someOff(skuId: SkuId): fc.Arbitrary<readonly ServicePlanId[]> {
  const all = userPlansOf(skuId);
  const often = all.filter((id) => ruled.has(id));
  const pick = fc.oneof(
    fc.constant<ServicePlanId[]>([]),
    fc.subarray([...often]),
    fc.subarray([...all], { maxLength: Math.min(4, all.length) }),
  );
  return pick.map((ids) => [...ids].sort());
}

const aPath: fc.Arbitrary<Assignment> = anySku
  .chain((skuId) =>
    fc.record({
      skuId: fc.constant(skuId),
      disabledPlans: someOff(skuId),
      assignedByGroup: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom(group(1), group(2)) },
      ),
      isFailed: fc.boolean(),
    }),
  )
  .map(({ skuId, disabledPlans, assignedByGroup, isFailed }) => ({
    skuId,
    disabledPlans,
    assignedByGroup,
    ...(isFailed && assignedByGroup !== null
      ? { state: 'Error' as const, error: 'CountViolation' as const }
      : { state: 'Active' as const, error: null }),
  }));

/** What somebody holds: each path once. */
export const anyPaths: fc.Arbitrary<readonly Assignment[]> = fc.uniqueArray(aPath, {
  maxLength: 5,
  selector: (path) => `${path.skuId} ${path.assignedByGroup ?? ''}`,
});

/** Somebody with what they hold; mostly a member in Switzerland. */
export const anyView: fc.Arbitrary<UserView> = fc
  .record({
    assignments: anyPaths,
    usageLocation: fc.constantFrom('CH', 'CH', 'CH', 'CH', 'CH', 'CH', null, 'ZZ'),
    isDeleted: fc.constantFrom(false, false, false, false, false, false, false, false, false, true),
    userType: fc.constantFrom('Member', 'Member', 'Member', 'Member', 'Member', 'Guest'),
    clashingProxyAddress: fc.constantFrom(null, null, null, null, null, null, 'smtp:a@b.ch'),
  })
  .map(({ assignments, ...facts }) => ({ user: aUser(facts), assignments }));

/** A choice of one product, sometimes with apps off, now and then one that is not its own. */
export const anyChoice: fc.Arbitrary<LicenseChoice> = anySku.chain((skuId) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant({ skuId }) },
    {
      weight: 4,
      arbitrary: someOff(skuId).map((disabledPlans) => ({ skuId, disabledPlans })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...plansOf(sku('ENTERPRISEPREMIUM')))
        .map((id) => ({ skuId, disabledPlans: [id] })),
    },
  ),
);

const someChoices = fc.uniqueArray(anyChoice, {
  minLength: 1,
  maxLength: 3,
  selector: (one) => one.skuId,
});
const someSkus = fc.uniqueArray(anySku, { maxLength: 3 });

/** Any command but `restore`, which only makes sense after another. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  someChoices.map((licenses): Command => ({ kind: 'assign', licenses })),
  someChoices.map((licenses): Command => ({ kind: 'assign', licenses })),
  fc.constant<Command>({ kind: 'assign', licenses: [] }),
  someSkus.map((skuIds): Command => ({ kind: 'unassign', skuIds })),
  fc
    .record({ assign: someChoices, unassign: someSkus })
    .map((parts): Command => ({ kind: 'change', ...parts })),
  someChoices.map((licenses): Command => ({ kind: 'replace', licenses })),
  fc.record({ from: anySku, to: anyChoice }).map((parts): Command => ({ kind: 'swap', ...parts })),
  anySku.chain((skuId) =>
    fc.record({ off: someOff(skuId), on: someOff(skuId) }).map(({ off, on }): Command => ({
      kind: 'setApps',
      skuId,
      off,
      on: on.filter((id) => !off.includes(id)),
    })),
  ),
  fc.constant<Command>({ kind: 'unassignAll' }),
  fc
    .record({ add: someChoices, removeLicenses: someSkus })
    .map(({ add, removeLicenses }): Command => ({
      kind: 'assignLicense',
      addLicenses: add.map(({ skuId, disabledPlans }) => ({
        skuId,
        disabledPlans: disabledPlans ?? [],
      })),
      removeLicenses,
    })),
);

/** A command that says something of a product the person holds directly, where there is one. */
export function likelyCommand(view: UserView): fc.Arbitrary<Command> {
  const held = view.assignments.filter((one) => one.assignedByGroup === null);
  if (held.length === 0) return anyCommand;
  return fc.oneof(
    { weight: 2, arbitrary: anyCommand },
    {
      weight: 3,
      arbitrary: fc
        .record({
          one: fc.constantFrom(...held),
          to: anyChoice,
          off: fc
            .constantFrom(...held)
            .chain((one) => someOff(one.skuId).map((off) => ({ skuId: one.skuId, off }))),
        })
        .chain(({ one, to, off }) =>
          fc.constantFrom<Command>(
            { kind: 'swap', from: one.skuId, to },
            { kind: 'unassign', skuIds: [one.skuId] },
            { kind: 'change', assign: [to], unassign: [one.skuId] },
            { kind: 'setApps', skuId: off.skuId, off: off.off, on: [] },
            { kind: 'setApps', skuId: off.skuId, off: [], on: off.off },
            {
              kind: 'assignLicense',
              addLicenses: [{ skuId: one.skuId, disabledPlans: [] }],
              removeLicenses: [],
            },
          ),
        ),
    },
  );
}

/** A person and what is wanted of them. */
export const anyRow: fc.Arbitrary<{ readonly view: UserView; readonly command: Command }> =
  anyView.chain((view) => likelyCommand(view).map((command) => ({ view, command })));

/** An organization with `free` units of each product beyond what `consumed` says. */
export function contextWith(
  free: ReadonlyMap<SkuId, number>,
  consumed: ReadonlyMap<SkuId, number>,
): PlanContext {
  return aContext({
    owned: names.map((name) => {
      const used = consumed.get(sku(name)) ?? 0;
      return anOwnedSku(name, used + (free.get(sku(name)) ?? 0), used);
    }),
  });
}

/** An organization short of units: 0 to 2 free ones of each product. */
export const scarceUnits: fc.Arbitrary<ReadonlyMap<SkuId, number>> = fc
  .array(fc.integer({ min: 0, max: 2 }), { minLength: names.length, maxLength: names.length })
  .map((counts) => new Map(worldSkus.map((skuId, index) => [skuId, counts[index] ?? 0])));
