import type { Catalog } from '../core/catalog/catalog.ts';
import type { Change } from '../core/change.ts';
import type { OperationNo, ServicePlanId, SkuId } from '../core/ids.ts';
import type { GroupLicense } from '../core/groups/group-license.ts';
import { ascending } from '../core/plan/moves.ts';
import type { Writer } from '../store/store.ts';
import { actorStamp } from './actor-stamp.ts';
import { putEmptyPlan } from './create-plan.ts';
import { peopleConditions } from './directory/people-list.ts';
import { beginGroupProcessing } from './groups/group-processing.ts';
import { putGroupPlan } from './groups/set-group-licenses.ts';
import type { Call } from './operation.ts';
import { countSource } from './selected-people.ts';

/** Apps that are new in a product, of those that people have on or off. */
export type NewPlans = { readonly skuId: SkuId; readonly servicePlanIds: readonly ServicePlanId[] };

/** Apps that these changes of the catalogue bring to products that were known before; `catalog` is as it is after them. */
export function newPlansIn(changes: readonly Change[], catalog: Catalog): readonly NewPlans[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'productSet' || change.before === null) return [];
    const { before, after } = change;
    const known = new Set(before.servicePlanIds);
    const switched = new Set(catalog.productFacts.get(after.skuId)?.userPlanIds);
    const added = after.servicePlanIds.filter((id) => !known.has(id) && switched.has(id));
    return added.length === 0 ? [] : [{ skuId: after.skuId, servicePlanIds: ascending(added) }];
  });
}

/**
 * Turns apps off that have just come new to products, in the licenses of groups and in direct ones, where the organization wants to
 * decide first (`newPlansOff`; by default they are on, checklist 129). An operation for each group and one for the people of each
 * product: taking it back turns the apps on.
 */
export async function turnNewPlansOff(
  tx: Writer,
  call: Call,
  { plans, reason }: { readonly plans: readonly NewPlans[]; readonly reason: string | null },
): Promise<readonly OperationNo[]> {
  if (plans.length === 0 || !(await tx.organization()).settings.newPlansOff) return [];
  const operationNos: OperationNo[] = [];
  for (const [groupId, before] of await tx.groupLicenses('all')) {
    const after = before.map((license) => withOff(license, plans));
    if (after.every((license, at) => license === before[at])) continue;
    const source = { groups: [{ groupId, before, after }], isApplied: true };
    const planId = await putGroupPlan(tx, call, { source, reason });
    const plan = await tx.plan(planId);
    if (plan === null) throw new Error('the plan that was just put is gone');
    operationNos.push(await beginGroupProcessing(tx, call, { plan, source, undoOf: null }));
  }
  for (const one of plans) {
    const operationNo = await turnOffDirectly(tx, call, { ...one, reason });
    if (operationNo !== null) operationNos.push(operationNo);
  }
  return operationNos;
}

function withOff(license: GroupLicense, plans: readonly NewPlans[]): GroupLicense {
  const added = plans.find(({ skuId }) => skuId === license.skuId)?.servicePlanIds ?? [];
  const fresh = added.filter((id) => !license.disabledPlans.includes(id));
  if (fresh.length === 0) return license;
  return { ...license, disabledPlans: ascending([...license.disabledPlans, ...fresh]) };
}

/** Everyone who holds the product directly, by a plan that is applied as soon as it is computed; null: nobody does. */
async function turnOffDirectly(
  tx: Writer,
  call: Call,
  { skuId, servicePlanIds, reason }: NewPlans & { readonly reason: string | null },
): Promise<OperationNo | null> {
  const conditions = await peopleConditions(tx, { sku: skuId, by: 'direct' });
  const source = { kind: 'list', conditions, except: [] } as const;
  const total = await countSource(tx, source);
  if (total === 0) return null;
  const command = { kind: 'setApps', skuId, off: servicePlanIds, on: [] } as const;
  const input = { surface: 'api', reason } as const;
  // The organization has said so for everyone, guests too.
  const planId = await putEmptyPlan(tx, call, { input, source, guests: true, total, command });
  await tx.putPlanCommands(planId, 0, [command]);
  const operationNo = await tx.openOperation({
    activity: 'Turn off new apps',
    actor: actorStamp(call.actor),
    reason,
    planId,
    undoOf: null,
    total,
    status: 'running',
    startedAt: call.now,
    endedAt: null,
    changed: 0,
  });
  await tx.patchPlan(planId, { operationNo });
  return operationNo;
}
