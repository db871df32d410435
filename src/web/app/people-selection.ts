import type { PeopleList } from '../../api/people.ts';
import type { Selection } from '../../api/plans.ts';

/** Who is selected in a list: some people, or everyone on it but some. Either holds for lists of any length. */
export type PeopleSelection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

/** Nobody. */
export const nobody: PeopleSelection = { kind: 'some', ids: new Set() };
/** Everyone on the list. */
export const everyone: PeopleSelection = { kind: 'all', except: new Set() };

/** Whether a person is selected. */
export function isSelected(selection: PeopleSelection, id: string): boolean {
  return selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id);
}

/** How many are selected of a list with `total` people; null where the total is not known yet. */
export function selectedCount(selection: PeopleSelection, total: number | null): number | null {
  if (selection.kind === 'some') return selection.ids.size;
  return total === null ? null : total - selection.except.size;
}

/** The selection with some people added or taken out. */
export function withPeople(
  selection: PeopleSelection,
  ids: readonly string[],
  isOn: boolean,
): PeopleSelection {
  const set = new Set(selection.kind === 'some' ? selection.ids : selection.except);
  const isListed = isOn === (selection.kind === 'some');
  for (const id of ids) {
    if (isListed) set.add(id);
    else set.delete(id);
  }
  return selection.kind === 'some' ? { kind: 'some', ids: set } : { kind: 'all', except: set };
}

/** The selection as plans take it. */
export function toPlanSelection(selection: PeopleSelection, list: PeopleList): Selection {
  return selection.kind === 'some'
    ? { kind: 'people', keys: [...selection.ids] }
    : { kind: 'list', list, except: [...selection.except] };
}
