import { describe, expect, it } from 'vitest';
import { guid } from '../../../test/worlds/world.ts';
import { knownId } from '../ids.ts';
import type { SubscriptionId } from '../ids.ts';
import type { Subscription } from './subscribed-sku.ts';
import { subscriptionLimitProblem } from './subscription-limit.ts';

type Held = Pick<Subscription, 'id' | 'status'>;

function held(count: number, status: Subscription['status'] = 'Enabled'): readonly Held[] {
  return Array.from({ length: count }, (_, index) => ({ id: id(index), status }));
}

function id(number: number): SubscriptionId {
  return knownId(guid(number));
}

describe('subscriptionLimitProblem', () => {
  it('#14 with 300 purchases refuses another, not with 299', () => {
    expect(subscriptionLimitProblem(held(300), { id: id(300) })).toEqual({
      code: 'SubscriptionLimitReached',
      max: 300,
    });
    expect(subscriptionLimitProblem(held(299), { id: id(300) })).toBeNull();
  });

  it('lets one that is there change, and does not count deleted ones', () => {
    expect(subscriptionLimitProblem(held(300), { id: id(7) })).toBeNull();
    expect(subscriptionLimitProblem(held(300, 'Deleted'), { id: id(300) })).toBeNull();
  });
});
