import fc from 'fast-check';
import type { GroupId, SkuId } from '../../src/core/ids.ts';
import { instantOf } from '../../src/core/ids.ts';
import type { Change } from '../../src/core/change.ts';
import { builtInProducts } from '../../src/core/catalog/built-in/built-in-catalog.ts';
import { Refused } from '../../src/core/problems.ts';
import type { Call } from '../../src/operations/operation.ts';
import { recordAtOnce } from '../../src/operations/record-at-once.ts';
import { writes } from '../../src/operations/writes.ts';
import type { Writer } from '../../src/store/store.ts';
import { personId, plans, purchase, skus } from '../support/small-world.ts';
import { plan } from '../worlds/world.ts';

/** What may happen to a small organization whose groups give licenses. */
export type GroupAction =
  | { readonly kind: 'join' | 'leave'; readonly group: number; readonly person: number }
  | { readonly kind: 'assign' | 'unassign'; readonly person: number; readonly sku: SkuName }
  | { readonly kind: 'move'; readonly person: number; readonly to: string | null }
  | { readonly kind: 'addresses'; readonly person: number; readonly names: readonly string[] }
  | { readonly kind: 'buy'; readonly sku: SkuName; readonly units: number }
  | { readonly kind: 'organization'; readonly to: string | null }
  | { readonly kind: 'partial'; readonly isPartial: boolean }
  | { readonly kind: 'delete' | 'restore'; readonly person: number }
  | { readonly kind: 'product'; readonly sku: SkuName; readonly hasMore: boolean }
  | {
      readonly kind: 'license';
      readonly group: number;
      readonly sku: SkuName;
      readonly given: 'no' | 'whole' | 'less';
      /** Who leaves the group in the same commit. */
      readonly leaver: number | null;
    };

export type SkuName = keyof typeof skus;

/** People and groups of the small organization. */
export const peopleCount = 5;
export const groupCount = 3;

const person = fc.integer({ min: 1, max: peopleCount });
const group = fc.integer({ min: 0, max: groupCount - 1 });
const sku = fc.constantFrom<SkuName>('e1', 'e3', 'e5', 'visio');

/** Anything that may happen. */
export const anyAction: fc.Arbitrary<GroupAction> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('join'), group, person }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('leave'), group, person }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('license'),
      group,
      sku,
      given: fc.constantFrom('no', 'whole', 'whole', 'less'),
      leaver: fc.option(person, { nil: null, freq: 3 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('assign'), person, sku }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('unassign'), person, sku }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('move'),
      person,
      to: fc.constantFrom('US', null, 'ZZ'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('addresses'),
      person,
      names: fc.subarray(['smtp:a@contoso.com', 'smtp:b@contoso.com']),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('buy'),
      sku,
      units: fc.integer({ min: 0, max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('organization'), to: fc.constantFrom('US', 'ZZ') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('partial'), isPartial: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete'), person }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restore'), person }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('product'), sku, hasMore: fc.boolean() }),
  },
);

/** Does it; answers whether it was not refused. */
export async function act(
  tx: Writer,
  call: Call,
  { action, groupIds }: { readonly action: GroupAction; readonly groupIds: readonly GroupId[] },
): Promise<boolean> {
  try {
    await tx.savepoint(() => attempt(tx, call, { action, groupIds }));
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

async function attempt(
  tx: Writer,
  call: Call,
  { action, groupIds }: { readonly action: GroupAction; readonly groupIds: readonly GroupId[] },
): Promise<unknown> {
  const record = (...changes: readonly Change[]): Promise<unknown> =>
    recordAtOnce(tx, call, 'Test', changes);
  const groupOf = (no: number): GroupId => groupIds[no % groupIds.length] ?? none();
  switch (action.kind) {
    case 'join':
    case 'leave': {
      const input = { groupId: groupOf(action.group), ids: [personId(action.person)] };
      return action.kind === 'join'
        ? writes.addMembers(tx, call, input)
        : writes.removeMembers(tx, call, input);
    }
    case 'license':
      return await license(tx, call, { action, groupId: groupOf(action.group) });
    case 'assign':
    case 'unassign': {
      const skuId = skus[action.sku];
      return writes.assignLicense(tx, call, {
        userId: personId(action.person),
        addLicenses: action.kind === 'assign' ? [{ skuId, disabledPlans: [] }] : [],
        removeLicenses: action.kind === 'assign' ? [] : [skuId],
      });
    }
    case 'move':
      return record(updated(action.person, { usageLocation: action.to }));
    case 'addresses':
      return record(updated(action.person, { proxyAddresses: action.names }));
    case 'buy':
      return record(purchase(skus[action.sku], action.units, instantOf(0)));
    case 'organization':
      return record(organizationNow({ defaultUsageLocation: action.to }));
    case 'partial': {
      const { settings } = await tx.organization();
      const after = { ...settings, groupPartialAssignment: action.isPartial };
      return record(organizationNow({ settings: after }));
    }
    case 'delete':
      return writes.deleteUser(tx, call, { userKey: personId(action.person) });
    case 'restore':
      return writes.restoreUser(tx, call, {
        userId: personId(action.person),
        newUserPrincipalName: null,
      });
    case 'product':
      return record(product(skus[action.sku], action.hasMore));
  }
}

async function license(
  tx: Writer,
  call: Call,
  {
    action,
    groupId,
  }: { readonly action: Extract<GroupAction, { kind: 'license' }>; readonly groupId: GroupId },
): Promise<void> {
  const skuId = skus[action.sku];
  const disabledPlans = action.given === 'less' ? [plans.yammer, plans.sway].sort() : [];
  const off = action.sku === 'visio' ? [] : disabledPlans;
  await writes.setGroupLicenses(tx, call, {
    groupId,
    change:
      action.given === 'no'
        ? { addLicenses: [], removeLicenses: [skuId] }
        : { addLicenses: [{ skuId, disabledPlans: off }], removeLicenses: [] },
    reason: null,
  });
  if (action.leaver === null) return;
  const leave = { kind: 'leave', group: 0, person: action.leaver } as const;
  await act(tx, call, { action: leave, groupIds: [groupId] });
}

function updated(no: number, after: Extract<Change, { kind: 'userUpdated' }>['after']): Change {
  return { kind: 'userUpdated', userId: personId(no), before: {}, after };
}

function organizationNow(after: Extract<Change, { kind: 'organizationUpdated' }>['after']): Change {
  return { kind: 'organizationUpdated', before: {}, after };
}

/** The product as it is sold, or with a plan that clashes with those of others. */
function product(skuId: SkuId, hasMore: boolean): Change {
  const sold = builtInProducts.find((one) => one.skuId === skuId) ?? none();
  const more = plan('SHAREPOINTDESKLESS');
  const servicePlanIds = hasMore ? [...sold.servicePlanIds, more] : sold.servicePlanIds;
  return { kind: 'productSet', before: sold, after: { ...sold, servicePlanIds } };
}

function none(): never {
  throw new Error('it is not there');
}
