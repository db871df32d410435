import type { PeopleList } from '../../api/people.ts';
import { deletedAtATime, deleteUsers } from '../../client/deleted-users.ts';
import { getPeopleIds } from '../../client/people.ts';
import type { PeopleSelection } from './people-selection.ts';

/** People that are deleted from a page at a time: as many ids as the server gives at once. */
export const deletePeopleMax = 5000;

/** How far a deletion has come. */
export type Deletion = {
  readonly total: number;
  readonly deleted: readonly string[];
  /** Who could not be deleted. */
  readonly refused: readonly string[];
};

/** Ids of everyone selected, at most `deletePeopleMax`. */
export async function idsOfSelection(
  selection: PeopleSelection,
  list: PeopleList,
): Promise<readonly string[]> {
  if (selection.kind === 'some') return [...selection.ids];
  const people = { list, sort: 'displayName', isDescending: false } as const;
  const { ids } = await getPeopleIds(people, { skip: 0, top: deletePeopleMax });
  return ids.filter((id) => !selection.except.has(id));
}

/** Deletes people some at a time and tells after each how far it is; stops after the present ones when told so. */
export async function* deletePeople(
  ids: readonly string[],
  stop: AbortSignal,
): AsyncGenerator<Deletion> {
  const deleted: string[] = [];
  const refused: string[] = [];
  for (let from = 0; from < ids.length && !stop.aborted; from += deletedAtATime) {
    const some = ids.slice(from, from + deletedAtATime);
    const notDeleted = new Set(await deleteUsers(some));
    for (const id of some) (notDeleted.has(id) ? refused : deleted).push(id);
    yield { total: ids.length, deleted: [...deleted], refused: [...refused] };
  }
}
