import { createGroupPlanner, type GroupPlanner } from '../../core/groups/group-planner.ts';
import type { GroupRules } from '../../core/groups/settle.ts';
import { freeUnitsOf } from '../../core/subscription/subscribed-sku-of.ts';
import type { Reader } from '../../store/store.ts';

/** What group-based licensing asks besides the people; its planner begins with the units that are free. */
export type GroupContext = {
  readonly rules: GroupRules;
  readonly planner: GroupPlanner;
};

/** As it is now. */
export async function loadGroupContext(reader: Reader): Promise<GroupContext> {
  const { settings, defaultUsageLocation, countryLetterCode } = await reader.organization();
  const skus = new Map((await reader.subscribedSkus()).map((sku) => [sku.skuId, sku]));
  const rules: GroupRules = {
    catalog: await reader.catalog(),
    organizationLocation: defaultUsageLocation ?? countryLetterCode,
    isPartial: settings.groupPartialAssignment,
    usableUnits: (skuId) => skus.get(skuId)?.usableUnits ?? 0,
  };
  const units = new Map(Array.from(skus, ([skuId, sku]) => [skuId, freeUnitsOf(sku)]));
  return { rules, planner: createGroupPlanner(units, rules) };
}
