import { useRef } from 'react';
import { getPeopleIds, type SortedPeople } from '../../client/people.ts';
import { rangeBetween } from './grid-keys.ts';
import type { PeoplePages } from './people-pages.ts';
import { isSelected, nobody, type PeopleSelection, withPeople } from './people-selection.ts';

/** Ids that the server gives at a time. */
const idsAtATime = 5000;
/** A range may have so many people; more are selected by "all that match". */
export const rangePeopleMax = 100_000;

/** How rows are selected one by one and by ranges. */
export type GridSelection = {
  readonly toggle: (row: number) => Promise<void>;
  /** Selects from where a range began to this row. Answers false where that is too long. */
  readonly extendTo: (row: number) => Promise<boolean>;
  /** A range begins here. */
  readonly startAt: (row: number) => void;
};

type Anchor = { readonly row: number; readonly base: PeopleSelection };

/** Selects rows of a list, also those that are not here: their ids come from the server. */
export function useGridSelection({
  people,
  pages,
  selection = nobody,
  onSelect,
}: {
  readonly people: SortedPeople;
  readonly pages: PeoplePages;
  readonly selection: PeopleSelection | undefined;
  readonly onSelect: ((selection: PeopleSelection) => void) | undefined;
}): GridSelection {
  const anchor = useRef<Anchor>({ row: 0, base: nobody });
  const asked = useRef(0);
  return {
    startAt: (row) => {
      anchor.current = { row, base: selection };
    },
    toggle: async (row) => {
      asked.current += 1;
      const [id] = await idsBetween(people, pages, { first: row, last: row });
      if (id === undefined) return;
      const next = withPeople(selection, [id], !isSelected(selection, id));
      anchor.current = { row, base: next };
      onSelect?.(next);
    },
    extendTo: async (row) => {
      const { row: from, base } = anchor.current;
      const range = rangeBetween(from, row);
      if (range.last - range.first + 1 > rangePeopleMax) return false;
      asked.current += 1;
      const mine = asked.current;
      const ids = await idsBetween(people, pages, range);
      // Meanwhile the range may have grown or shrunk: the newest counts.
      if (mine === asked.current) onSelect?.(withPeople(base, ids, true));
      return true;
    },
  };
}

async function idsBetween(
  people: SortedPeople,
  pages: PeoplePages,
  range: { readonly first: number; readonly last: number },
): Promise<readonly string[]> {
  const { first, last } = range;
  const known: string[] = [];
  for (let row = first; row <= last; row += 1) {
    const person = pages.row(row);
    if (person === undefined) break;
    known.push(person.id);
  }
  const ids = [...known];
  while (first + ids.length <= last) {
    const skip = first + ids.length;
    const window = { skip, top: Math.min(idsAtATime, last - skip + 1) };
    const more = (await getPeopleIds(people, window)).ids;
    if (more.length === 0) break;
    ids.push(...more);
  }
  return ids;
}
