import { knownId, type ServicePlanId, type SkuId } from '../../core/ids.ts';
import type { Command } from '../../core/plan/command.ts';
import type { LicenseDraft } from './license-draft.ts';

/** The three ways of "Manage product licenses". */
export type ManageMode = 'assign' | 'replace' | 'unassignAll';

/** What is chosen in "Manage product licenses": a way, and products with their apps that are off. */
export type ManageDraft = { readonly mode: ManageMode; readonly licenses: LicenseDraft };

/** Nothing chosen yet. */
export const emptyManageDraft: ManageDraft = { mode: 'assign', licenses: new Map() };

/** The one command for everyone selected; null: no product is chosen yet. */
export function manageCommand({ mode, licenses }: ManageDraft): Command | null {
  if (mode === 'unassignAll') return { kind: 'unassignAll' };
  if (licenses.size === 0) return null;
  return {
    kind: mode,
    licenses: [...licenses].map(([skuId, off]) => ({
      skuId: knownId<SkuId>(skuId),
      // Without a word about apps, what somebody had off stays off and the rest is on.
      ...(off.size === 0 ? {} : { disabledPlans: [...off].toSorted().map(knownId<ServicePlanId>) }),
    })),
  };
}

const storageKey = 'allot.manage-licenses';

type Stored = {
  readonly mode: ManageMode;
  readonly licenses: readonly (readonly [string, readonly string[]])[];
};

/** Keeps what was chosen while its preview is looked at; null: forgets it. */
export function keepManageDraft(draft: ManageDraft | null): void {
  if (draft === null) {
    sessionStorage.removeItem(storageKey);
    return;
  }
  const licenses = [...draft.licenses].map(([skuId, off]) => [skuId, [...off]] as const);
  sessionStorage.setItem(storageKey, JSON.stringify({ mode: draft.mode, licenses }));
}

/** What was chosen before the preview. */
export function keptManageDraft(): ManageDraft {
  const text = sessionStorage.getItem(storageKey);
  if (text === null) return emptyManageDraft;
  // What `keepManageDraft` wrote.
  const { mode, licenses } = JSON.parse(text) as Stored;
  return { mode, licenses: new Map(licenses.map(([skuId, off]) => [skuId, new Set(off)])) };
}
