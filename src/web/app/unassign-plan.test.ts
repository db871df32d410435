import { describe, expect, it } from 'vitest';
import { appsCommand, unassignPlan } from './unassign-plan.ts';

const sku = '6fd2c87f-b296-42f0-b197-1e91e994b900';

const [a, b, c] = [
  '5dbe027f-2339-4123-9542-606e4d348a71',
  '5dbe027f-2339-4123-9542-606e4d348a72',
  '5dbe027f-2339-4123-9542-606e4d348a73',
] as const;

describe('appsCommand', () => {
  it('#20 says only what was switched, each way', () => {
    expect(appsCommand(sku, new Set([a, b]), new Set([b, c]))).toEqual({
      kind: 'setApps',
      skuId: sku,
      off: [c],
      on: [a],
    });
  });

  it('is none where everything is as it was', () => {
    expect(appsCommand(sku, new Set([a]), new Set([a]))).toBeNull();
  });
});

describe('unassignPlan', () => {
  it('takes only this product, and says that it comes from the Licenses page', () => {
    const selection = { kind: 'people', keys: ['a'] } as const;
    const plan = unassignPlan(sku, selection, [{ problem: 'p', fix: 'f' }]);
    expect(plan).toEqual({
      command: { kind: 'unassign', skuIds: [sku] },
      selection,
      surface: 'licensesPage',
      resolutions: [{ problem: 'p', fix: 'f' }],
    });
  });
});
