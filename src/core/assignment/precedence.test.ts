import { describe, expect, it } from 'vitest';
import { choice, planned } from '../../../test/worlds/commands.ts';
import {
  aCatalog,
  aContext,
  aUser,
  aView,
  anOwnedSku,
  codesOf,
  direct,
  inherited,
  sku,
} from '../../../test/worlds/world.ts';
import type { LicenseChoice } from '../plan/command.ts';
import type { PlanContext } from '../plan/outcome.ts';
import { problemOrder } from '../plan/problem-order.ts';
import type { ProblemCode } from '../problems.ts';
import type { Assignment, LicensedUser } from './assignment.ts';

type World = {
  readonly assign: readonly LicenseChoice[];
  readonly unassign: readonly string[];
  readonly user: LicensedUser;
  readonly assignments: readonly Assignment[];
  readonly context: PlanContext;
};

function without(world: World, name: string): World {
  return {
    ...world,
    assign: world.assign.filter((one) => one.skuId !== sku(name)),
    unassign: world.unassign.filter((one) => one !== name),
  };
}

/** Microsoft 365 E3 with these apps off instead of those before. */
function withAppsOff(world: World, ...off: readonly string[]): World {
  return {
    ...without(world, 'SPE_E3'),
    assign: [...without(world, 'SPE_E3').assign, choice('SPE_E3', ...off)],
  };
}

function withUser(world: World, facts: Partial<LicensedUser>): World {
  return { ...world, user: { ...world.user, ...facts } };
}

/** Everything about it is wrong. */
function worst(): World {
  const context = aContext({
    catalog: aCatalog({ CH: ['SWAY'] }),
    surface: 'yourProductsPage',
    owned: [anOwnedSku('POWER_BI_PRO', 0, 0, { isSelfService: true }), anOwnedSku('SPE_E3', 5, 5)],
  });
  const skus = new Map(context.skus);
  skus.delete(sku('ENTERPRISEPREMIUM'));
  return {
    assign: [],
    unassign: [],
    user: aUser({
      isDeleted: true,
      userType: 'Guest',
      usageLocation: null,
      clashingProxyAddress: 'smtp:ada@contoso.com',
    }),
    assignments: [direct('VOLUME_INTUNE'), inherited('VISIOCLIENT', 1)],
    context: { ...context, skus },
  };
}

/** The first problem of the row, and what mends just that. */
const ladder: readonly (readonly [ProblemCode, (world: World) => World])[] = [
  [
    'NoLicenseChanges',
    (world) => ({
      ...world,
      assign: [
        choice('WORKPLACE_ANALYTICS'),
        choice('ENTERPRISEPREMIUM'),
        choice('CDS_DB_CAPACITY'),
        choice('POWER_BI_PRO'),
        choice('OFFICE_FOREVER'),
        choice('SPE_E3', 'EXCHANGE_S_ENTERPRISE', 'THREAT_INTELLIGENCE', 'MICROSOFT_SEARCH'),
      ],
      unassign: ['WORKPLACE_ANALYTICS', 'SPB', 'VISIOCLIENT'],
    }),
  ],
  ['SkuBothAddedAndRemoved', (world) => ({ ...world, unassign: ['SPB', 'VISIOCLIENT'] })],
  ['SkuNotOwned', (world) => without(world, 'ENTERPRISEPREMIUM')],
  ['SkuNotAssignable', (world) => without(world, 'CDS_DB_CAPACITY')],
  ['SelfServiceSubscription', (world) => without(world, 'POWER_BI_PRO')],
  ['UseLicensesPage', (world) => without(world, 'OFFICE_FOREVER')],
  ['PlanNotInSku', (world) => withAppsOff(world, 'EXCHANGE_S_ENTERPRISE', 'MICROSOFT_SEARCH')],
  ['CompanyPlanNotSwitchable', (world) => withAppsOff(world, 'EXCHANGE_S_ENTERPRISE')],
  ['UserDeleted', (world) => withUser(world, { isDeleted: false })],
  ['GuestNeedsGlobalAdministrator', (world) => withUser(world, { userType: 'Member' })],
  ['NotAssigned', (world) => without(world, 'SPB')],
  ['InheritedLicense', (world) => without(world, 'VISIOCLIENT')],
  ['UsageLocationMissing', (world) => withUser(world, { usageLocation: 'ZZ' })],
  ['UsageLocationInvalid', (world) => withUser(world, { usageLocation: 'CH' })],
  ['ProhibitedInUsageLocationViolation', (world) => withUser(world, { usageLocation: 'DE' })],
  [
    'CountViolation',
    (world) => ({ ...world, context: { ...world.context, skus: aContext().skus } }),
  ],
  ['MutuallyExclusiveViolation', (world) => ({ ...world, assignments: [] })],
  ['DependencyViolation', (world) => withAppsOff(world)],
  ['UniquenessViolation', (world) => withUser(world, { clashingProxyAddress: null })],
];

describe('precedence', () => {
  it('names each next reason first, from the worst request to a valid one', () => {
    let world = worst();
    for (const [code, mend] of ladder) {
      const codes = codesOf(outcomeIn(world));
      expect(codes[0]).toBe(code);
      expect(codes, 'in documented order').toEqual(inOrder(codes));
      world = mend(world);
    }
    expect(outcomeIn(world).ok).toBe(true);
  });

  it('lists all that is wrong with a row at once', () => {
    const mended = ladder.slice(0, 1).reduce((world, [, mend]) => mend(world), worst());
    expect([...new Set(codesOf(outcomeIn(mended)))]).toEqual([
      'SkuBothAddedAndRemoved',
      'SkuNotOwned',
      'SkuNotAssignable',
      'SelfServiceSubscription',
      'UseLicensesPage',
      'PlanNotInSku',
      'CompanyPlanNotSwitchable',
      'UserDeleted',
      'GuestNeedsGlobalAdministrator',
      'NotAssigned',
      'InheritedLicense',
      'UsageLocationMissing',
      'CountViolation',
      'MutuallyExclusiveViolation',
      'UniquenessViolation',
    ]);
  });

  it('has a place for every code, each its own', () => {
    expect(new Set(problemOrder).size).toBe(problemOrder.length);
    expect(problemOrder.slice(-8)).toEqual([
      'AlreadyAsRequested',
      'UsageLocationMissing',
      'UsageLocationInvalid',
      'ProhibitedInUsageLocationViolation',
      'CountViolation',
      'MutuallyExclusiveViolation',
      'DependencyViolation',
      'UniquenessViolation',
    ]);
  });
});

function inOrder(codes: readonly string[]): readonly string[] {
  const place = (code: string): number => problemOrder.findIndex((one) => one === code);
  return [...codes].sort((one, other) => place(one) - place(other));
}

function outcomeIn(world: World): ReturnType<typeof planned> {
  const { assign, unassign, user, assignments, context } = world;
  const command = { kind: 'change', assign, unassign: unassign.map(sku) } as const;
  return planned({ ...aView(...assignments), user }, command, context);
}
