import { describe, expect, it } from 'vitest';
import {
  aContext,
  aSubscription,
  aView,
  anOwnedSku,
  codesOf,
  direct,
  inherited,
  sku,
} from '../../../test/worlds/world.ts';
import { heldSkuIds } from '../assignment/held.ts';
import { planForUser } from '../plan/plan-for-user.ts';
import { openingBudget } from '../plan/units.ts';
import type { Assignment } from '../assignment/assignment.ts';
import type { Outcome } from '../plan/outcome.ts';
import {
  expiringSoonUnitsOf,
  freeUnitsOf,
  overassignedUnitsOf,
  subscribedSkuOf,
} from './subscribed-sku-of.ts';
import type { Subscription } from './subscribed-sku.ts';

const premium = sku('SPB');

/** What assigning Business Premium comes to where these are its purchases. */
function assignPremium(subscriptions: readonly Subscription[], consumed = 0): Outcome {
  const context = aContext({ owned: [subscribedSkuOf(premium, subscriptions, consumed)] });
  const command = { kind: 'assign', licenses: [{ skuId: premium }] } as const;
  return planForUser(aView(), command, openingBudget('all', context), context).outcome;
}

/** Removes a path and says how the units of the product move. */
function unitsAfterRemoving(assignments: readonly Assignment[], removed: number): number {
  const left = assignments.filter((_, index) => index >= removed);
  return heldSkuIds(left).size;
}

describe('subscribedSkuOf', () => {
  it('#1 adds two subscriptions of one product up: 5 and 8 are 13', () => {
    const units = subscribedSkuOf(premium, [aSubscription('SPB', 5), aSubscription('SPB', 8)], 0);
    expect(units.prepaidUnits.enabled).toBe(13);
    expect(units.usableUnits).toBe(13);
  });

  it('#2 names both purchases, so that Your products can show each with its own count', () => {
    const bought = [aSubscription('SPB', 5), aSubscription('SPB', 8)];
    expect(subscribedSkuOf(premium, bought, 0).subscriptionIds).toEqual(
      bought.map((one) => one.id),
    );
  });

  it('#3 leaves 9 of 13 free where 4 are consumed', () => {
    const units = subscribedSkuOf(premium, [aSubscription('SPB', 5), aSubscription('SPB', 8)], 4);
    expect([units.consumedUnits, units.usableUnits, freeUnitsOf(units)]).toEqual([4, 13, 9]);
  });

  it('#4 never adds subscriptions of different products together', () => {
    const mixed = [aSubscription('SPB', 5), aSubscription('ENTERPRISEPACK', 8)];
    expect(subscribedSkuOf(premium, mixed, 0).usableUnits).toBe(5);
  });

  it('#5 counts one unit for a person with one product by two groups and directly', () => {
    const paths = [direct('SPB'), inherited('SPB', 1), inherited('SPB', 2)];
    expect(heldSkuIds(paths).size).toBe(1);
  });

  it('#6 keeps the unit until the last of three paths goes', () => {
    const paths = [direct('SPB'), inherited('SPB', 1), inherited('SPB', 2)];
    expect(unitsAfterRemoving(paths, 2)).toBe(1);
    expect(unitsAfterRemoving(paths, 3)).toBe(0);
  });

  it('#7 lets units of a purchase in its grace period be assigned', () => {
    expect(assignPremium([aSubscription('SPB', 10, { status: 'Warning' })]).ok).toBe(true);
  });

  it('#8 refuses to assign where the only purchase is suspended', () => {
    const outcome = assignPremium([aSubscription('SPB', 10, { status: 'Suspended' })]);
    expect(codesOf(outcome)).toEqual(['CountViolation']);
  });

  it('#9 keeps enabled and suspended units apart and lets the enabled ones be assigned', () => {
    const bought = [aSubscription('SPB', 5), aSubscription('SPB', 5, { status: 'Suspended' })];
    const units = subscribedSkuOf(premium, bought, 0);
    expect(units.prepaidUnits).toEqual({ enabled: 5, warning: 0, suspended: 5, lockedOut: 0 });
    expect(freeUnitsOf(units)).toBe(5);
    expect(assignPremium(bought, 4).ok).toBe(true);
    expect(codesOf(assignPremium(bought, 5))).toEqual(['CountViolation']);
  });

  it('#10 is Enabled as soon as one unit is, else the best state there is', () => {
    const status = (...states: readonly Subscription['status'][]): string =>
      subscribedSkuOf(
        premium,
        states.map((state, index) => aSubscription('SPB', index + 1, { status: state })),
        0,
      ).capabilityStatus;
    expect(status('LockedOut', 'Suspended', 'Warning', 'Enabled')).toBe('Enabled');
    expect(status('Suspended', 'Warning')).toBe('Warning');
    expect(status('LockedOut', 'Suspended')).toBe('Suspended');
    expect(status('LockedOut', 'Deleted')).toBe('LockedOut');
    expect(status('Deleted')).toBe('Deleted');
    const empty = [aSubscription('SPB', 0), aSubscription('SPB', 3, { status: 'Suspended' })];
    expect(subscribedSkuOf(premium, empty, 0).capabilityStatus).toBe('Suspended');
  });

  it('#11 enabled 10, warning 5, consumed 8: 7 can be assigned and 5 expire soon', () => {
    const units = subscribedSkuOf(
      premium,
      [aSubscription('SPB', 10), aSubscription('SPB', 5, { status: 'Warning' })],
      8,
    );
    expect(freeUnitsOf(units)).toBe(7);
    expect(expiringSoonUnitsOf(units)).toBe(5);
  });

  it('#12 is overassigned only where more people hold it than units are usable', () => {
    expect(overassignedUnitsOf(anOwnedSku('SPB', 10, 11))).toBe(1);
    expect(overassignedUnitsOf(anOwnedSku('SPB', 10, 10))).toBe(0);
  });

  it('#159 does not count units that a person bought for themselves as the administrator’s', () => {
    const self = aSubscription('POWER_BI_PRO', 3, { ownerId: 'somebody', channel: 'SelfService' });
    const alone = subscribedSkuOf(sku('POWER_BI_PRO'), [self], 1);
    expect([alone.isSelfService, alone.usableUnits, alone.prepaidUnits.enabled]).toEqual([
      true,
      0,
      3,
    ]);
    const both = subscribedSkuOf(sku('POWER_BI_PRO'), [self, aSubscription('POWER_BI_PRO', 4)], 1);
    expect([both.isSelfService, both.usableUnits, both.prepaidUnits.enabled]).toEqual([
      false,
      4,
      7,
    ]);
  });
});
