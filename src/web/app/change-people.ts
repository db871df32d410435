import type { PeopleList } from '../../api/people.ts';
import { peopleAtATime } from '../../client/deleted-users.ts';
import { getPeopleIds } from '../../client/people.ts';
import type { PeopleSelection } from './people-selection.ts';

/** People that are deleted or restored from a page at a time: as many ids as the server gives at once. */
export const changePeopleMax = 5000;

/** How far a change of many people has come. */
export type PeopleProgress = {
  readonly total: number;
  readonly done: readonly string[];
  /** Who could not be changed. */
  readonly refused: readonly string[];
};

/** Changes at most `peopleAtATime` people. Answers who could not be changed. */
export type PeopleChange = (ids: readonly string[]) => Promise<readonly string[]>;

/** Ids of everyone selected, at most `changePeopleMax`. */
export async function idsOfSelection(
  selection: PeopleSelection,
  list: PeopleList,
): Promise<readonly string[]> {
  if (selection.kind === 'some') return [...selection.ids];
  const people = { list, sort: 'displayName', isDescending: false } as const;
  const { ids } = await getPeopleIds(people, { skip: 0, top: changePeopleMax });
  return ids.filter((id) => !selection.except.has(id));
}

/** Changes people some at a time and tells after each how far it is; stops after the present ones when told so. */
export async function* changePeople(
  ids: readonly string[],
  change: PeopleChange,
  stop: AbortSignal,
): AsyncGenerator<PeopleProgress> {
  const done: string[] = [];
  const refused: string[] = [];
  for (let from = 0; from < ids.length && !stop.aborted; from += peopleAtATime) {
    const some = ids.slice(from, from + peopleAtATime);
    const unchanged = new Set(await change(some));
    for (const id of some) (unchanged.has(id) ? refused : done).push(id);
    yield { total: ids.length, done: [...done], refused: [...refused] };
  }
}
