import { describe, expect, it } from 'vitest';
import { planned } from '../../../test/worlds/commands.ts';
import {
  aContext,
  aUser,
  aView,
  afterOutcome,
  anOwnedSku,
  codesOf,
  direct,
  group,
  plans,
  sku,
} from '../../../test/worlds/world.ts';
import type { LicenseStep } from '../change.ts';
import type { Command } from './command.ts';
import { restoredLicenses } from './undo.ts';

const e3 = sku('ENTERPRISEPACK');

function restore(
  before: readonly string[] | null,
  expected: readonly string[] | null,
  licensesUnchangedSince?: boolean,
): Command {
  const off = (names: readonly string[] | null): ReturnType<typeof plans> | null =>
    names === null ? null : plans(...names);
  return {
    kind: 'restore',
    licenses: [{ skuId: e3, before: off(before), expected: off(expected) }],
    ...(licensesUnchangedSince === undefined ? {} : { licensesUnchangedSince }),
  };
}

describe('restoredLicenses', () => {
  const assigned: LicenseStep = {
    kind: 'licenseAssigned',
    skuId: e3,
    assignedByGroup: null,
    disabledPlans: [],
    takesUnit: true,
  };
  const removed: LicenseStep = {
    kind: 'licenseRemoved',
    skuId: e3,
    assignedByGroup: null,
    disabledPlans: plans('SWAY'),
    freesUnit: true,
  };
  const switched: LicenseStep = {
    kind: 'appsChanged',
    skuId: e3,
    assignedByGroup: null,
    disabledPlans: plans('SWAY'),
    before: [],
  };

  it('goes from before the first step to after the last', () => {
    expect(restoredLicenses([assigned, switched])).toEqual([
      { skuId: e3, before: null, expected: plans('SWAY') },
    ]);
    expect(restoredLicenses([removed])).toEqual([
      { skuId: e3, before: plans('SWAY'), expected: null },
    ]);
    expect(restoredLicenses([switched])).toEqual([
      { skuId: e3, before: [], expected: plans('SWAY') },
    ]);
  });

  it('leaves out what ends as it began, and paths by groups', () => {
    expect(restoredLicenses([assigned, { ...removed, disabledPlans: [] }])).toEqual([]);
    expect(restoredLicenses([{ ...assigned, assignedByGroup: group(1) }])).toEqual([]);
  });
});

describe('restore', () => {
  it('puts back exactly what was there, app switches included', () => {
    const outcome = planned(aView(), restore(['SWAY', 'YAMMER_ENTERPRISE'], null));
    expect(afterOutcome(aView(), outcome).assignments).toEqual([
      direct('ENTERPRISEPACK', 'SWAY', 'YAMMER_ENTERPRISE'),
    ]);
  });

  it('takes away what was given and turns switches back', () => {
    const view = aView(direct('ENTERPRISEPACK', 'SWAY'));
    expect(planned(view, restore(null, ['SWAY']))).toMatchObject({
      changes: [{ kind: 'licenseRemoved' }],
    });
    expect(planned(view, restore([], ['SWAY']))).toMatchObject({
      changes: [{ kind: 'appsChanged', disabledPlans: [] }],
    });
  });

  it('refuses where the world has moved on', () => {
    const moved = { ok: false, problems: [{ code: 'WorldMovedOn', skuId: e3 }] };
    expect(planned(aView(), restore(null, ['SWAY']))).toEqual(moved);
    expect(planned(aView(direct('ENTERPRISEPACK')), restore(null, ['SWAY']))).toEqual(moved);
    expect(planned(aView(direct('ENTERPRISEPACK')), restore(['SWAY'], null))).toEqual(moved);
  });

  it('refuses where no unit is left for what was taken', () => {
    const context = aContext({ owned: [anOwnedSku('ENTERPRISEPACK', 1, 1)] });
    expect(codesOf(planned(aView(), restore([], null), context))).toEqual(['CountViolation']);
  });

  it('keeps the rules where something else has changed since, and not where nothing has', () => {
    const nowhere = { ...aView(direct('STANDARDPACK')), user: aUser({ usageLocation: null }) };
    expect(codesOf(planned(nowhere, restore([], null)))).toEqual([
      'UsageLocationMissing',
      'MutuallyExclusiveViolation',
    ]);
    expect(planned(nowhere, restore([], null, true)).ok).toBe(true);
  });
});
