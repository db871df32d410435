import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInServicePlans } from '../../src/core/catalog/built-in/built-in-catalog.ts';
import { knownId, type SkuId } from '../../src/core/ids.ts';
import { httpWorld } from '../support/http-world.ts';
import { personId, purchase, smallWorld } from '../support/small-world.ts';
import { lawRuns, lawSeed } from '../worlds/laws.ts';
import { AddUser, DeleteUser, RestoreUser, SetUsageLocation } from './directory-actions.ts';
import {
  AssignLicense,
  filters,
  Overtaken,
  Plan,
  PlanRows,
  type Selection,
  SwitchApp,
  Undo,
} from './plan-actions.ts';
import { compareHistory, ModelState, outcomes, type Real } from './model-state.ts';
import { type Choice, isCompanyPlan, NaiveWorld, plansOf, type Wish } from './naive-model.ts';

/** More runs: `ALLOT_RUNS=5000`; one of them again: `ALLOT_SEED=…`, both as printed. */
const runs = lawRuns(60);
const seed = lawSeed;
/** Actions of one run at most. */
const actionsMax = 40;
/** Time for all runs, in milliseconds; a failure takes what is left of it to be made smaller. */
const timeMax = 120_000 + runs * 1000;

const e1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const e5 = 'c7df2760-2c81-4ef7-b578-5b5392b571df';
/** Products that the organization owns, with units that soon run short. */
const owned: ReadonlyMap<string, number> = new Map([
  [e1, 2], // Office 365 E1
  [e3, 2], // Office 365 E3
  [e5, 2], // Office 365 E5
  ['c5928f49-12ba-48f7-ada3-0d743a3601d5', 1], // Visio Plan 2
  ['0c266dff-15dd-4b49-8397-2bb16070ed52', 2], // Audio Conferencing
  ['3d957427-ecdc-4df2-aacd-01cc9d519da8', 2], // Workplace Analytics
]);
const notOwned = 'f30db892-07e9-47e9-837c-80727f46fd3d'; // Power Automate Free
const unknown = '99999999-9999-4999-8999-999999999999';
const people = 7;
/** What some of the people begin with. */
const held: readonly (readonly [number, readonly Choice[]])[] = [
  [0, [{ skuId: e3, disabledPlans: ['7547a3fe-08ee-4ccb-b430-5077c5041653'] }]], // Yammer
  [1, [{ skuId: e3 }, { skuId: '0c266dff-15dd-4b49-8397-2bb16070ed52' }]],
  [
    2,
    [
      {
        skuId: e1,
        disabledPlans: [
          'c7699d2e-19aa-44de-8edf-1736da088ca1',
          'e95bec33-7c88-4a70-8e19-b10bd9d0c014',
        ],
      },
    ],
  ],
  [3, [{ skuId: e5 }]],
];

/** Plans that rules speak of, by their string ids; the others only bear switches. */
const ruled = new Set([
  'SHAREPOINTSTANDARD',
  'SHAREPOINTENTERPRISE',
  'SHAREPOINTWAC',
  'EXCHANGE_S_STANDARD',
  'EXCHANGE_S_ENTERPRISE',
  'MCOSTANDARD',
  'TEAMS1',
  'MCOEV',
  'MCOMEETADV',
  'THREAT_INTELLIGENCE',
  'WORKPLACE_ANALYTICS',
  'YAMMER_ENTERPRISE',
  'SWAY',
  'FORMS_PLAN_E1',
  'FORMS_PLAN_E3',
]);
const ruledIds = new Set<string>(
  builtInServicePlans
    .filter((plan) => ruled.has(plan.servicePlanName))
    .map((plan) => plan.servicePlanId),
);

const skuId = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...owned.keys()) },
  { weight: 2, arbitrary: fc.constantFrom(notOwned, unknown) },
);

function plansIn(sku: string): fc.Arbitrary<string[]> {
  const own = plansOf(sku).filter((id) => ruledIds.has(id));
  const company = plansOf(sku).filter(isCompanyPlan);
  const foreign = [...ruledIds].filter((id) => !plansOf(sku).includes(id));
  return fc.oneof(
    { weight: 30, arbitrary: fc.subarray(own, { maxLength: Math.min(4, own.length) }) },
    { weight: 1, arbitrary: fc.subarray([...company, ...foreign], { maxLength: 1 }) },
  );
}

