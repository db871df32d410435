import type { OperationNo } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { unitsTaken, stepsOf } from '../outcome-ledger.ts';
import type { Writer } from '../../store/store.ts';
import type { StoredPlan } from '../../store/stored-plan.ts';
import { requireGroup } from '../directory/find-in-directory.ts';
import type { Call } from '../operation.ts';
import { requirePermission } from '../require-permission.ts';
import { beginGroupProcessing } from './group-processing.ts';
import { isSame } from './is-same.ts';
import { hasRemovalGuard, refuseMassRemoval } from './removal-guard.ts';

/**
 * Saves what a planned change of groups gives, and begins to bring it to the members. Refuses where one of them gives something else
 * by now, and where too many would lose a license without somebody naming the (first) group.
 */
export async function applyGroupPlan(
  tx: Writer,
  call: Call,
  plan: StoredPlan,
  input: { readonly reason: string | null; readonly confirmation?: string | null },
): Promise<{ readonly operationNo: OperationNo }> {
  requirePermission(call.actor, 'assignGroupLicense');
  if (plan.source.kind !== 'groupLicenses') throw new Error('not a plan of a group');
  const { source } = plan;
  const names: string[] = [];
  const present = await tx.groupLicenses(source.groups.map(({ groupId }) => groupId));
  for (const { groupId, before } of source.groups) {
    names.push((await requireGroup(tx, groupId)).displayName);
    if (isSame(present.get(groupId) ?? [], before)) continue;
    throw new Refused({ code: 'WorldMovedOn', skuId: null });
  }
  // Of several groups the first stands for all.
  const [groupName = ''] = names;
  if (input.confirmation !== groupName) await guardRemoval(tx, plan, groupName);
  const reason = input.reason ?? plan.reason;
  await tx.patchPlan(plan.id, { reason });
  const operationNo = await beginGroupProcessing(tx, call, {
    plan: { ...plan, reason },
    source,
    undoOf: source.undoOf ?? null,
  });
  return { operationNo };
}

/** Counts who would lose a license where the organization wants to know it. */
async function guardRemoval(tx: Writer, plan: StoredPlan, groupName: string): Promise<void> {
  const { settings } = await tx.organization();
  if (!hasRemovalGuard(settings)) return;
  const members = plan.totals?.counts.people ?? 0;
  refuseMassRemoval(settings, { groupName, people: await peopleWhoLose(tx, plan), members });
}

/** How many people of a plan lose a product, not counting who gets another in its place. */
async function peopleWhoLose(tx: Writer, plan: StoredPlan): Promise<number> {
  let people = 0;
  for (let chunkNo = 0; chunkNo < plan.chunks; chunkNo += 1) {
    const chunk = await tx.planChunk(plan.id, chunkNo);
    if (chunk === null) continue;
    const outcomes = await tx.planOutcomes(plan.id, [...new Set(chunk.outcomeNos)]);
    for (const no of chunk.outcomeNos) {
      const outcome = outcomes.get(no);
      const units = outcome === undefined ? [] : stepsOf(outcome).map(unitsTaken);
      if (units.some((taken) => taken < 0) && !units.some((taken) => taken > 0)) people += 1;
    }
  }
  return people;
}
