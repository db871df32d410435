import { describe, expect, it } from 'vitest';
import type { GroupFix, ProblemGroup } from '../../api/plans.ts';
import { knownId, type ServicePlanId, type SkuId } from '../../core/ids.ts';
import { clashOf, markedPeople, suggestedKey, waysOut } from './ways-out.ts';

const skuId = knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900');
const held = knownId<ServicePlanId>('c7699d2e-19aa-44de-8edf-1736da088ca1');
const added = knownId<ServicePlanId>('5dbe027f-2339-4123-9542-606e4d348a72');

const without: GroupFix = {
  key: 'without',
  facts: { kind: 'turnOffInNew', skuId, servicePlanIds: [added] },
  sentence: '',
  isCommand: true,
  people: 3,
};
const replace: GroupFix = {
  key: 'replace',
  facts: { kind: 'removeHeld', skuIds: [skuId] },
  sentence: '',
  isCommand: true,
  people: 3,
};
const buy: GroupFix = {
  key: 'buy',
  facts: { kind: 'buyUnits', skuId, units: 1 },
  sentence: '',
  isCommand: false,
  people: 3,
};

function conflict(isBothNew: boolean, fixes: readonly GroupFix[]): ProblemGroup {
  return {
    key: 'conflict',
    problem: {
      code: 'MutuallyExclusiveViolation',
      title: '',
      message: '',
      sentence: '',
      help: '',
      facts: {
        code: 'MutuallyExclusiveViolation',
        exclusiveSet: 'SharePoint Online',
        plans: [
          { servicePlanId: added, from: [{ skuId, assignedByGroup: null, isNew: true }] },
          { servicePlanId: held, from: [{ skuId, assignedByGroup: null, isNew: isBothNew }] },
        ],
      },
    },
    count: 3,
    people: [],
    fixes,
    resolvedBy: null,
  };
}

describe('ways out', () => {
  it('are told apart: here, and elsewhere', () => {
    const { here, elsewhere } = waysOut(conflict(false, [without, buy]));
    expect([here, elsewhere]).toEqual([[without], [buy]]);
  });

  it('only the best one is suggested, and only where it takes nothing away', () => {
    expect(suggestedKey(conflict(false, [without, replace]))).toBe('without');
    expect(suggestedKey(conflict(false, [replace, without]))).toBeNull();
    expect(suggestedKey(conflict(false, [buy]))).toBeNull();
  });
});

describe('clashOf', () => {
  it('#26 has what people have now at the left and what is added at the right', () => {
    const clash = clashOf(conflict(false, []));
    expect(clash?.left.map(({ plan }) => plan.servicePlanId)).toEqual([held]);
    expect(clash?.right.map(({ plan }) => plan.servicePlanId)).toEqual([added]);
  });

  it('keeps both sides where both are new', () => {
    const clash = clashOf(conflict(true, []));
    expect([clash?.left.length, clash?.right.length]).toEqual([1, 1]);
  });
});

describe('markedPeople', () => {
  it('are those a problem stands in the way of', () => {
    const rows = [
      { id: 'a', kind: 'problem' },
      { id: 'b', kind: 'change' },
    ];
    expect([...markedPeople(rows)]).toEqual(['a']);
  });
});
