import { describe, expect, it } from 'vitest';
import {
  aCatalog,
  aContext,
  aUser,
  aView,
  afterOutcome,
  anOwnedSku,
  catalog,
  codesOf,
  direct,
  failed,
  group,
  inherited,
  plan,
  plans,
  sku,
} from '../testing/world.ts';
import type { UserView } from '../assignment/assignment.ts';
import { enabledPlans } from '../assignment/enabled-plans.ts';
import { checkSelection } from './check-selection.ts';
import type { Command, LicenseChoice } from './command.ts';
import type { Outcome, PlanContext } from './outcome.ts';
import { planForUser } from './plan-for-user.ts';
import { touchedSkus } from './touched-skus.ts';
import { openingBudget } from './units.ts';

/** Plans one row with the units that the organization has. */
function planned(view: UserView, command: Command, context: PlanContext = aContext()): Outcome {
  return planForUser(view, command, openingBudget(touchedSkus(command), context), context).outcome;
}

function give(...names: readonly string[]): Command {
  return { kind: 'assign', licenses: names.map((name) => ({ skuId: sku(name) })) };
}

function choice(name: string, ...off: readonly string[]): LicenseChoice {
  return { skuId: sku(name), disabledPlans: plans(...off) };
}

function take(...names: readonly string[]): Command {
  return { kind: 'unassign', skuIds: names.map(sku) };
}

