import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PeopleSort } from '../../api/people.ts';

/** How long after the last key a list is searched, in milliseconds. */
const settleMilliseconds = 120;

/** What a list of people keeps in the address: view, search, order, the open pane. */
export type PeopleAddress = {
  readonly view: string | null;
  readonly q: string;
  /** What stands in the search field; the address follows. */
  readonly typed: string;
  readonly sort: PeopleSort;
  readonly isDescending: boolean;
  readonly pane: string | null;
  readonly onType: (typed: string) => void;
  readonly onSort: (sort: PeopleSort, isDescending: boolean) => void;
  readonly showView: (view: string | null) => void;
  readonly openPane: (pane: string | null) => void;
  readonly openPerson: (id: string) => void;
};

/** Reads and writes the address of a list of people. */
export function usePeopleAddress(): PeopleAddress {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const q = search.q ?? '';
  const [typed, setTyped] = useTyped(q);
  return {
    view: search.view ?? null,
    q,
    typed,
    sort: search.sort === 'userPrincipalName' ? 'userPrincipalName' : 'displayName',
    isDescending: search.desc === true,
    pane: search.pane ?? null,
    onType: setTyped,
    onSort: useCallback(
      (sort, isDescending) => {
        void navigate({
          to: '.',
          search: ({ sort: _sort, desc: _desc, ...rest }) => ({
            ...rest,
            ...(sort === 'displayName' ? {} : { sort }),
            ...(isDescending ? { desc: true as const } : {}),
          }),
          replace: true,
        });
      },
      [navigate],
    ),
    showView: (view) => {
      void navigate({
        to: '.',
        search: ({ view: _view, pane: _pane, ...rest }) =>
          view === null ? rest : { ...rest, view },
      });
    },
    openPane: (pane) => {
      void navigate({
        to: '.',
        search: ({ pane: _pane, ...rest }) => (pane === null ? rest : { ...rest, pane }),
      });
    },
    openPerson: useCallback(
      (user) => void navigate({ to: '.', search: (old) => ({ ...old, user }) }),
      [navigate],
    ),
  };
}

/** What stands in the search field; the address follows when the keys have rested. */
function useTyped(q: string): readonly [string, (typed: string) => void] {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const written = useRef(q);
  useEffect(() => {
    // Back and forward change the address without the field.
    if (q !== written.current) setTyped(q);
    written.current = q;
  }, [q]);
  useEffect(() => {
    if (typed === written.current) return;
    const timer = setTimeout(() => {
      written.current = typed;
      void navigate({
        to: '.',
        search: ({ q: _before, ...rest }) => (typed === '' ? rest : { ...rest, q: typed }),
        replace: true,
      });
    }, settleMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, navigate]);
  return [typed, setTyped];
}
