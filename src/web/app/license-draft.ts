import type { PersonLicense } from '../../api/person.ts';
import { knownId, type ServicePlanId, type SkuId } from '../../core/ids.ts';
import type { Command } from '../../core/plan/command.ts';
import type { FixFacts } from '../../core/plan/fixes.ts';

/** The direct licenses that somebody shall have: each product with its apps that are off. */
export type LicenseDraft = ReadonlyMap<string, ReadonlySet<string>>;

/** What somebody holds directly now. */
export function draftOf(licenses: readonly PersonLicense[]): LicenseDraft {
  return new Map(
    licenses.flatMap(({ skuId, paths }) => {
      const direct = paths.find(({ group }) => group === null);
      return direct === undefined ? [] : [[skuId, new Set(direct.disabledPlans)]];
    }),
  );
}

/** The draft with a product given or taken; one that is held comes back with the apps that were off. */
export function withProduct(
  draft: LicenseDraft,
  held: LicenseDraft,
  choice: { readonly skuId: string; readonly isOn: boolean },
): LicenseDraft {
  const next = new Map(draft);
  if (choice.isOn) next.set(choice.skuId, held.get(choice.skuId) ?? new Set());
  else next.delete(choice.skuId);
  return next;
}

/** The draft with the apps of one product that are off; the product is given with it. */
export function withApps(
  draft: LicenseDraft,
  skuId: string,
  off: ReadonlySet<string>,
): LicenseDraft {
  return new Map(draft).set(skuId, off);
}

/** How a product differs between what is held and what is wanted. */
export type ProductChange = {
  readonly skuId: string;
  readonly kind: 'added' | 'removed' | 'apps';
  readonly turnedOn: readonly string[];
  readonly turnedOff: readonly string[];
};

/** What saving would change, product by product. */
export function changesOf(held: LicenseDraft, draft: LicenseDraft): readonly ProductChange[] {
  const skuIds = new Set([...held.keys(), ...draft.keys()]);
  return [...skuIds].flatMap((skuId): readonly ProductChange[] => {
    const before = held.get(skuId);
    const after = draft.get(skuId);
    if (after === undefined) return [{ skuId, kind: 'removed', turnedOn: [], turnedOff: [] }];
    const turnedOff = [...after].filter((id) => before?.has(id) !== true);
    if (before === undefined) return [{ skuId, kind: 'added', turnedOn: [], turnedOff }];
    const turnedOn = [...before].filter((id) => !after.has(id));
    return turnedOn.length + turnedOff.length === 0
      ? []
      : [{ skuId, kind: 'apps', turnedOn, turnedOff }];
  });
}

/** The one command that makes what is held into what is wanted; null: nothing differs. */
export function commandOf(held: LicenseDraft, draft: LicenseDraft): Command | null {
  const changes = changesOf(held, draft);
  if (changes.length === 0) return null;
  return {
    kind: 'assignLicense',
    addLicenses: changes
      .filter(({ kind }) => kind !== 'removed')
      .map(({ skuId }) => ({
        skuId: knownId<SkuId>(skuId),
        disabledPlans: [...(draft.get(skuId) ?? [])].toSorted().map(knownId<ServicePlanId>),
      })),
    removeLicenses: changes
      .filter(({ kind }) => kind === 'removed')
      .map(({ skuId }) => knownId<SkuId>(skuId)),
  };
}

/** The draft after a way out was gone; null where it is a step elsewhere (buying, another role, a group). */
export function withFix(
  draft: LicenseDraft,
  held: LicenseDraft,
  fix: FixFacts,
): LicenseDraft | null {
  switch (fix.kind) {
    case 'turnOffInNew':
    case 'turnOffInHeld':
    case 'turnOffDependent':
      return switched(draft, fix.skuId, { off: fix.servicePlanIds, on: [] });
    case 'turnOnPrerequisite':
      return switched(draft, fix.skuId, { off: [], on: fix.servicePlanIds });
    case 'leavePlanOn':
      return switched(draft, fix.skuId, { off: [], on: [fix.servicePlanId] });
    case 'addPrerequisite':
      return withProduct(draft, held, { skuId: fix.skuId, isOn: true });
    case 'removeHeld':
      return without(draft, fix.skuIds);
    case 'removeDependent':
      return without(draft, [fix.skuId]);
    case 'assignInstead':
      return withApps(without(draft, [fix.skuId]), fix.instead, draft.get(fix.skuId) ?? new Set());
    case 'leaveOut':
      return restored(draft, held, fix.skuId);
    default:
      return null;
  }
}

function switched(
  draft: LicenseDraft,
  skuId: string,
  apps: { readonly off: readonly string[]; readonly on: readonly string[] },
): LicenseDraft {
  const off = new Set(draft.get(skuId) ?? []);
  for (const id of apps.off) off.add(id);
  for (const id of apps.on) off.delete(id);
  return withApps(draft, skuId, off);
}

function without(draft: LicenseDraft, skuIds: readonly string[]): LicenseDraft {
  return new Map([...draft].filter(([skuId]) => !skuIds.includes(skuId)));
}

/** One product as it is held now. */
function restored(draft: LicenseDraft, held: LicenseDraft, skuId: string): LicenseDraft {
  return withProduct(draft, held, { skuId, isOn: held.has(skuId) });
}
