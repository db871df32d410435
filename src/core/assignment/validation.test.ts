import { describe, expect, it } from 'vitest';
import { heldAfter, call, choice, give, planned, take } from '../../../test/worlds/commands.ts';
import {
  aCatalog,
  aContext,
  aUser,
  aView,
  afterOutcome,
  anOwnedSku,
  codesOf,
  direct,
  failed,
  inherited,
  plan,
  plans,
  sku,
} from '../../../test/worlds/world.ts';
import type { UserView } from '../assignment/assignment.ts';
import type { Command } from '../plan/command.ts';
import type { PlanContext } from '../plan/outcome.ts';
import { planForUser } from '../plan/plan-for-user.ts';
import { openingBudget } from '../plan/units.ts';

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
