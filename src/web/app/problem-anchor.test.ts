import { describe, expect, it } from 'vitest';
import { knownId } from '../../core/ids.ts';
import type { PlanSource, Problem } from '../../core/problems.ts';
import { anchorOf } from './problem-anchor.ts';

const e1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';

function source(skuId: string, isNew: boolean): PlanSource {
  return {
    servicePlanId: knownId(skuId),
    from: [{ skuId: knownId(skuId), assignedByGroup: null, isNew }],
  };
}
const conflict: Problem = {
  code: 'MutuallyExclusiveViolation',
  exclusiveSet: 'sharepoint',
  plans: [source(e1, false), source(e3, true)],
};

describe('anchorOf', () => {
  it('tells a conflict under the product that comes in, not under the one that was there', () => {
    expect(anchorOf(conflict, new Set([e1, e3]))).toBe(e3);
  });

  it('tells it under what is being changed where that is the old product', () => {
    expect(anchorOf(conflict, new Set([e1]))).toBe(e1);
  });

  it('is nowhere for what is about no product', () => {
    expect(anchorOf({ code: 'UsageLocationMissing' }, new Set([e1]))).toBeNull();
    expect(anchorOf({ code: 'WorldMovedOn', skuId: null }, new Set([e1]))).toBeNull();
  });
});
