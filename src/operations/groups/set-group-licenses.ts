import {
  type AppLeftOff,
  type GroupLicensesChange,
  groupLicensesAfter,
} from '../../core/groups/check-group-licenses.ts';
import { entitlementWarning, type GroupLicensesWarning } from '../../core/groups/entitlement.ts';
import type { GroupLicense } from '../../core/groups/group-license.ts';
import type { Group } from '../../core/directory/group.ts';
import type { GroupId, OperationNo, PlanId, SkuId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import type { PlannedGroupChange, PlanSource } from '../../store/stored-plan.ts';
import { putEmptyPlan } from '../create-plan.ts';
import { requireGroup } from '../directory/find-in-directory.ts';
import type { Call } from '../operation.ts';
import { loadPlanContext } from '../plan-context.ts';
import { requirePermission } from '../require-permission.ts';
import { beginGroupProcessing } from './group-processing.ts';
import { countLicensedMembers } from './licensed-members.ts';
import { isSame } from './is-same.ts';
import { hasRemovalGuard, refuseMassRemoval } from './removal-guard.ts';

/** What is wanted of a group's licenses. */
export type GroupLicensesInput = {
  readonly groupId: string;
  readonly change: GroupLicensesChange;
  readonly reason: string | null;
};

/** Groups whose licenses one plan may change (checklist 124). */
export const groupsAtOnceMax = 20;

/** What is wanted of the licenses of groups: the same of each. */
export type PlanGroupLicensesInput = Omit<GroupLicensesInput, 'groupId'> & {
  /** 1 to `groupsAtOnceMax`; who is named twice counts once. */
  readonly groupIds: readonly string[];
};

/** A plan of what a change of groups' licenses would do to their members. */
export type PlanGroupLicensesOutput = {
  readonly planId: PlanId;
  /** What each group would give. */
  readonly groups: readonly {
    readonly groupId: GroupId;
    readonly licenses: readonly GroupLicense[];
  }[];
  /** Apps that will be off because a group does not give what they need. */
  readonly leftOff: readonly AppLeftOff[];
  /** What does not stop the change and should be known. */
  readonly warnings: readonly GroupLicensesWarning[];
};

/** Opens a plan of the change: who gains and loses what, before anything is saved. Who is in several of the groups is in it once. */
export async function planGroupLicenses(
  tx: Writer,
  call: Call,
  { groupIds, change, reason }: PlanGroupLicensesInput,
): Promise<PlanGroupLicensesOutput> {
  const ids = [...new Set(groupIds.map((id) => id.toLowerCase()))];
  if (ids.length > groupsAtOnceMax) {
    throw new Refused({ code: 'TooManyGroups', count: ids.length, max: groupsAtOnceMax });
  }
  const groups: PlannedGroupChange[] = [];
  const leftOff = new Map<string, AppLeftOff>();
  for (const groupId of ids) {
    const one = await changed(tx, call, { groupId, change, reason });
    groups.push({ groupId: one.group.id, before: one.before, after: one.after });
    for (const app of one.leftOff) leftOff.set(`${app.skuId} ${app.servicePlanId}`, app);
  }
  const planId = await putGroupPlan(tx, call, { source: { groups, isApplied: false }, reason });
  const giving = groups.flatMap(({ groupId, after }) => (after.length === 0 ? [] : [groupId]));
  return {
    planId,
    groups: groups.map(({ groupId, after }) => ({ groupId, licenses: after })),
    leftOff: [...leftOff.values()],
    warnings: giving.length === 0 ? [] : await warningsFor(tx, giving),
  };
}

/** What is to be saved at once; nobody has seen a preview of it. */
export type SetGroupLicensesInput = GroupLicensesInput & {
  /** Name of the group, where so many would lose a license that somebody must have meant it. */
  readonly confirmation?: string | null;
};

async function warningsFor(
  tx: Writer,
  groupIds: readonly GroupId[],
): Promise<readonly GroupLicensesWarning[]> {
  const members = await countLicensedMembers(tx, groupIds);
  const warning = entitlementWarning(members, await tx.subscribedSkus(), await tx.catalog());
  return warning === null ? [] : [warning];
}

/** The operation that brings the change to the members; null: there was nothing to change. */
export type SetGroupLicensesOutput = { readonly operationNo: OperationNo | null };

/**
 * Changes what a group gives, at once (Graph's `assignLicense` on a group, contract.md 1.4): the group has its new licenses with this
 * commit, its members in the background.
 */
export async function setGroupLicenses(
  tx: Writer,
  call: Call,
  input: SetGroupLicensesInput,
): Promise<SetGroupLicensesOutput> {
  const { group, before, after } = await changed(tx, call, input);
  if (isSame(before, after)) return { operationNo: null };
  if (input.confirmation !== group.displayName) await guardRemoval(tx, { group, before, after });
  const source = { groups: [{ groupId: group.id, before, after }], isApplied: true };
  const planId = await putGroupPlan(tx, call, { source, reason: input.reason });
  const plan = await tx.plan(planId);
  if (plan === null) throw new Error('the plan that was just put is gone');
  return { operationNo: await beginGroupProcessing(tx, call, { plan, source, undoOf: null }) };
}

/** Counts who has a product by the group that it will give no more: cheaper than a plan, and as good for a warning. */
async function guardRemoval(
  tx: Writer,
  {
    group,
    before,
    after,
  }: {
    readonly group: Group;
    readonly before: readonly GroupLicense[];
    readonly after: readonly GroupLicense[];
  },
): Promise<void> {
  const { settings } = await tx.organization();
  if (!hasRemovalGuard(settings)) return;
  const onlyIn = (one: readonly GroupLicense[], other: readonly GroupLicense[]): SkuId[] =>
    one.map(({ skuId }) => skuId).filter((skuId) => !other.some((it) => it.skuId === skuId));
  const people = await tx.peopleWhoWouldLose(group.id, {
    taken: onlyIn(before, after),
    given: onlyIn(after, before),
  });
  const members = await countLicensedMembers(tx, [group.id]);
  refuseMassRemoval(settings, { groupName: group.displayName, people, members });
}

async function changed(
  tx: Writer,
  call: Call,
  { groupId, change }: GroupLicensesInput,
): Promise<{
  readonly group: Group;
  readonly before: readonly GroupLicense[];
  readonly after: readonly GroupLicense[];
  readonly leftOff: readonly AppLeftOff[];
}> {
  requirePermission(call.actor, 'assignGroupLicense');
  const group = await requireGroup(tx, groupId);
  const before = (await tx.groupLicenses([group.id])).get(group.id) ?? [];
  const context = await loadPlanContext(tx, 'api', false);
  const result = groupLicensesAfter(group, before, change, context);
  if (!result.ok) {
    const [first, ...rest] = result.problems;
    if (first === undefined) throw new Error('a refusal without a problem');
    throw new Refused(first, ...rest);
  }
  return { group, before, after: result.licenses, leftOff: result.leftOff };
}

/** Writes the head of a plan for the members of groups. */
export async function putGroupPlan(
  tx: Writer,
  call: Call,
  {
    source,
    reason,
  }: {
    readonly source: Omit<Extract<PlanSource, { kind: 'groupLicenses' }>, 'kind'>;
    readonly reason: string | null;
  },
): Promise<PlanId> {
  return await putEmptyPlan(tx, call, {
    input: { surface: 'api', reason },
    source: { kind: 'groupLicenses', ...source },
    guests: false,
    total: await countLicensedMembers(
      tx,
      source.groups.map(({ groupId }) => groupId),
    ),
  });
}
