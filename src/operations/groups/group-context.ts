import { createGroupPlanner, type GroupPlanner } from '../../core/groups/group-planner.ts';
import type { GroupRules } from '../../core/groups/settle.ts';
import { freeUnitsOf } from '../../core/subscription/subscribed-sku-of.ts';
import type { SkuId } from '../../core/ids.ts';
import type { Reader } from '../../store/store.ts';

/** What group-based licensing asks besides the people; its planner begins with the units that are free. */
export type GroupContext = {
  readonly rules: GroupRules;
  readonly planner: GroupPlanner;
};

/**
 * As it is now. Where people wait for a unit of a product, units that are free or become so are theirs: nobody else finds one (design.md
 * 7). With `line` the units are for those who wait.
 */
export async function loadGroupContext(
  reader: Reader,
  whom: 'anyone' | 'line' = 'anyone',
): Promise<GroupContext> {
  const { settings, defaultUsageLocation, countryLetterCode } = await reader.organization();
  const skus = new Map((await reader.subscribedSkus()).map((sku) => [sku.skuId, sku]));
  const rules: GroupRules = {
    catalog: await reader.catalog(),
    organizationLocation: defaultUsageLocation ?? countryLetterCode,
    isPartial: settings.groupPartialAssignment,
    usableUnits: (skuId) => skus.get(skuId)?.usableUnits ?? 0,
  };
  const units = new Map(Array.from(skus, ([skuId, sku]) => [skuId, freeUnitsOf(sku)]));
  const kept = whom === 'line' ? new Set<SkuId>() : await reader.productsWaitedFor();
  return { rules, planner: createGroupPlanner(units, rules, kept) };
}
