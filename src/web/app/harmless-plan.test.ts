import { describe, expect, it } from 'vitest';
import type { PlanPreviewBody, PlanTotalsBody } from '../../api/plans.ts';
import { knownId, type SkuId } from '../../core/ids.ts';
import { harmlessFor, isHarmless } from './harmless-plan.ts';

const skuId = knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900');
const adele = {
  id: 'a',
  displayName: 'Adele Vance',
  userPrincipalName: 'adele@contoso.com',
  userType: 'Member',
  kind: 'change',
  problems: [],
} as const;
const gain: PlanTotalsBody = {
  counts: { people: 1, change: 1, unchanged: 0, problem: 0 },
  units: [{ skuId, usable: 10, consumedBefore: 4, consumedAfter: 5 }],
  apps: [{ servicePlanId: 'p', gained: 1, lost: 0 }],
  problems: {},
};

describe('a plan that is applied at once', () => {
  it('gives one person something', () => {
    expect(isHarmless(gain)).toBe(true);
  });

  it.each<[string, Partial<PlanTotalsBody>]>([
    ['several people', { counts: { people: 2, change: 2, unchanged: 0, problem: 0 } }],
    ['nobody', { counts: { people: 1, change: 0, unchanged: 1, problem: 0 } }],
    ['somebody with a problem', { counts: { people: 1, change: 0, unchanged: 0, problem: 1 } }],
    ['a license less', { units: [{ skuId, usable: 10, consumedBefore: 4, consumedAfter: 3 }] }],
    ['an app less', { apps: [{ servicePlanId: 'p', gained: 0, lost: 1 }] }],
  ])('is none with %s', (_what, part) => {
    expect(isHarmless({ ...gain, ...part })).toBe(false);
  });

  it('is for the person of a preview without problems', () => {
    const preview: PlanPreviewBody = { totals: gain, problems: [], unknownKeys: [], rows: [adele] };
    expect(harmlessFor(preview)).toBe(adele);
    expect(harmlessFor({ ...preview, rows: [adele, { ...adele, id: 'b' }] })).toBeNull();
    expect(harmlessFor({ ...preview, rows: [] })).toBeNull();
    expect(harmlessFor(null)).toBeNull();
  });
});
