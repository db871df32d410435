import fc from 'fast-check';
import type { Assignment, LicensedUser } from '../../src/core/assignment/assignment.ts';
import { buildCatalog } from '../../src/core/catalog/build-catalog.ts';
import { builtInServicePlans } from '../../src/core/catalog/built-in/built-in-catalog.ts';
import type { Catalog, Product } from '../../src/core/catalog/catalog.ts';
import type { GroupLicenses, MemberView } from '../../src/core/groups/group-license.ts';
import type { GroupRules } from '../../src/core/groups/settle.ts';
import {
  type GroupId,
  knownId,
  type ServicePlanId,
  type SkuId,
  type UserId,
} from '../../src/core/ids.ts';
import { aUser, group, guid, plan } from './world.ts';

/** Random worlds of groups that give licenses: small products of few plans, nearly all of which some rule speaks of. */

/** Plans of the random products: several of each exclusive set, dependent ones with what they need, mailboxes, and one without rules. */
const pool: readonly ServicePlanId[] = [
  'EXCHANGE_S_STANDARD',
  'EXCHANGE_S_DESKLESS',
  'EXCHANGE_S_ENTERPRISE',
  'SHAREPOINTSTANDARD',
  'SHAREPOINTENTERPRISE',
  'MCOPSTN1',
  'MCOPSTN2',
  'YAMMER_ENTERPRISE',
  'YAMMER_EDU',
  'WORKPLACE_ANALYTICS',
  'SHAREPOINTWAC',
  'THREAT_INTELLIGENCE',
  'MCOEV',
  'TEAMS1',
  'SWAY',
].map(plan);

const poolPlans = builtInServicePlans.filter((one) => pool.includes(one.servicePlanId));

/** Products of the random worlds. */
export const groupSkus: readonly SkuId[] = [0, 1, 2, 3, 4].map((no) =>
  knownId<SkuId>(guid(0x6000 + no)),
);

const anyPlans = fc
  .uniqueArray(fc.constantFrom(...pool), { minLength: 1, maxLength: 4 })
  .map((ids) => [...ids].sort());

/** A catalogue of random products; some plans may not be used in China. */
const anyCatalog: fc.Arbitrary<Catalog> = fc
  .record({
    products: fc.tuple(...groupSkus.map(() => anyPlans)),
    prohibited: fc.subarray([...pool], { maxLength: 3 }),
  })
  .map(({ products, prohibited }) =>
    buildCatalog(
      products.map((servicePlanIds, at): Product => ({
        skuId: groupSkus[at] ?? knownId<SkuId>(guid(0)),
        skuPartNumber: `PRODUCT_${String(at)}`,
        displayName: `Product ${String(at)}`,
        kind: 'standard',
        servicePlanIds,
      })),
      poolPlans,
      { CN: prohibited },
    ),
  );

/** Some plans of a product that are off: mostly none. */
function someOff(skuId: SkuId, catalog: Catalog): fc.Arbitrary<readonly ServicePlanId[]> {
  const ids = catalog.products.get(skuId)?.servicePlanIds ?? [];
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...ids]).map((off) => [...off].sort()) },
  );
}

const anyGroupSku = fc.constantFrom(...groupSkus);
const anyGroup = fc.constantFrom(group(1), group(2), group(3));

function anyLicense(catalog: Catalog): fc.Arbitrary<GroupLicenses['licenses'][number]> {
  return anyGroupSku.chain((skuId) =>
    someOff(skuId, catalog).map((disabledPlans) => ({ skuId, disabledPlans })),
  );
}

/** What the groups of a person give; ascending, as the contract has it. */
function anyGiven(catalog: Catalog): fc.Arbitrary<readonly GroupLicenses[]> {
  const licenses = fc
    .uniqueArray(anyLicense(catalog), {
      minLength: 1,
      maxLength: 3,
      selector: ({ skuId }) => skuId,
    })
    .map((all) => all.toSorted((one, other) => (one.skuId < other.skuId ? -1 : 1)));
  return fc
    .uniqueArray(fc.record({ groupId: anyGroup, licenses }), {
      maxLength: 3,
      selector: ({ groupId }) => groupId,
    })
    .map((all) => all.toSorted((one, other) => (one.groupId < other.groupId ? -1 : 1)));
}

const failures: readonly Pick<Assignment, 'state' | 'error'>[] = [
  { state: 'Error', error: 'CountViolation' },
  { state: 'Error', error: 'Other' },
  { state: 'Error', error: 'MutuallyExclusiveViolation' },
  { state: 'ActiveWithError', error: 'DependencyViolation' },
  { state: 'ActiveWithError', error: 'MutuallyExclusiveViolation' },
];