const choice: fc.Arbitrary<Choice> = skuId.chain((sku) =>
  fc
    .option(plansIn(sku), { nil: null, freq: 2 })
    .map((disabledPlans) =>
      disabledPlans === null ? { skuId: sku } : { skuId: sku, disabledPlans },
    ),
);
const choices = (minLength: number, maxLength: number): fc.Arbitrary<Choice[]> =>
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc.uniqueArray(choice, { minLength, maxLength, selector: (one) => one.skuId }),
    },
    { weight: 1, arbitrary: fc.array(choice, { minLength: Math.max(1, minLength), maxLength }) },
  );
const skuIds = fc.uniqueArray(skuId, { minLength: 1, maxLength: 2 });

const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('assign' as const, 'replace' as const),
      licenses: choices(1, 2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unassign' as const), skuIds }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      assign: choices(0, 2),
      unassign: fc.uniqueArray(skuId, { maxLength: 2 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('swap' as const), from: skuId, to: choice }),
  },
  {
    weight: 3,
    arbitrary: skuId.chain((sku) =>
      fc.tuple(plansIn(sku), plansIn(sku), fc.nat(19)).map(([off, on, chance]) => ({
        kind: 'setApps' as const,
        skuId: sku,
        off,
        on: chance === 0 ? on : on.filter((id) => !off.includes(id)),
      })),
    ),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'unassignAll' as const }) },
);
const graphWish = fc.record({
  kind: fc.constant('assignLicense' as const),
  addLicenses: choices(0, 2),
  removeLicenses: fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, skuIds),
});

const who = fc.nat(11);
const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({
    kind: fc.constant('people' as const),
    numbers: fc.array(who, { minLength: 1, maxLength: 5 }),
    byName: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('filter' as const), filter: fc.constantFrom(...filters.keys()) }),
  fc.constant({ kind: 'all' as const }),
);
const location = fc.constantFrom('US', 'US', 'ch', null, 'ZZ');

const ending = fc.constantFrom('apply' as const, 'apply' as const, 'applyWhole' as const);
/** Mostly for people whom the wish fits. */
const plan = fc
  .tuple(wish, selection, fc.boolean())
  .map(([one, some, isForHolders]): [Wish, Selection] => {
    const held = one.kind === 'swap' ? one.from : one.kind === 'setApps' ? one.skuId : null;
    return [one, held !== null && isForHolders ? { kind: 'holders', skuId: held } : some];
  });
const rows = fc.array(fc.record({ who, wish }), { minLength: 2, maxLength: 6 });
const assignLicense = fc
  .tuple(who, graphWish, fc.nat(4))
  .map(([number, one, givenBack]) => new AssignLicense(number, one, givenBack));
const setUsageLocation = fc
  .tuple(who, location)
  .map(([number, code]) => new SetUsageLocation(number, code));
const deleteUser = who.map((number) => new DeleteUser(number));
const switchApp = fc.tuple(who, fc.nat(20)).map(([number, app]) => new SwitchApp(number, app));
/** One gives a product up for another, others are to have it. */
const handOn = fc
  .tuple(
    fc.constantFrom<[number, string]>([0, e3], [2, e1], [3, e5]),
    fc.constantFrom(e1, e3, e5),
    fc.uniqueArray(who, { minLength: 1, maxLength: 2 }),
  )
  .map(([[giver, from], to, takers]) => [
    { who: giver, wish: { kind: 'swap' as const, from, to: { skuId: to } } },
    ...takers.map((taker) => ({
      who: taker,
      wish: { kind: 'assign' as const, licenses: [{ skuId: from }] },
    })),
  ]);
/** Most often it is one of the plan's own people whom somebody else is quicker with. */
const overtaken = fc.oneof(
  fc
    .tuple(plan, fc.oneof(assignLicense, switchApp, setUsageLocation, deleteUser))
    .map(([[one, some], between]) => new Overtaken(new Plan(one, some, 'keep'), between)),
  fc.tuple(rows, fc.nat(5), fc.nat(20)).map(([some, row, app]) => {
    const number = some[row % some.length]?.who ?? 0;
    return new Overtaken(new PlanRows(some, 'keep'), new SwitchApp(number, app));
  }),
  fc
    .tuple(handOn, fc.nat(20))
    .map(
      ([some, app]) =>
        new Overtaken(new PlanRows(some, 'keep'), new SwitchApp(some[0]?.who ?? 0, app)),
    ),
);

