import type { PlanBody, PlannedGroup } from '../../api/plans.ts';
import { planLicensesOfGroups } from '../../client/groups.ts';
import { getPlan } from '../../client/plans.ts';
import { draftOfGroup, groupChangeOf } from './group-license-draft.ts';

/** Plans the same change of groups once more, at today's state. What was asked of all of them is what any of them lacked. */
export async function planGroupsAgain(groups: readonly PlannedGroup[]): Promise<PlanBody> {
  const changes = groups.map(({ before, after }) =>
    groupChangeOf(draftOfGroup(before), draftOfGroup(after)),
  );
  const add = new Map(
    changes.flatMap((change) => change?.add ?? []).map((one) => [one.skuId, one]),
  );
  const remove = new Set(changes.flatMap((change) => change?.remove ?? []));
  const { planId } = await planLicensesOfGroups({
    groupIds: groups.map(({ groupId }) => groupId),
    add: [...add.values()],
    remove: [...remove],
  });
  return getPlan(planId);
}
