import { queryOptions } from '@tanstack/react-query';
import { countPeople, getPeopleWindow, type SortedPeople } from '../../client/people.ts';
import { getViews } from '../../client/views.ts';
import type { PeopleList } from '../../api/people.ts';
import { peopleAPage } from './people-pages.ts';
import { queryClient } from './query-client.ts';

/** The first rows of a list. Asked again only when something was changed or somebody asks for it: rows never move by themselves. */
export const firstPeopleQuery = (people: SortedPeople) =>
  queryOptions({
    queryKey: ['people-list', people],
    queryFn: ({ signal }) =>
      getPeopleWindow(people, { skip: 0, top: peopleAPage, snapshot: null }, signal),
    refetchOnWindowFocus: false,
  });

/** What the address of a page says of its list, as far as it decides which rows come first. */
export type AddressedList = {
  readonly view?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
  readonly desc?: true | undefined;
};

/** Asks for the first rows of a page's list while the page itself is still on the way. `always` holds for every such list. */
export function prefetchPeople(address: AddressedList, always: PeopleList): void {
  const { view, q, sort, desc } = address;
  const list = {
    ...(view === undefined ? {} : { view }),
    ...(q === undefined ? {} : { q }),
    ...always,
  };
  const order = {
    sort: sort === 'userPrincipalName' ? sort : 'displayName',
    isDescending: desc === true,
  } as const;
  void queryClient.prefetchQuery(firstPeopleQuery({ list, ...order }));
}

/** How many people a list has, where its first rows came without that. */
export const peopleCountQuery = (list: PeopleList) =>
  queryOptions({
    queryKey: ['people-count', list],
    queryFn: ({ signal }) => countPeople(list, signal),
    refetchOnWindowFocus: false,
  });

/** The views of Active users. */
export const viewsQuery = queryOptions({ queryKey: ['views'], queryFn: getViews });
