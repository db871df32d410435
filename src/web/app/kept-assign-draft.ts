import type { PersonBrief } from '../../api/people.ts';

const storageKey = 'allot.assign-licenses';

/** What was put together in "Assign licenses" and not done yet. */
export type KeptAssign = {
  readonly skuId: string | null;
  readonly people: readonly PersonBrief[];
  readonly off: readonly string[];
  readonly fixes: readonly (readonly [string, string])[];
  /** The plan that was made of it for the preview page; null: none. */
  readonly planId: string | null;
};

/** Nothing put together yet. */
export function emptyAssign(skuId: string | null): KeptAssign {
  return { skuId, people: [], off: [], fixes: [], planId: null };
}

/** Keeps what was put together, for a reload or the way back from the preview page; null: forgets it. */
export function keepAssign(kept: KeptAssign | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // The browser has no room for so many people: only a reload would need it.
  }
}

/** What was put together before. With a product: only where it was for that one. */
export function keptAssign(skuId: string | null): KeptAssign {
  const text = sessionStorage.getItem(storageKey);
  // What `keepAssign` wrote.
  const kept = text === null ? null : (JSON.parse(text) as KeptAssign);
  const isOfProduct = kept !== null && (skuId === null || kept.skuId === skuId);
  return isOfProduct ? kept : emptyAssign(skuId);
}
