import type { GroupId, ServicePlanId, SkuId } from '../../core/ids.ts';
import type { Reader } from '../../store/store.ts';
import { type GroupLicensingState, productOfGroupState } from './group-licensing-state.ts';

/** A group that gives a product, and how its members fare with it. */
export type ProductGroup = {
  readonly groupId: GroupId;
  readonly displayName: string;
  readonly members: number;
  readonly disabledPlans: readonly ServicePlanId[];
  readonly active: number;
  readonly failing: number;
  readonly state: Exclude<GroupLicensingState, 'none'>;
};

/** The groups that give a product, by display name. */
export async function productGroups(
  reader: Reader,
  { skuId }: { readonly skuId: SkuId },
): Promise<readonly ProductGroup[]> {
  const disabledPlans = new Map<GroupId, readonly ServicePlanId[]>();
  for (const [groupId, licenses] of await reader.groupLicenses('all')) {
    const license = licenses.find((one) => one.skuId === skuId);
    if (license !== undefined) disabledPlans.set(groupId, license.disabledPlans);
  }
  const ids = [...disabledPlans.keys()];
  const sizes = await reader.groupSizes(ids);
  const states = await reader.processingStates(ids);
  const counts = await reader.groupSkuCounts({ skuId });
  const rows = (await reader.groupsByIds(ids)).map((group): ProductGroup => {
    const { id: groupId, displayName } = group;
    const count = counts.find((one) => one.groupId === groupId);
    const failing = count?.failing ?? 0;
    const processingState = states.get(groupId) ?? 'ProcessingComplete';
    return {
      groupId,
      displayName,
      members: sizes.get(groupId)?.members ?? 0,
      disabledPlans: disabledPlans.get(groupId) ?? [],
      active: count?.active ?? 0,
      failing,
      state: productOfGroupState({ failing, processingState }),
    };
  });
  return rows.sort((one, other) => (nameKey(one) < nameKey(other) ? -1 : 1));
}

function nameKey({ displayName, groupId }: ProductGroup): string {
  return `${displayName.toLowerCase()} ${groupId}`;
}
