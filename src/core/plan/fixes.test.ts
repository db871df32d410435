import { describe, expect, it } from 'vitest';
import { call, choice, give, planned, take } from '../../../test/worlds/commands.ts';
import {
  aCatalog,
  aContext,
  aUser,
  aView,
  anOwnedSku,
  codesOf,
  direct,
  group,
  inherited,
  plan,
  plans,
  sku,
} from '../../../test/worlds/world.ts';
import type { UserView } from '../assignment/assignment.ts';
import type { Command } from './command.ts';
import { fixesFor } from './fixes.ts';
import type { Fix } from './fixes.ts';
import type { PlanContext } from './outcome.ts';

/** Ways out of the row's first problem; each that is a command has been seen to go through. */
function waysOut(
  view: UserView,
  command: Command,
  context: PlanContext = aContext(),
): readonly Omit<Fix, 'command'>[] {
  const outcome = planned(view, command, context);
  if (outcome.ok) throw new Error('nothing to mend');
  return fixesFor(outcome.problems[0], view, command, context).map(
    ({ command: mended, ...facts }) => {
      if (mended !== null) expect(codesOf(planned(view, mended, context))).toEqual([]);
      return facts;
    },
  );
}

describe('fixesFor', () => {
  it('a conflict: off in the new product, off in the old, or the old given up, in this order', () => {
    expect(waysOut(aView(direct('STANDARDPACK')), give('ENTERPRISEPACK'))).toEqual(
      [
        {
          kind: 'turnOffInNew',
          skuId: sku('ENTERPRISEPACK'),
          servicePlanIds: plans('SHAREPOINTENTERPRISE'),
        },
        { kind: 'removeHeld', skuIds: [sku('STANDARDPACK')] },
      ].toSpliced(1, 0, {
        kind: 'turnOffInHeld',
        skuId: sku('STANDARDPACK'),
        servicePlanIds: plans('SHAREPOINTSTANDARD'),
      }),
    );
  });

  it('a conflict with an inherited product: only the new side can be mended here', () => {
    const view = aView(inherited('STANDARDPACK', 1));
    expect(waysOut(view, give('ENTERPRISEPACK')).map((one) => one.kind)).toEqual(['turnOffInNew']);
  });

  it('the way out says the whole end: nothing of the original command is lost', () => {
    const view = aView(direct('STANDARDPACK', 'SWAY'));
    const command = give('ENTERPRISEPACK', 'VISIOCLIENT');
    const outcome = planned(view, command);
    const [fix] = outcome.ok ? [] : fixesFor(outcome.problems[0], view, command, aContext());
    expect(fix?.command).toEqual(
      call([choice('ENTERPRISEPACK', 'SHAREPOINTENTERPRISE', 'SWAY'), choice('VISIOCLIENT')], []),
    );
  });

  it('a missing prerequisite: turn it on, give a product that has it, or leave the dependent out', () => {
    const context = aContext({
      owned: [anOwnedSku('EXCHANGESTANDARD', 1), anOwnedSku('EXCHANGEENTERPRISE', 1, 1)],
    });
    const kinds = waysOut(
      aView(direct('ENTERPRISEPACK', 'EXCHANGE_S_ENTERPRISE')),
      give('WORKPLACE_ANALYTICS'),
      context,
    );
    expect(kinds[0]).toEqual({
      kind: 'turnOnPrerequisite',
      skuId: sku('ENTERPRISEPACK'),
      servicePlanIds: plans('EXCHANGE_S_ENTERPRISE'),
    });
    const added = kinds.filter((one) => one.kind === 'addPrerequisite');
    expect(added.length).toBeGreaterThan(0);
    expect(JSON.stringify(added)).not.toContain(sku('EXCHANGEENTERPRISE'));
    expect(kinds.at(-1)).toEqual({
      kind: 'turnOffDependent',
      skuId: sku('WORKPLACE_ANALYTICS'),
      servicePlanIds: plans('WORKPLACE_ANALYTICS'),
    });
  });

  it('taking the base from under an add-on: take both (#82)', () => {
    const view = aView(direct('ENTERPRISEPACK'), direct('MCOMEETADV'));
    const context = { ...aContext(), skus: new Map() };
    expect(waysOut(view, take('ENTERPRISEPACK'), context)).toEqual([
      { kind: 'removeDependent', skuId: sku('MCOMEETADV') },
    ]);
  });

  it('no unit: buy, free one, or a product with the same apps that has one', () => {
    const context = aContext({ owned: [anOwnedSku('EXCHANGEENTERPRISE', 2, 2)] });
    const [buy, free, instead] = waysOut(aView(), give('EXCHANGEENTERPRISE'), context);
    expect([buy, free]).toEqual([
      { kind: 'buyUnits', skuId: sku('EXCHANGEENTERPRISE'), units: 1 },
      { kind: 'freeUnits', skuId: sku('EXCHANGEENTERPRISE') },
    ]);
    expect(instead).toMatchObject({ kind: 'assignInstead', skuId: sku('EXCHANGEENTERPRISE') });
  });

  it('steps elsewhere are named without a command', () => {
    const kinds = (view: UserView, command: Command, context?: PlanContext): readonly string[] =>
      waysOut(view, command, context).map((one) => one.kind);
    const e3 = give('ENTERPRISEPACK');
    const somebody = (facts: Parameters<typeof aUser>[0]): UserView => ({
      ...aView(),
      user: aUser(facts),
    });
    expect(kinds(somebody({ usageLocation: null }), e3)).toEqual(['setUsageLocation']);
    expect(kinds(somebody({ isDeleted: true }), e3)).toEqual(['restoreUser']);
    expect(kinds(somebody({ userType: 'Guest' }), e3)).toEqual(['askGlobalAdministrator']);
    expect(kinds(somebody({ clashingProxyAddress: 'smtp:a@b.ch' }), e3)[0]).toBe(
      'changeProxyAddress',
    );
    expect(kinds(aView(), e3, { ...aContext(), skus: new Map() })).toEqual(['buyProduct']);
    expect(kinds(aView(inherited('SPB', 1)), take('SPB'))).toEqual(['changeGroups']);
  });

  it('a part that makes no sense for the person is left out', () => {
    expect(waysOut(aView(direct('SPB')), take('SPB', 'VISIOCLIENT'))).toEqual([
      { kind: 'leaveOut', skuId: sku('VISIOCLIENT') },
    ]);
    const both = aView(direct('SPB'), inherited('VISIOCLIENT', 4));
    expect(waysOut(both, take('SPB', 'VISIOCLIENT'))).toEqual([
      { kind: 'changeGroups', skuId: sku('VISIOCLIENT'), groupIds: [group(4)] },
      { kind: 'leaveOut', skuId: sku('VISIOCLIENT') },
    ]);
    expect(waysOut(aView(), call([choice('SPB', 'VISIOONLINE', 'SWAY')], []))).toEqual([
      { kind: 'leavePlanOn', skuId: sku('SPB'), servicePlanId: plan('VISIOONLINE') },
    ]);
  });

  it('an app that is prohibited in the country is turned off', () => {
    const context = aContext({ catalog: aCatalog({ CH: ['SWAY'] }) });
    expect(waysOut(aView(), give('ENTERPRISEPACK'), context)[0]).toEqual({
      kind: 'turnOffInNew',
      skuId: sku('ENTERPRISEPACK'),
      servicePlanIds: plans('SWAY'),
    });
  });
});
