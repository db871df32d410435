import type { NewPlan, Selection } from '../../api/plans.ts';
import { knownId, type ServicePlanId, type SkuId } from '../../core/ids.ts';
import type { Command } from '../../core/plan/command.ts';

/** Takes a product's direct licenses from people. */
export function unassignPlan(
  skuId: string,
  selection: Selection,
  resolutions: NonNullable<NewPlan['resolutions']>,
): NewPlan {
  return {
    command: { kind: 'unassign', skuIds: [knownId<SkuId>(skuId)] },
    selection,
    surface: 'licensesPage',
    resolutions,
  };
}

/** The switches that differ between what was off and what is to be off; null: none. */
export function appsCommand(
  skuId: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Command | null {
  const off = [...after].filter((id) => !before.has(id));
  const on = [...before].filter((id) => !after.has(id));
  if (off.length + on.length === 0) return null;
  return {
    kind: 'setApps',
    skuId: knownId<SkuId>(skuId),
    off: off.toSorted().map(knownId<ServicePlanId>),
    on: on.toSorted().map(knownId<ServicePlanId>),
  };
}
