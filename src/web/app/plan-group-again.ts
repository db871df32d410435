import type { PlanBody, PlannedGroup } from '../../api/plans.ts';
import { planGroupLicenses } from '../../client/groups.ts';
import { getPlan } from '../../client/plans.ts';
import { draftOfGroup, groupChangeOf } from './group-license-draft.ts';

/** Plans the same change of a group once more, at today's state. */
export async function planGroupAgain({ groupId, before, after }: PlannedGroup): Promise<PlanBody> {
  const change = groupChangeOf(draftOfGroup(before), draftOfGroup(after));
  const { planId } = await planGroupLicenses(groupId, change ?? { add: [], remove: [] });
  return getPlan(planId);
}
