import type { PeopleList } from '../../api/people.ts';
import { nobody, type PeopleSelection } from './people-selection.ts';

/** A selection that outlives its page: one goes on to the preview and comes back, or loads the page again. */
export type KeptSelection = {
  readonly selection: PeopleSelection;
  /** The list that "everyone" means. */
  readonly list: PeopleList;
  /** The plan that was made of it; null: none yet. */
  readonly planId: string | null;
};

/** Selections of more people are kept until the page is loaded again, not beyond. */
const storedPeopleMax = 50_000;
const storageKey = 'allot.selection';

type Stored = {
  readonly kind: PeopleSelection['kind'];
  readonly ids: readonly string[];
  readonly list: PeopleList;
  readonly planId: string | null;
};

let kept: KeptSelection | null = null;

/** Keeps a selection in place of the one before. */
export function keepSelection(next: KeptSelection): void {
  kept = next;
  const { selection, list, planId } = next;
  const ids = selection.kind === 'some' ? selection.ids : selection.except;
  if (ids.size > storedPeopleMax || (selection.kind === 'some' && ids.size === 0)) {
    sessionStorage.removeItem(storageKey);
    return;
  }
  const stored: Stored = { kind: selection.kind, ids: [...ids], list, planId };
  sessionStorage.setItem(storageKey, JSON.stringify(stored));
}

/** What was selected on a list: people stay selected when the list is searched, "everyone" only while it is the same list. */
export function keptSelection(list: PeopleList): KeptSelection | null {
  kept ??= storedSelection();
  if (kept === null) return null;
  return kept.selection.kind === 'all' && !isSameList(kept.list, list) ? null : kept;
}

/** What of a selection still holds when another list is shown. */
export function carriedOver(selection: PeopleSelection): PeopleSelection {
  return selection.kind === 'all' ? nobody : selection;
}

/** Whether two lists have the same conditions. */
export function isSameList(one: PeopleList, other: PeopleList): boolean {
  return (
    one.view === other.view &&
    one.q === other.q &&
    one.sku === other.sku &&
    one.by === other.by &&
    one.group === other.group &&
    one.deleted === other.deleted
  );
}

function storedSelection(): KeptSelection | null {
  const text = sessionStorage.getItem(storageKey);
  if (text === null) return null;
  // What `keepSelection` wrote; no one else writes under this name.
  const { kind, ids, list, planId } = JSON.parse(text) as Stored;
  const set = new Set(ids);
  const selection: PeopleSelection = kind === 'some' ? { kind, ids: set } : { kind, except: set };
  return { selection, list, planId };
}