function call(add: readonly LicenseChoice[], remove: readonly string[]): Command {
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
function heldAfter(view: UserView, command: Command): Readonly<Record<string, readonly string[]>> {
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

const settings = aContext().settings;

describe('pages and their limits', () => {
  it('#15 takes 20 people at a time on the Licenses page', () => {
    expect(checkSelection(20, 'licensesPage', settings)).toBeNull();
  });

  it('#16 refuses 21 there before anything changes', () => {
    expect(checkSelection(21, 'licensesPage', settings)).toEqual({
      code: 'TooManyPeople',
      count: 21,
      max: 20,
    });
  });

  it('#17 knows one limit for giving and taking, and none where the organization wants none', () => {
    expect(checkSelection(21, 'yourProductsPage', settings)?.code).toBe('TooManyPeople');
    expect(
      checkSelection(9999, 'licensesPage', { ...settings, licensesPagePeopleMax: null }),
    ).toBeNull();
    expect(checkSelection(1_000_000, 'api', settings)).toBeNull();
  });

  it('#31 takes 40 people on Active users and refuses 41', () => {
    expect(checkSelection(40, 'activeUsersPage', settings)).toBeNull();
    expect(checkSelection(41, 'activeUsersPage', settings)).toMatchObject({ max: 40 });
  });
});

describe('assign', () => {
  it('#18 turns every app of the product on where nothing is said', () => {
    const outcome = planned(aView(), give('ENTERPRISEPACK'));
    expect(outcome).toEqual({
      ok: true,
      changes: [
        {
          kind: 'licenseAssigned',
          skuId: sku('ENTERPRISEPACK'),
          assignedByGroup: null,
          disabledPlans: [],
          takesUnit: true,
        },
      ],
      inheritedKept: [],
      appsGained: catalog.productFacts.get(sku('ENTERPRISEPACK'))?.userPlanIds,
      appsLost: [],
    });
    expect(enabledPlans(afterOutcome(aView(), outcome).assignments, catalog).size).toBe(36);
  });

  it('#19 turns off just the apps that are named', () => {
    const off = ['YAMMER_ENTERPRISE', 'SWAY'];
    const view = aView();
    const after = afterOutcome(
      view,
      planned(view, { kind: 'assign', licenses: [choice('ENTERPRISEPACK', ...off)] }),
    );
    expect(after.assignments[0]?.disabledPlans).toEqual(plans(...off));
    expect(enabledPlans(after.assignments, catalog).size).toBe(34);
  });

  it('#20 switches apps of one license and touches no other', () => {
    const view = aView(direct('ENTERPRISEPACK', 'SWAY'), direct('VISIOCLIENT'));
    const command: Command = {
      kind: 'setApps',
      skuId: sku('ENTERPRISEPACK'),
      off: plans('YAMMER_ENTERPRISE'),
      on: plans('SWAY'),
    };
    expect(planned(view, command)).toMatchObject({
      changes: [
        {
          kind: 'appsChanged',
          skuId: sku('ENTERPRISEPACK'),
          before: plans('SWAY'),
          disabledPlans: plans('YAMMER_ENTERPRISE'),
        },
      ],
      appsGained: plans('SWAY'),
      appsLost: plans('YAMMER_ENTERPRISE'),
    });
    expect(heldAfter(view, command)).toEqual({
      ENTERPRISEPACK: ['YAMMER_ENTERPRISE'],
      VISIOCLIENT: [],
    });
  });

  it('#27 keeps what there is and adds the chosen', () => {
    const view = aView(direct('ENTERPRISEPACK', 'SWAY'));
    expect(heldAfter(view, give('VISIOCLIENT', 'POWER_BI_PRO'))).toEqual({
      ENTERPRISEPACK: ['SWAY'],
      VISIOCLIENT: [],
      POWER_BI_PRO: [],
    });
  });

  it('keeps off what was off in a product held already and turns off what is named besides', () => {
    const view = aView(direct('ENTERPRISEPACK', 'SWAY'));
    const command: Command = {
      kind: 'assign',
      licenses: [choice('ENTERPRISEPACK', 'YAMMER_ENTERPRISE')],
    };
    expect(heldAfter(view, command)).toEqual({ ENTERPRISEPACK: ['SWAY', 'YAMMER_ENTERPRISE'] });
    expect(codesOf(planned(view, give('ENTERPRISEPACK')))).toEqual(['AlreadyAsRequested']);
  });

  it('keeps an app off that comes again with a new product, by plan id and not by family (#71)', () => {
    const view = aView(
      direct('STANDARDPACK', 'YAMMER_ENTERPRISE', 'SHAREPOINTSTANDARD', 'SHAREPOINTWAC'),
    );
    expect(heldAfter(view, give('ENTERPRISEPACK'))['ENTERPRISEPACK']).toEqual([
      'SHAREPOINTWAC',
      'YAMMER_ENTERPRISE',
    ]);
  });

  it('#32 ticks two products and clears one in one step', () => {
    const view = aView(direct('ENTERPRISEPACK'));
    const command: Command = {
      kind: 'change',
      assign: [choice('VISIOCLIENT'), choice('SPE_E3')],
      unassign: [sku('ENTERPRISEPACK')],
    };
    const outcome = planned(view, command);
    expect(outcome.ok && outcome.changes.map((change) => change.kind)).toEqual([
      'licenseRemoved',
      'licenseAssigned',
      'licenseAssigned',
    ]);
    expect(Object.keys(heldAfter(view, command)).sort()).toEqual(['SPE_E3', 'VISIOCLIENT']);
  });

  it('#107 leaves the group’s app on where a direct license has it off', () => {
    const view = aView(inherited('ENTERPRISEPACK', 1));
    const command: Command = { kind: 'assign', licenses: [choice('ENTERPRISEPACK', 'SWAY')] };
    const outcome = planned(view, command);
    expect(outcome).toMatchObject({ ok: true, appsGained: [], appsLost: [] });
    const after = afterOutcome(view, outcome);
    expect(enabledPlans(after.assignments, catalog).has(plan('SWAY'))).toBe(true);
  });

  it('gives the apps that a group leaves off: a direct license beside it says nothing about them', () => {
    const view = aView(inherited('ENTERPRISEPACK', 1, 'SWAY'));
    expect(planned(view, give('ENTERPRISEPACK'))).toMatchObject({ appsGained: plans('SWAY') });
  });
});

describe('replace', () => {
  it('#28 removes every earlier direct license and leaves the chosen', () => {
    const view = aView(direct('STANDARDPACK'), direct('VISIOCLIENT'), direct('POWER_BI_PRO'));
    const command: Command = { kind: 'replace', licenses: [choice('ENTERPRISEPACK')] };
    expect(heldAfter(view, command)).toEqual({ ENTERPRISEPACK: [] });
  });

  it('#30 keeps inherited licenses and says so', () => {
    const view = aView(
      direct('STANDARDPACK'),
      inherited('VISIOCLIENT', 1),
      inherited('VISIOCLIENT', 2),
    );
    const outcome = planned(view, { kind: 'replace', licenses: [choice('ENTERPRISEPACK')] });
    expect(outcome).toMatchObject({
      inheritedKept: [{ skuId: sku('VISIOCLIENT'), groupIds: [group(1), group(2)] }],
    });
  });

  it('keeps a chosen product that is there, with its switches', () => {
    const view = aView(direct('ENTERPRISEPACK', 'SWAY'), direct('VISIOCLIENT'));
    const command: Command = { kind: 'replace', licenses: [{ skuId: sku('ENTERPRISEPACK') }] };
    expect(heldAfter(view, command)).toEqual({ ENTERPRISEPACK: ['SWAY'] });
  });

  it('refuses to replace everything by nothing', () => {
    const outcome = planned(aView(direct('ENTERPRISEPACK')), { kind: 'replace', licenses: [] });
    expect(codesOf(outcome)).toEqual(['NoLicenseChanges']);
  });
});

describe('swap', () => {
  const swap: Command = {
    kind: 'swap',
    from: sku('ENTERPRISEPACK'),
    to: { skuId: sku('ENTERPRISEPREMIUM') },
  };

  it('carries switches over by plan id, else by service family', () => {
    const view = aView(
      direct('ENTERPRISEPACK', 'YAMMER_ENTERPRISE', 'STREAM_O365_E3', 'FORMS_PLAN_E3'),
    );
    expect(heldAfter(view, swap)).toEqual({
      ENTERPRISEPREMIUM: ['FORMS_PLAN_E5', 'STREAM_O365_E5', 'YAMMER_ENTERPRISE'],
    });
  });

  it('carries no switch of an app that another removed license left on', () => {
    const view = aView(direct('ENTERPRISEPACK', 'FORMS_PLAN_E3'), direct('OFFICESUBSCRIPTION'));
    const command: Command = { kind: 'replace', licenses: [{ skuId: sku('ENTERPRISEPREMIUM') }] };
    expect(heldAfter(view, command)).toEqual({ ENTERPRISEPREMIUM: [] });
  });

  it('turns off what is named besides', () => {
    const view = aView(direct('ENTERPRISEPACK', 'YAMMER_ENTERPRISE'));
    const command: Command = {
      kind: 'swap',
      from: sku('ENTERPRISEPACK'),
      to: choice('ENTERPRISEPREMIUM', 'SWAY'),
    };
    expect(heldAfter(view, command)).toEqual({ ENTERPRISEPREMIUM: ['SWAY', 'YAMMER_ENTERPRISE'] });
  });

  it('is seat-exact: 100 people pass with no free unit of the old and exactly 100 of the new', () => {
    const context = aContext({
      owned: [anOwnedSku('ENTERPRISEPACK', 100, 100), anOwnedSku('ENTERPRISEPREMIUM', 100)],
    });
    let units = openingBudget(touchedSkus(swap), context);
    for (let person = 0; person < 100; person += 1) {
      const row = planForUser(aView(direct('ENTERPRISEPACK')), swap, units, context);
      expect(row.outcome.ok).toBe(true);
      units = row.units;
    }
    expect(Object.fromEntries(units)).toEqual({
      [sku('ENTERPRISEPACK')]: 100,
      [sku('ENTERPRISEPREMIUM')]: 0,
    });
    const late = planForUser(aView(direct('ENTERPRISEPACK')), swap, units, context);
    expect(codesOf(late.outcome)).toEqual(['CountViolation']);
    expect(late.units).toBe(units);
  });

  it('#87 asks nobody to be without: old out and new in are one row without a conflict', () => {
    const view = aView(direct('STANDARDPACK'));
    const command = call([choice('ENTERPRISEPACK')], ['STANDARDPACK']);
    const outcome = planned(view, command);
    expect(outcome.ok && outcome.changes.map((change) => change.kind)).toEqual([
      'licenseRemoved',
      'licenseAssigned',
    ]);
  });

  it('is refused where the old product is only inherited, or not there at all', () => {
    expect(codesOf(planned(aView(inherited('ENTERPRISEPACK', 1)), swap))).toEqual([
      'InheritedLicense',
    ]);
    expect(codesOf(planned(aView(), swap))).toEqual(['NotAssigned']);
  });
});

describe('taking away', () => {
  it('#22 removes the product from the person', () => {
    const view = aView(direct('ENTERPRISEPACK', 'SWAY'), direct('VISIOCLIENT'));
    expect(planned(view, take('ENTERPRISEPACK'))).toMatchObject({
      changes: [{ kind: 'licenseRemoved', freesUnit: true, disabledPlans: plans('SWAY') }],
    });
    expect(heldAfter(view, take('ENTERPRISEPACK'))).toEqual({ VISIOCLIENT: [] });
  });

  it('#29 leaves no direct license with "Unassign all"', () => {
    const view = aView(direct('ENTERPRISEPACK'), direct('VISIOCLIENT'));
    expect(heldAfter(view, { kind: 'unassignAll' })).toEqual({});
  });

  it('#30 "Unassign all" leaves inherited licenses and reports them', () => {
    const kept = [{ skuId: sku('VISIOCLIENT'), groupIds: [group(7)] }];
    const both = aView(direct('ENTERPRISEPACK'), inherited('VISIOCLIENT', 7));
    expect(planned(both, { kind: 'unassignAll' })).toMatchObject({ ok: true, inheritedKept: kept });
    const onlyInherited = aView(inherited('VISIOCLIENT', 7));
    expect(planned(onlyInherited, { kind: 'unassignAll' })).toEqual({
      ok: false,
      problems: [{ code: 'AlreadyAsRequested', inheritedKept: kept }],
    });
  });

  it('#109 removes the direct path only, and keeps the unit with the inherited one', () => {
    const view = aView(direct('ENTERPRISEPACK'), inherited('ENTERPRISEPACK', 3));
    expect(planned(view, take('ENTERPRISEPACK'))).toEqual({
      ok: true,
      changes: [
        {
          kind: 'licenseRemoved',
          skuId: sku('ENTERPRISEPACK'),
          assignedByGroup: null,
          disabledPlans: [],
          freesUnit: false,
        },
      ],
      inheritedKept: [{ skuId: sku('ENTERPRISEPACK'), groupIds: [group(3)] }],
      appsGained: [],
      appsLost: [],
    });
  });

  it('#108 refuses to take an inherited license from the person', () => {
    expect(planned(aView(inherited('ENTERPRISEPACK', 3)), take('ENTERPRISEPACK'))).toEqual({
      ok: false,
      problems: [{ code: 'InheritedLicense', skuId: sku('ENTERPRISEPACK'), groupIds: [group(3)] }],
    });
  });

  it('#89 refuses to take what the person lacks', () => {
    expect(codesOf(planned(aView(direct('VISIOCLIENT')), take('ENTERPRISEPACK')))).toEqual([
      'NotAssigned',
    ]);
  });

  it('#190 says nothing of what was bought: units come free, none goes', () => {
    const context = aContext({ owned: [anOwnedSku('VISIOCLIENT', 5, 5)] });
    const row = planForUser(
      aView(direct('VISIOCLIENT')),
      take('VISIOCLIENT'),
      openingBudget('all', context),
      context,
    );
    expect(row.units.get(sku('VISIOCLIENT'))).toBe(1);
  });

  it('stops for no conflict that was there before', () => {
    const view = aView(direct('STANDARDPACK'), direct('ENTERPRISEPACK'), direct('VISIOCLIENT'));
    expect(planned(view, take('VISIOCLIENT')).ok).toBe(true);
    expect(planned(view, give('POWER_BI_PRO')).ok).toBe(true);
  });
});

describe('validation of direct assignments', () => {
  const e3 = give('ENTERPRISEPACK');
  const codes = (view: UserView, command: Command, context?: PlanContext): readonly string[] =>
    codesOf(planned(view, command, context));

  it('#65 refuses somebody without usage location', () => {
    const view = { ...aView(), user: aUser({ usageLocation: null }) };
    expect(codes(view, e3)).toEqual(['UsageLocationMissing']);
  });

  it('#66 refuses usage location ZZ', () => {
    const view = { ...aView(), user: aUser({ usageLocation: 'ZZ' }) };
    expect(planned(view, e3)).toEqual({
      ok: false,
      problems: [{ code: 'UsageLocationInvalid', usageLocation: 'ZZ' }],
    });
  });

  it('#67 refuses an app that is prohibited in the country, and only there and only while on', () => {
    const context = aContext({ catalog: aCatalog({ ch: ['MCOEV'] }) });
    expect(planned(aView(direct('ENTERPRISEPACK')), give('MCOEV'), context)).toEqual({
      ok: false,
      problems: [
        {
          code: 'ProhibitedInUsageLocationViolation',
          usageLocation: 'CH',
          servicePlanIds: [plan('MCOEV')],
        },
      ],
    });
    const elsewhere = { ...aView(direct('ENTERPRISEPACK')), user: aUser({ usageLocation: 'DE' }) };
    expect(planned(elsewhere, give('MCOEV'), context).ok).toBe(true);
    const without = { kind: 'assign', licenses: [choice('ENTERPRISEPREMIUM', 'MCOEV')] } as const;
    expect(planned(aView(), without, context).ok).toBe(true);
  });

  it('#68 no free unit and no product yet: CountViolation and nothing changes', () => {
    const context = aContext({ owned: [anOwnedSku('ENTERPRISEPACK', 3, 3)] });
    const units = openingBudget('all', context);
    const row = planForUser(aView(), e3, units, context);
    expect(row.outcome).toEqual({
      ok: false,
      problems: [{ code: 'CountViolation', skuId: sku('ENTERPRISEPACK'), usableUnits: 3 }],
    });
    expect(row.units).toBe(units);
  });

  it('#69 no free unit but the product by a group: accepted, and no unit is taken', () => {
    const context = aContext({ owned: [anOwnedSku('ENTERPRISEPACK', 3, 3)] });
    const view = aView(inherited('ENTERPRISEPACK', 1));
    expect(planned(view, e3, context)).toMatchObject({ changes: [{ takesUnit: false }] });
    expect(codes(aView(failed('ENTERPRISEPACK', 1)), e3, context)).toEqual(['CountViolation']);
  });

  it('#70 #26 E1 with all apps and E3 clash in SharePoint, and each side is named', () => {
    expect(planned(aView(direct('STANDARDPACK')), e3)).toEqual({
      ok: false,
      problems: [
        {
          code: 'MutuallyExclusiveViolation',
          exclusiveSet: 'SharePoint Online',
          plans: [
            {
              servicePlanId: plan('SHAREPOINTENTERPRISE'),
              from: [{ skuId: sku('ENTERPRISEPACK'), assignedByGroup: null, isNew: true }],
            },
            {
              servicePlanId: plan('SHAREPOINTSTANDARD'),
              from: [{ skuId: sku('STANDARDPACK'), assignedByGroup: null, isNew: false }],
            },
          ],
        },
      ],
    });
  });

  it('#71 accepts E3 beside E1 with SharePoint plan 1 off', () => {
    const view = aView(direct('STANDARDPACK', 'SHAREPOINTSTANDARD', 'SHAREPOINTWAC'));
    expect(planned(view, e3).ok).toBe(true);
  });

  it('#72 accepts Exchange plan 1 and plan 2 together', () => {
    expect(planned(aView(direct('EXCHANGESTANDARD')), give('EXCHANGEENTERPRISE')).ok).toBe(true);
  });

  it.each([
    ['#73', 'EXCHANGEDESKLESS', 'EXCHANGESTANDARD', 'Exchange Online'],
    ['#74', 'RIGHTSMANAGEMENT', 'GOV_RIGHTS', 'Rights management'],
    ['#75', 'INTUNE_A', 'VOLUME_INTUNE', 'Intune'],
    ['#76', 'MCOPSTN1', 'MCOPSTN2', 'Calling plans'],
    ['#77', 'ENTERPRISEPACK', 'YAMMER_SCHOOL', 'Yammer'],
  ])('%s refuses %s and %s together', (_, held, given, exclusiveSet) => {
    for (const [one, other] of [
      [held, given],
      [given, held],
    ] as const) {
      expect(planned(aView(direct(one)), give(other))).toMatchObject({
        ok: false,
        problems: [{ code: 'MutuallyExclusiveViolation', exclusiveSet }],
      });
    }
    expect(codes(aView(), give(held, given))).toEqual(['MutuallyExclusiveViolation']);
  });

  it('#76 accepts Skype for Business and a calling plan together', () => {
    expect(planned(aView(direct('ENTERPRISEPACK')), give('MCOPSTN1')).ok).toBe(true);
  });

  it('#78 accepts Entra ID P1 and P2 from different products', () => {
    expect(planned(aView(direct('AAD_PREMIUM')), give('AAD_PREMIUM_P2')).ok).toBe(true);
  });

  it('#79 sees no conflict in one plan by two products', () => {
    expect(planned(aView(direct('SHAREPOINTENTERPRISE')), e3).ok).toBe(true);
  });

  it('#80 Workplace Analytics needs Exchange plan 1 or plan 2', () => {
    const analytics = give('WORKPLACE_ANALYTICS');
    expect(planned(aView(), analytics)).toMatchObject({
      problems: [
        {
          code: 'DependencyViolation',
          dependent: {
            servicePlanId: plan('WORKPLACE_ANALYTICS'),
            from: [{ skuId: sku('WORKPLACE_ANALYTICS'), isNew: true }],
          },
          anyOf: [plan('EXCHANGE_S_STANDARD'), plan('EXCHANGE_S_ENTERPRISE')],
        },
      ],
    });
    expect(planned(aView(direct('EXCHANGESTANDARD')), analytics).ok).toBe(true);
    expect(planned(aView(direct('EXCHANGEENTERPRISE')), analytics).ok).toBe(true);
    expect(planned(aView(inherited('EXCHANGEENTERPRISE', 1)), analytics).ok).toBe(true);
    expect(codes(aView(failed('EXCHANGEENTERPRISE', 1)), analytics)).toEqual([
      'DependencyViolation',
    ]);
  });

  it('#81 refuses to take E3 alone from under Audio Conferencing, and both stay', () => {
    const view = aView(direct('ENTERPRISEPACK'), direct('MCOMEETADV'));
    const outcome = planned(view, take('ENTERPRISEPACK'));
    expect(codesOf(outcome)).toEqual(['DependencyViolation']);
    expect(afterOutcome(view, outcome)).toEqual(view);
  });

  it('#82 takes both in one step', () => {
    const view = aView(direct('ENTERPRISEPACK'), direct('MCOMEETADV'));
    expect(heldAfter(view, take('ENTERPRISEPACK', 'MCOMEETADV'))).toEqual({});
    expect(heldAfter(view, call([], ['ENTERPRISEPACK', 'MCOMEETADV']))).toEqual({});
  });

  it('#83 refuses to turn Exchange off from under Workplace Analytics', () => {
    const view = aView(direct('ENTERPRISEPACK'), direct('WORKPLACE_ANALYTICS'));
    const off: Command = {
      kind: 'setApps',
      skuId: sku('ENTERPRISEPACK'),
      off: plans('EXCHANGE_S_ENTERPRISE'),
      on: [],
    };
    expect(codes(view, off)).toEqual(['DependencyViolation']);
    expect(planned(aView(direct('ENTERPRISEPACK')), off).ok).toBe(true);
  });

  it('#84 Project Online on and SharePoint plan 2 off on every path: DependencyViolation', () => {
    const given: Command = {
      kind: 'assign',
      licenses: [choice('PROJECTPROFESSIONAL', 'SHAREPOINTENTERPRISE', 'SHAREPOINTWAC')],
    };
    expect(codes(aView(), given)).toEqual(['DependencyViolation']);
    expect(planned(aView(inherited('SHAREPOINTENTERPRISE', 1)), given).ok).toBe(true);
  });

  it('#85 assignLicense overwrites: A goes on and B goes off', () => {
    const view = aView(direct('ENTERPRISEPACK', 'SWAY'));
    const command = call([choice('ENTERPRISEPACK', 'YAMMER_ENTERPRISE')], []);
    expect(planned(view, command)).toMatchObject({
      appsGained: plans('SWAY'),
      appsLost: plans('YAMMER_ENTERPRISE'),
    });
    expect(heldAfter(view, command)).toEqual({ ENTERPRISEPACK: ['YAMMER_ENTERPRISE'] });
  });

  it('#86 refuses a plan that is not of the product', () => {
    expect(planned(aView(), call([choice('ENTERPRISEPACK', 'MCOEV')], []))).toEqual({
      ok: false,
      problems: [
        { code: 'PlanNotInSku', skuId: sku('ENTERPRISEPACK'), servicePlanId: plan('MCOEV') },
      ],
    });
  });

  it('#88 refuses the whole row where one of several products fails', () => {
    const view = aView(direct('STANDARDPACK'));
    const outcome = planned(view, give('VISIOCLIENT', 'ENTERPRISEPACK', 'POWER_BI_PRO'));
    expect(codesOf(outcome)).toEqual(['MutuallyExclusiveViolation']);
    expect(afterOutcome(view, outcome)).toEqual(view);
  });

  it('#90 refuses a call that names nothing', () => {
    for (const command of [call([], []), give(), take()]) {
      expect(codes(aView(), command)).toEqual(['NoLicenseChanges']);
    }
  });

  it('#91 refuses to give a person a product of the organization’s only', () => {
    expect(codes(aView(), give('CDS_DB_CAPACITY'))).toEqual(['SkuNotAssignable']);
  });

  it('#24 refuses to give a person a device’s product', () => {
    expect(codes(aView(), give('INTUNE_A_D'))).toEqual(['SkuNotAssignable']);
  });

  it('#23 gives a person a third party’s product', () => {
    expect(planned(aView(), give('PARTNER_APP'))).toMatchObject({ ok: true, appsGained: [] });
  });

  it('#25 refuses perpetual software from Your products and takes it from Licenses', () => {
    const from = (surface: PlanContext['surface']): PlanContext => aContext({ surface });
    expect(codes(aView(), give('OFFICE_FOREVER'), from('yourProductsPage'))).toEqual([
      'UseLicensesPage',
    ]);
    expect(
      codes(aView(direct('OFFICE_FOREVER')), take('OFFICE_FOREVER'), from('yourProductsPage')),
    ).toEqual(['UseLicensesPage']);
    expect(
      codes(aView(direct('OFFICE_FOREVER')), { kind: 'unassignAll' }, from('yourProductsPage')),
    ).toEqual(['UseLicensesPage']);
    expect(planned(aView(), give('OFFICE_FOREVER'), from('licensesPage')).ok).toBe(true);
    expect(planned(aView(), e3, from('yourProductsPage')).ok).toBe(true);
  });

  it('#92 refuses to switch the organization’s plans off for a person', () => {
    expect(codes(aView(), call([choice('VISIOCLIENT', 'EXCHANGE_S_FOUNDATION')], []))).toEqual([
      'CompanyPlanNotSwitchable',
    ]);
  });

  it('#93 #94 asks nothing but what licensing needs: names, mail and sign-in do not matter', () => {
    const view = { ...aView(), user: aUser({ displayName: '' }) };
    expect(planned(view, e3).ok).toBe(true);
  });

  it('#95 refuses somebody deleted', () => {
    const view = { ...aView(), user: aUser({ isDeleted: true }) };
    expect(codes(view, e3)).toEqual(['UserDeleted']);
  });

  it('#97 refuses a mailbox where another has the proxy address, and only then', () => {
    const user = aUser({ clashingProxyAddress: 'smtp:ada@contoso.com' });
    expect(planned({ ...aView(), user }, e3)).toEqual({
      ok: false,
      problems: [{ code: 'UniquenessViolation', proxyAddress: 'smtp:ada@contoso.com' }],
    });
    expect(planned({ ...aView(), user }, give('VISIOCLIENT')).ok).toBe(true);
    expect(planned({ ...aView(direct('EXCHANGEENTERPRISE')), user }, e3).ok).toBe(true);
  });

  it('#98 refuses a product that the organization does not own', () => {
    const context = aContext();
    const skus = new Map(context.skus);
    skus.delete(sku('ENTERPRISEPACK'));
    expect(codes(aView(), e3, { ...context, skus })).toEqual(['SkuNotOwned']);
    const gone = aContext({
      owned: [anOwnedSku('ENTERPRISEPACK', 0, 0, { capabilityStatus: 'Deleted' })],
    });
    expect(codes(aView(), e3, gone)).toEqual(['SkuNotOwned']);
  });

  it('#99 of two who want the last unit exactly one gets it', () => {
    const context = aContext({ owned: [anOwnedSku('ENTERPRISEPACK', 3, 2)] });
    const first = planForUser(aView(), e3, openingBudget('all', context), context);
    const second = planForUser(aView(), e3, first.units, context);
    expect([first.outcome.ok, second.outcome.ok]).toEqual([true, false]);
  });

  it('#159 refuses to give or take what a person bought for themselves', () => {
    const context = aContext({
      owned: [anOwnedSku('POWER_BI_PRO', 0, 1, { isSelfService: true })],
    });
    expect(codes(aView(), give('POWER_BI_PRO'), context)).toEqual(['SelfServiceSubscription']);
    const view = aView(direct('POWER_BI_PRO'));
    expect(codes(view, take('POWER_BI_PRO'), context)).toEqual(['SelfServiceSubscription']);
    expect(codes(view, { kind: 'unassignAll' }, context)).toEqual(['SelfServiceSubscription']);
  });

  it('#55 #56 gives guests a license only where the caller may', () => {
    const view = { ...aView(direct('VISIOCLIENT')), user: aUser({ userType: 'Guest' }) };
    expect(codes(view, e3)).toEqual(['GuestNeedsGlobalAdministrator']);
    expect(planned(view, e3, aContext({ mayLicenseGuests: true })).ok).toBe(true);
    expect(planned(view, take('VISIOCLIENT')).ok).toBe(true);
  });

  it('names a product twice, on both sides, or an app off and on at once: refused', () => {
    expect(codes(aView(), give('ENTERPRISEPACK', 'ENTERPRISEPACK'))).toEqual(['BadRequest']);
    expect(codes(aView(direct('SPB')), call([choice('SPB')], ['SPB']))).toEqual([
      'SkuBothAddedAndRemoved',
    ]);
    expect(
      codes(aView(direct('SPB')), { kind: 'swap', from: sku('SPB'), to: choice('SPB') }),
    ).toEqual(['SkuBothAddedAndRemoved']);
    expect(
      codes(aView(direct('SPB')), {
        kind: 'setApps',
        skuId: sku('SPB'),
        off: plans('SWAY'),
        on: plans('SWAY'),
      }),
    ).toEqual(['BadRequest']);
  });
});
