import { describe, expect, it } from 'vitest';
import { heldAfter, call, choice, give, planned, take } from '../../../test/worlds/commands.ts';
import {
  aContext,
  aView,
  afterOutcome,
  anOwnedSku,
  catalog,
  codesOf,
  direct,
  group,
  inherited,
  plan,
  plans,
  sku,
} from '../../../test/worlds/world.ts';
import { enabledPlans } from '../assignment/enabled-plans.ts';
import { checkSelection } from './check-selection.ts';
import type { Command } from './command.ts';
import { planForUser } from './plan-for-user.ts';
import { touchedSkus } from './touched-skus.ts';
import { openingBudget } from './units.ts';

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
