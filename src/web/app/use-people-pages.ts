import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { PersonRow } from '../../api/people.ts';
import { getPeopleWindow, type SortedPeople } from '../../client/people.ts';
import { createPeoplePages, type PeoplePages } from './people-pages.ts';
import { firstPeopleQuery, peopleCountQuery } from './people-queries.ts';

/** A list of people of any length, as far as it is here. */
export type PeopleRows = {
  readonly pages: PeoplePages;
  /** Length; null: not counted yet. */
  readonly total: number | null;
  /** Rows to draw: all, or those of the first page until they are counted. */
  readonly rows: number;
  readonly isFirstHere: boolean;
  /** Another list or order was asked for; what is shown is still the one before. */
  readonly isBusy: boolean;
  readonly isChanged: boolean;
  readonly error: unknown;
  readonly refresh: () => void;
};

/** Rows of a list at any place. While another list is fetched the one before stays. */
export function usePeoplePages(people: SortedPeople): PeopleRows {
  const first = useQuery(firstPeopleQuery(people));
  const key = JSON.stringify(people);
  const { data, dataUpdatedAt } = first;
  const { pages, startedAt } = useMemo(
    () => {
      const made = createPeoplePages((window, signal) => getPeopleWindow(people, window, signal));
      // Rows that were fetched before the page came are there at its first drawing.
      if (data !== undefined) made.start(data);
      return { pages: made, startedAt: data === undefined ? null : dataUpdatedAt };
    },
    // The list by its content: a new object with the same conditions is the same list.
    [key],
  );
  const [shown, setShown] = useState(pages);
  useLayoutEffect(() => {
    if (data === undefined) return;
    if (dataUpdatedAt !== startedAt) pages.start(data);
    setShown(pages);
  }, [data, dataUpdatedAt, pages, startedAt]);
  useEffect(() => () => shown.close(), [shown]);
  const state = useSyncExternalStore(shown.subscribe, shown.state);
  const isFirstHere = state.version > 0;
  const isUncounted = isFirstHere && shown === pages && state.total === null;
  const count = useQuery({ ...peopleCountQuery(people.list), enabled: isUncounted });
  const total = state.total ?? (isUncounted ? (count.data?.count ?? null) : null);
  return {
    pages: shown,
    total,
    rows: total ?? (isFirstHere ? firstRows(shown) : 0),
    isFirstHere,
    isBusy: shown !== pages || !isFirstHere,
    isChanged: state.isChanged,
    error: first.error ?? state.error,
    refresh: () => {
      if (first.isError || state.error === null) void first.refetch();
      else shown.retry();
    },
  };
}

function firstRows(pages: PeoplePages): number {
  const rows: PersonRow[] = [];
  for (let row = pages.row(0); row !== undefined; row = pages.row(rows.length)) rows.push(row);
  return rows.length;
}
