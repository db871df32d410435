import { describe, expect, it } from 'vitest';
import type { ProductBody, ProductPlan } from '../../api/licenses.ts';
import { draftOfGroup, explainedOff, groupChangeOf, leftOffOf } from './group-license-draft.ts';

const plan = (id: string, ...needs: readonly string[]): ProductPlan => ({
  servicePlanId: id,
  servicePlanName: id,
  displayName: id.toUpperCase(),
  appliesTo: 'User',
  needsAnyOf: needs.map((need) => ({ servicePlanId: need, displayName: need.toUpperCase() })),
});

const product = (skuId: string, ...plans: readonly ProductPlan[]): ProductBody => ({
  skuId,
  skuPartNumber: skuId,
  displayName: skuId,
  isForUsers: true,
  plans,
});

const e3 = product('E3', plan('exchange'), plan('teams'));
const addOn = product('AddOn', plan('archive', 'exchange', 'exchange2'), plan('hold', 'archive'));
const products = [e3, addOn];

describe('what is asked of a group', () => {
  const held = draftOfGroup([
    { skuId: 'E3', disabledPlans: ['teams'] },
    { skuId: 'AddOn', disabledPlans: [] },
  ]);

  it('is nothing where nothing differs', () => {
    expect(groupChangeOf(held, new Map(held))).toBeNull();
  });

  it('is each product that comes or changes with all that is off in it, and each that goes', () => {
    const draft = new Map([
      ['E3', new Set(['teams', 'exchange'])],
      ['Visio', new Set<string>()],
    ]);
    expect(groupChangeOf(held, draft)).toEqual({
      add: [
        { skuId: 'E3', disabledPlans: ['exchange', 'teams'] },
        { skuId: 'Visio', disabledPlans: [] },
      ],
      remove: ['AddOn'],
    });
  });
});

describe('apps that a group cannot give', () => {
  const none = new Set<string>();

  it('#120 #121 are those whose needs no app of the same group meets, and what needs these', () => {
    expect(leftOffOf(new Map([['AddOn', none]]), products)).toEqual([
      { skuId: 'AddOn', servicePlanId: 'archive', needs: ['EXCHANGE', 'EXCHANGE2'] },
      { skuId: 'AddOn', servicePlanId: 'hold', needs: ['ARCHIVE'] },
    ]);
  });

  it('#121 are none where the group gives one of what they need', () => {
    const both = new Map([
      ['AddOn', none],
      ['E3', none],
    ]);
    expect(leftOffOf(both, products)).toEqual([]);
    expect(leftOffOf(both.set('E3', new Set(['exchange'])), products)).toHaveLength(2);
  });

  it('are not those that are off by choice', () => {
    expect(leftOffOf(new Map([['AddOn', new Set(['archive', 'hold'])]]), products)).toEqual([]);
  });
});

describe('why an app of a group is off', () => {
  it('is told where the group gives nothing that it needs, and not where somebody chose it', () => {
    const off = { skuId: 'AddOn', disabledPlans: ['archive'] };
    expect(explainedOff([off], products)).toEqual([
      { skuId: 'AddOn', servicePlanId: 'archive', needs: ['EXCHANGE', 'EXCHANGE2'] },
    ]);
    expect(explainedOff([off, { skuId: 'E3', disabledPlans: [] }], products)).toEqual([]);
    expect(
      explainedOff([off, { skuId: 'E3', disabledPlans: ['exchange'] }], products),
    ).toHaveLength(1);
  });
});
