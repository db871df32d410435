import type { SkuId } from '../ids.ts';
import type { GroupLicenses, MemberView } from './group-license.ts';
import { type Reconciled, reconcileUser } from './reconcile-user.ts';
import type { GroupRules } from './settle.ts';

/** Reconciles one person after the other: units taken by one are gone for the next. */
export type GroupPlanner = {
  /**
   * The same as `reconcileUser`; people who hold the same and live in the same country get the very same object. Its units are taken
   * and freed for those who come after.
   */
  readonly reconcile: (view: MemberView) => Reconciled;
  /** Units of a product left now. */
  readonly left: (skuId: SkuId) => number;
};

/** Distinct situations remembered at most; then it starts afresh. */
const rememberedSituationsMax = 20_000;

/** A planner that starts with these units; a product they do not speak of has none. Units of products that are `kept` are for others. */
export function createGroupPlanner(
  units: ReadonlyMap<SkuId, number>,
  rules: GroupRules,
  kept: ReadonlySet<SkuId> = new Set(),
): GroupPlanner {
  const left = new Map(units);
  const memory = new Map<string, Reconciled>();
  const isFree = (skuId: SkuId): boolean => (left.get(skuId) ?? 0) > 0 && !kept.has(skuId);
  return {
    reconcile(view) {
      const key = situationKey(view, isFree);
      let reconciled = key === null ? undefined : memory.get(key);
      if (reconciled === undefined) {
        reconciled = reconcileUser(view, isFree, rules);
        if (memory.size >= rememberedSituationsMax) memory.clear();
        if (key !== null) memory.set(key, reconciled);
      }
      for (const step of reconciled.steps) {
        const taken =
          Number('takesUnit' in step && step.takesUnit) -
          Number('freesUnit' in step && step.freesUnit);
        if (taken !== 0) left.set(step.skuId, (left.get(step.skuId) ?? 0) - taken);
      }
      return reconciled;
    },
    left: (skuId) => left.get(skuId) ?? 0,
  };
}

/** Texts of what groups give: the same lists come again and again. */
const givenKeys = new WeakMap<readonly GroupLicenses['licenses'][number][], string>();

/** Everything that a reconciliation looks at, or null where it is the person's own (the address that another has too). */
function situationKey(view: MemberView, isFree: (skuId: SkuId) => boolean): string | null {
  if (view.user.clashingProxyAddress !== null) return null;
  const { usageLocation } = view.user;
  // Nothing said takes the organization's; an empty one does not.
  let key = usageLocation === null ? '-' : `=${usageLocation}`;
  for (const { skuId, assignedByGroup, state, error, disabledPlans } of view.assignments) {
    key += `|${skuId}${assignedByGroup ?? ''}`;
    if (state !== 'Active') key += `${state}${error ?? ''}`;
    if (disabledPlans.length > 0) key += `:${disabledPlans.join()}`;
  }
  for (const { groupId, licenses } of view.given) {
    let text = givenKeys.get(licenses);
    if (text === undefined) {
      text = licenses.map((one) => `${one.skuId}:${one.disabledPlans.join()}`).join('|');
      givenKeys.set(licenses, text);
    }
    key += `#${groupId}${text}`;
    for (const { skuId } of licenses) key += isFree(skuId) ? '+' : '-';
  }
  return key;
}
