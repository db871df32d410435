import { describe, expect, it } from 'vitest';
import type { ProductBody, ProductPlan } from '../../api/licenses.ts';
import { appsOf, needOf } from './app-needs.ts';

function plan(displayName: string, change: Partial<ProductPlan> = {}): ProductPlan {
  return {
    servicePlanId: displayName,
    servicePlanName: displayName.toUpperCase(),
    displayName,
    appliesTo: 'User',
    needsAnyOf: [],
    ...change,
  };
}

function product(...plans: readonly ProductPlan[]): ProductBody {
  return { skuId: 's', skuPartNumber: 'P', displayName: 'Product', isForUsers: true, plans };
}

const needsTeams = plan('Phone', {
  needsAnyOf: [
    { servicePlanId: 'Teams', displayName: 'Teams' },
    { servicePlanId: 'Skype', displayName: 'Skype' },
  ],
});

describe('needOf', () => {
  it('is met by an app of the same product that is on', () => {
    const both = product(needsTeams, plan('Teams'));
    expect(needOf(needsTeams, both, new Set())).toEqual({ names: ['Teams'], state: 'met' });
    expect(needOf(needsTeams, both, new Set(['Teams']))?.state).toBe('off');
  });

  it('one of several is enough', () => {
    const all = product(needsTeams, plan('Teams'), plan('Skype'));
    expect(needOf(needsTeams, all, new Set(['Teams']))?.state).toBe('met');
  });

  it('comes from another license where the product has none of them', () => {
    expect(needOf(needsTeams, product(needsTeams), new Set())).toEqual({
      names: ['Teams', 'Skype'],
      state: 'elsewhere',
    });
  });

  it('is nothing for an app that stands by itself', () => {
    expect(needOf(plan('Sway'), product(plan('Sway')), new Set())).toBeNull();
  });
});

describe('appsOf', () => {
  it('lists apps by name, those of the whole organization apart', () => {
    const apps = appsOf(
      product(plan('Yammer'), plan('MDM', { appliesTo: 'Company' }), plan('Exchange')),
    );
    expect(apps.own.map(({ displayName }) => displayName)).toEqual(['Exchange', 'Yammer']);
    expect(apps.company.map(({ displayName }) => displayName)).toEqual(['MDM']);
  });
});
