import { describe, expect, it } from 'vitest';
import type { LicensePath, PersonLicense } from '../../api/person.ts';
import { knownId } from '../../core/ids.ts';
import type { FixFacts } from '../../core/plan/fixes.ts';
import {
  changesOf,
  commandOf,
  draftOf,
  type LicenseDraft,
  withApps,
  withFix,
  withProduct,
} from './license-draft.ts';

const e1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const teams = '57ff2da0-773e-42df-b2af-ffb7a2317929';
const planner = 'b737dad2-2f6c-4c65-90e3-ca563267e8b9';

const held: LicenseDraft = new Map([[e1, new Set([teams])]]);
const nothing: LicenseDraft = new Map();

function path(groupName: string | null, disabledPlans: readonly string[]): LicensePath {
  return {
    group: groupName === null ? null : { id: groupName, displayName: groupName },
    via: [],
    disabledPlans,
    state: 'Active',
    error: null,
    problem: null,
    updatedAt: '2026-11-23T00:00:00.000Z',
    since: null,
    until: null,
  };
}

describe('draftOf', () => {
  it('has what is held directly, and nothing that only groups give', () => {
    const licenses: readonly PersonLicense[] = [
      {
        skuId: e1,
        paths: [path('sales', []), path(null, [teams])],
        enabledPlans: [],
        waiting: null,
      },
      { skuId: e3, paths: [path('sales', [])], enabledPlans: [], waiting: null },
    ];
    expect(draftOf(licenses)).toEqual(held);
  });
});

describe('commandOf', () => {
  it('is nothing where nothing differs, also after there and back', () => {
    const away = withProduct(held, held, { skuId: e1, isOn: false });
    const back = withProduct(away, held, { skuId: e1, isOn: true });
    expect(commandOf(held, held)).toBeNull();
    expect(commandOf(held, back)).toBeNull();
  });

  it('gives, takes and switches in one command with every app that is off', () => {
    const given = withApps(held, e3, new Set([teams, planner]));
    const draft = withProduct(given, held, { skuId: e1, isOn: false });
    expect(commandOf(held, draft)).toEqual({
      kind: 'assignLicense',
      addLicenses: [{ skuId: e3, disabledPlans: [teams, planner].toSorted() }],
      removeLicenses: [e1],
    });
  });

  it('can turn an app on that was off', () => {
    const draft = withApps(held, e1, new Set());
    expect(changesOf(held, draft)).toEqual([
      { skuId: e1, kind: 'apps', turnedOn: [teams], turnedOff: [] },
    ]);
    expect(commandOf(held, draft)).toMatchObject({
      addLicenses: [{ skuId: e1, disabledPlans: [] }],
    });
  });
});

describe('withFix', () => {
  const both = withProduct(held, held, { skuId: e3, isOn: true });

  it('turns apps off in the product that comes in, and keeps what was off', () => {
    const inNew: FixFacts = {
      kind: 'turnOffInNew',
      skuId: knownId(e3),
      servicePlanIds: [knownId(planner)],
    };
    expect(withFix(both, held, inNew)?.get(e3)).toEqual(new Set([planner]));
    const inHeld: FixFacts = { ...inNew, kind: 'turnOffInHeld', skuId: knownId(e1) };
    expect(withFix(both, held, inHeld)?.get(e1)).toEqual(new Set([teams, planner]));
  });

  it('gives the old product up', () => {
    const fixed = withFix(both, held, { kind: 'removeHeld', skuIds: [knownId(e1)] });
    expect([...(fixed ?? nothing).keys()]).toEqual([e3]);
  });

  it('leaves a product out: as it is held now, with the apps that were off', () => {
    const none = withFix(both, held, { kind: 'leaveOut', skuId: knownId(e3) });
    expect(none).toEqual(held);
    const kept = withFix(nothing, held, { kind: 'leaveOut', skuId: knownId(e1) });
    expect(kept).toEqual(held);
  });

  it('gives another product with the same apps off', () => {
    const draft = withApps(nothing, e1, new Set([teams]));
    const facts: FixFacts = { kind: 'assignInstead', skuId: knownId(e1), instead: knownId(e3) };
    expect(withFix(draft, nothing, facts)).toEqual(new Map([[e3, new Set([teams])]]));
  });

  it('leaves the draft alone where the way out is a step elsewhere', () => {
    expect(withFix(both, held, { kind: 'buyUnits', skuId: knownId(e3), units: 1 })).toBeNull();
  });
});