/** Paths of a person as they may stand after any history: wrong ones too. */
function anyPaths(catalog: Catalog): fc.Arbitrary<readonly Assignment[]> {
  const path = fc
    .record({
      license: anyLicense(catalog),
      groupId: fc.oneof(
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 2, arbitrary: anyGroup },
      ),
      failure: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        { weight: 2, arbitrary: fc.constantFrom(...failures) },
      ),
    })
    .map(({ license, groupId, failure }): Assignment => ({
      ...license,
      assignedByGroup: groupId,
      ...(failure !== null && groupId !== null ? failure : { state: 'Active', error: null }),
    }));
  return fc.uniqueArray(path, {
    maxLength: 5,
    selector: ({ skuId, assignedByGroup }) => `${skuId} ${assignedByGroup ?? ''}`,
  });
}

const often = <Value>(usual: Value, ...rare: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    ...rare.map((value) => ({ weight: 1, arbitrary: fc.constant(value) })),
  );

const anyUser: fc.Arbitrary<LicensedUser> = fc
  .record({
    usageLocation: often<string | null>('CH', 'CN', null, '', 'ZZ'),
    clashingProxyAddress: often<string | null>(null, 'smtp:a@b.ch'),
  })
  .map((facts) => aUser(facts));

/** The first path of each product and group. */
function onePerPlace(paths: readonly Assignment[]): Assignment[] {
  const byPlace = new Map<string, Assignment>();
  for (const path of paths) {
    const place = `${path.skuId} ${path.assignedByGroup ?? ''}`;
    if (!byPlace.has(place)) byPlace.set(place, path);
  }
  return [...byPlace.values()];
}

/** Paths of somebody whose groups have given much of this before, perhaps with other apps. */
function somePathsOf(
  given: readonly GroupLicenses[],
  catalog: Catalog,
): fc.Arbitrary<readonly Assignment[]> {
  const pathOf = (
    groupId: GroupId,
    license: fc.Arbitrary<GroupLicenses['licenses'][number]>,
  ): fc.Arbitrary<Assignment> =>
    license.map((one) => ({ ...one, assignedByGroup: groupId, state: 'Active', error: null }));
  const all = given.flatMap(({ groupId, licenses }) => [
    ...licenses.map((license) =>
      pathOf(
        groupId,
        fc.oneof(
          fc.constant(license),
          someOff(license.skuId, catalog).map((disabledPlans) => ({ ...license, disabledPlans })),
        ),
      ),
    ),
    // What it gave once: often it is not among what it gives.
    pathOf(groupId, anyLicense(catalog)),
  ]);
  return fc.tuple(...all).chain((paths) => fc.subarray(onePerPlace(paths)));
}

/** A person of a random world. */
function anyMember(catalog: Catalog): fc.Arbitrary<MemberView> {
  const given = fc.oneof(
    { weight: 6, arbitrary: anyGiven(catalog) },
    { weight: 1, arbitrary: fc.constant<readonly GroupLicenses[]>([]) },
  );
  return given.chain((groups) =>
    fc.record({
      user: anyUser,
      given: fc.constant(groups),
      assignments: fc
        .tuple(anyPaths(catalog), somePathsOf(groups, catalog))
        .map(([some, others]) => onePerPlace([...some, ...others])),
    }),
  );
}

function anyRules(catalog: Catalog): fc.Arbitrary<GroupRules> {
  return fc.record({
    catalog: fc.constant(catalog),
    organizationLocation: often<string | null>('CH', 'CN', null),
    isPartial: fc.boolean(),
    usableUnits: fc.constant(() => 7),
  });
}

/** Free units: 0 to `max` of each product, now and then fewer than none. */
function anyUnits(max: number): fc.Arbitrary<ReadonlyMap<SkuId, number>> {
  const count = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max }) },
    { weight: 1, arbitrary: fc.constant(-1) },
  );
  return fc
    .tuple(...groupSkus.map(() => count))
    .map((counts) => new Map(groupSkus.map((skuId, at) => [skuId, counts[at] ?? 0])));
}

/** One person, the rules they live under, and the units that are free. */
export type GroupSituation = {
  readonly view: MemberView;
  readonly rules: GroupRules;
  readonly units: ReadonlyMap<SkuId, number>;
};

/** One person in a random world. */
export const anySituation: fc.Arbitrary<GroupSituation> = anyCatalog.chain((catalog) =>
  fc.record({ view: anyMember(catalog), rules: anyRules(catalog), units: anyUnits(1) }),
);

/** Many people in one random world, among whom some are alike. */
export const anyCrowd: fc.Arbitrary<{
  readonly views: readonly MemberView[];
  readonly rules: GroupRules;
  readonly units: ReadonlyMap<SkuId, number>;
}> = anyCatalog.chain((catalog) =>
  fc.record({
    views: fc
      .array(anyMember(catalog), { minLength: 1, maxLength: 6 })
      .chain((kinds) =>
        fc.array(fc.tuple(fc.constantFrom(...kinds), fc.option(anyUser, { freq: 3 })), {
          minLength: 2,
          maxLength: 14,
        }),
      )
      .map((views) =>
        views.map(([view, user], at) => ({
          ...view,
          user: { ...(user ?? view.user), id: knownId<UserId>(guid(at + 1)) },
        })),
      ),
    rules: anyRules(catalog),
    units: anyUnits(4),
  }),
);

/** The same things in any other order. */
export function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
