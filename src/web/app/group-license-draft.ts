import type { GivenLicense } from '../../api/plans.ts';
import type { ProductBody } from '../../api/licenses.ts';
import type { NewGroupPlan } from '../../api/groups.ts';
import { changesOf, type LicenseDraft } from './license-draft.ts';

/** What a group gives, as it is chosen in its pane. */
export function draftOfGroup(licenses: readonly GivenLicense[]): LicenseDraft {
  return new Map(licenses.map(({ skuId, disabledPlans }) => [skuId, new Set(disabledPlans)]));
}

/** What is to be asked so that a group gives `draft` instead of `held`; null: nothing differs. */
export function groupChangeOf(
  held: LicenseDraft,
  draft: LicenseDraft,
): Pick<NewGroupPlan, 'add' | 'remove'> | null {
  const changes = changesOf(held, draft);
  if (changes.length === 0) return null;
  return {
    add: changes
      .filter(({ kind }) => kind !== 'removed')
      .map(({ skuId }) => ({
        skuId,
        disabledPlans: [...(draft.get(skuId) ?? [])].toSorted(),
      })),
    remove: changes.filter(({ kind }) => kind === 'removed').map(({ skuId }) => skuId),
  };
}

/** An app that is off in a group because the group gives nothing that it needs (rules.md 11, decision 15). */
export type LeftOff = {
  readonly skuId: string;
  readonly servicePlanId: string;
  /** Names of apps of which the group would have to give one. */
  readonly needs: readonly string[];
};

/** Which chosen apps a group cannot give: what they need is not on in the same group, or is itself one of these. */
export function leftOffOf(
  draft: LicenseDraft,
  products: readonly ProductBody[],
): readonly LeftOff[] {
  const given = products.filter(({ skuId }) => draft.has(skuId));
  const left: LeftOff[] = [];
  const isLeft = (skuId: string, id: string): boolean =>
    left.some((one) => one.skuId === skuId && one.servicePlanId === id);
  for (;;) {
    const on = given.flatMap(({ skuId, plans }) =>
      plans
        .filter(({ servicePlanId: id }) => !draft.get(skuId)?.has(id) && !isLeft(skuId, id))
        .map((plan) => ({ skuId, plan })),
    );
    const ids = new Set(on.map(({ plan }) => plan.servicePlanId));
    const lacking = on.filter(
      ({ plan: { needsAnyOf } }) =>
        needsAnyOf.length > 0 && !needsAnyOf.some(({ servicePlanId }) => ids.has(servicePlanId)),
    );
    if (lacking.length === 0) return left;
    for (const { skuId, plan } of lacking) {
      const needs = [...new Set(plan.needsAnyOf.map(({ displayName }) => displayName))];
      left.push({ skuId, servicePlanId: plan.servicePlanId, needs });
    }
  }
}

/** Apps that are off in what a group gives because nothing in the group brings what they need. */
export function explainedOff(
  licenses: readonly GivenLicense[],
  products: readonly ProductBody[],
): readonly LeftOff[] {
  const draft = draftOfGroup(licenses);
  const isOn = (id: string): boolean =>
    products.some(
      ({ skuId, plans }) =>
        draft.has(skuId) &&
        draft.get(skuId)?.has(id) === false &&
        plans.some(({ servicePlanId }) => servicePlanId === id),
    );
  return licenses.flatMap(({ skuId, disabledPlans }) => {
    const plans = products.find((product) => product.skuId === skuId)?.plans ?? [];
    return plans
      .filter(
        ({ servicePlanId, needsAnyOf }) =>
          disabledPlans.includes(servicePlanId) &&
          needsAnyOf.length > 0 &&
          !needsAnyOf.some((need) => isOn(need.servicePlanId)),
      )
      .map(({ servicePlanId, needsAnyOf }) => ({
        skuId,
        servicePlanId,
        needs: [...new Set(needsAnyOf.map(({ displayName }) => displayName))],
      }));
  });
}
