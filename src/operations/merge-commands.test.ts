import { describe, expect, it } from 'vitest';
import { knownId, type ServicePlanId, type SkuId } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import { mergeCommands } from './merge-commands.ts';

const e3 = knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900');
const visio = knownId<SkuId>('c5928f49-12ba-48f7-ada3-0d743a3601d5');
const yammer = knownId<ServicePlanId>('7547a3fe-08ee-4ccb-b430-5077c5041653');
const sway = knownId<ServicePlanId>('a23b959c-7ce8-4e57-9140-b90eb88a9e97');

describe('several lines of a file for one person', () => {
  it('assignments of different products are decided together', () => {
    const merged = mergeCommands(
      { kind: 'assign', licenses: [{ skuId: e3 }] },
      { kind: 'assign', licenses: [{ skuId: visio }] },
    );
    expect(merged).toEqual({ kind: 'assign', licenses: [{ skuId: e3 }, { skuId: visio }] });
  });

  it('the same product twice has both lists of apps off', () => {
    const merged = mergeCommands(
      { kind: 'assign', licenses: [{ skuId: e3, disabledPlans: [yammer] }] },
      { kind: 'assign', licenses: [{ skuId: e3, disabledPlans: [sway, yammer] }] },
    );
    expect(merged).toEqual({
      kind: 'assign',
      licenses: [{ skuId: e3, disabledPlans: [yammer, sway] }],
    });
  });

  it('one in and another out is one change, so that the swap is gapless', () => {
    const merged = mergeCommands(
      { kind: 'unassign', skuIds: [e3] },
      { kind: 'assign', licenses: [{ skuId: visio }] },
    );
    expect(merged).toEqual({ kind: 'change', assign: [{ skuId: visio }], unassign: [e3] });
  });

  it('two removals are one removal', () => {
    const merged = mergeCommands(
      { kind: 'unassign', skuIds: [e3] },
      { kind: 'unassign', skuIds: [visio, e3] },
    );
    expect(merged).toEqual({ kind: 'unassign', skuIds: [e3, visio] });
  });

  it('what has no single meaning is refused', () => {
    expect(() =>
      mergeCommands({ kind: 'unassignAll' }, { kind: 'assign', licenses: [{ skuId: e3 }] }),
    ).toThrow(Refused);
  });
});
