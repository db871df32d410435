import { describe, expect, it } from 'vitest';
import type { ViewCondition } from '../../core/directory/people-view.ts';
import { knownId, type SkuId } from '../../core/ids.ts';
import { blankCondition, conditionKinds, conditionsOf, draftsOf } from './view-draft.ts';

const conditions: readonly ViewCondition[] = [
  { kind: 'domain', domain: 'contoso.com' },
  { kind: 'signIn', isAllowed: false },
  { kind: 'location', value: 'DE' },
  { kind: 'department', value: 'Sales' },
  { kind: 'product', skuId: knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900') },
  { kind: 'synchronized' },
  { kind: 'withErrors' },
  { kind: 'unlicensed' },
];

describe('the editor of custom views', () => {
  it('gives every condition back as it was', () => {
    expect(conditionsOf(draftsOf(conditions))).toEqual(conditions);
  });

  it('saves nothing while a condition lacks its value, and no view without conditions', () => {
    const incomplete = { kind: 'department', value: '  ' } as const;
    expect(conditionsOf([...draftsOf(conditions), incomplete])).toBeNull();
    expect(conditionsOf([])).toBeNull();
  });

  it('offers every kind, and those that need no value are complete at once', () => {
    const complete = conditionKinds.filter((kind) => conditionsOf([blankCondition(kind)]) !== null);
    expect(complete.toSorted()).toEqual(['signIn', 'synchronized', 'unlicensed', 'withErrors']);
    expect(new Set(conditionKinds).size).toBe(12);
  });
});
