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
 * Saves what a planned change of a group gives, and begins to bring it to the members. Refuses where the group gives something else
 * by now, and where too many would lose a license without somebody naming the group.
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
  const group = await requireGroup(tx, source.groupId);
  const present = (await tx.groupLicenses([group.id])).get(group.id) ?? [];
  if (!isSame(present, source.before)) throw new Refused({ code: 'WorldMovedOn', skuId: null });
  if (input.confirmation !== group.displayName) await guardRemoval(tx, plan, group.displayName);
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