const action = [
  assignLicense,
  assignLicense,
  assignLicense,
  fc.tuple(plan, ending).map(([[one, some], what]) => new Plan(one, some, what)),
  fc.tuple(plan, ending).map(([[one, some], what]) => new Plan(one, some, what)),
  rows.map((some) => new PlanRows(some, 'apply')),
  overtaken,
  overtaken,
  fc.nat(6).map((back) => new Undo(back)),
  fc.nat(6).map((back) => new Undo(back)),
  setUsageLocation,
  deleteUser,
  who.map((number) => new RestoreUser(number)),
  fc
    .tuple(fc.integer({ min: 1, max: 10 }), fc.constantFrom('US', null))
    .map(([name, code]) => new AddUser(name, code)),
];

/** Without these the model would agree to anything. Rarer ones are told only. */
const mustOccur: readonly string[] = [
  'add: ObjectConflict',
  'add: done',
  'apply: refused as a whole',
  'assignLicense: DependencyViolation',
  'assignLicense: MutuallyExclusiveViolation',
  'assignLicense: NoLicenseChanges',
  'assignLicense: NotAssigned',
  'assignLicense: SkuBothAddedAndRemoved',
  'assignLicense: SkuNotOwned',
  'assignLicense: UsageLocationMissing',
  'assignLicense: deleted',
  'assignLicense: done',
  'delete: done',
  'plan assign: made',
  'plan change: made',
  'plan of rows: made',
  'plan replace: made',
  'plan setApps: made',
  'plan swap: made',
  'plan unassign: made',
  'plan unassignAll: made',
  'restore: done',
  'restore: with licenses',
  'row: AlreadyAsRequested',
  'row: CountViolation',
  'row: DependencyViolation',
  'row: MutuallyExclusiveViolation',
  'row: NotAssigned',
  'row: UsageLocationMissing',
  'row: done',
  'row: drifted',
  'set location: done',
  'set location: invalid',
  'undo: NotUndoable',
  'undo: WorldMovedOn',
  'undo: done',
];

describe('whatever administrators do, over HTTP', () => {
  it(
    'everybody holds what the simplest model says, units are counted right, and each refusal has its reason',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.commands(action, { maxCommands: actionsMax, size: 'max' }),
          async (commands) => {
            let real: Real | null = null;
            try {
              const opened = await open();
              real = opened.real;
              await fc.asyncModelRun(() => ({ model: opened.model, real: opened.real }), commands);
              await compareHistory(opened.model, opened.real);
            } finally {
              await real?.world.desk.close();
            }
          },
        ),
        {
          numRuns: runs,
          interruptAfterTimeLimit: timeMax - 10_000,
          markInterruptAsFailure: true,
          seed,
        },
      );
    },
    timeMax,
  );

  /** Runs of which all of this must have come out of; a single run proves nothing. */
  const runsThatShowAll = 50;
  it.runIf(runs >= runsThatShowAll)('of every kind came some', () => {
    expect([...mustOccur].filter((what) => !outcomes.has(what))).toEqual([]);
  });

  afterAll(() => {
    const lines = [...outcomes].sort(([one], [other]) => (one < other ? -1 : 1));
    process.stdout.write(`seed ${String(seed)}\n`);
    process.stdout.write(
      lines.map(([what, times]) => `${String(times).padStart(7)} ${what}\n`).join(''),
    );
  });
});

async function open(): Promise<{ real: Real; model: ModelState }> {
  const world = await smallWorld({
    people,
    units: {},
    change: (user, no) => (no === people ? { ...user, usageLocation: null } : user),
  });
  await world.store.write(async (tx) => {
    await tx.record(
      1,
      [...owned].map(([id, units]) => purchase(knownId<SkuId>(id), units, world.now())),
      world.now(),
    );
  });
  const http = await httpWorld(world);
  const model = new ModelState(new NaiveWorld(owned));
  for (let no = 1; no <= people; no += 1) {
    model.world.people.push({
      id: personId(no),
      userPrincipalName: `p${String(no)}@contoso.com`,
      displayName: `Person ${String(no).padStart(4, '0')}`,
      usageLocation: no === people ? null : 'US',
      isDeleted: false,
      held: new Map(),
      former: new Map(),
    });
  }
  const real: Real = {
    world,
    http,
    call: http.commandLine,
  };
  for (const [who, licenses] of held) {
    const given = { kind: 'assignLicense' as const, addLicenses: licenses, removeLicenses: [] };
    await new AssignLicense(who, given, 0).run(model, real);
  }
  return { real, model };
}
