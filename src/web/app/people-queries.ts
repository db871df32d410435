import { queryOptions } from '@tanstack/react-query';
import { countPeople, getPeopleWindow, type SortedPeople } from '../../client/people.ts';
import { getViews } from '../../client/views.ts';
import type { PeopleList } from '../../api/people.ts';
import { firstWindow } from './addressed-people.ts';

/** The first rows of a list. Asked again only when something was changed or somebody asks for it: rows never move by themselves. */
export const firstPeopleQuery = (people: SortedPeople) =>
  queryOptions({
    queryKey: ['people-list', people],
    queryFn: ({ signal }) => getPeopleWindow(people, firstWindow, signal),
    refetchOnWindowFocus: false,
  });

/** How many people a list has, where its first rows came without that. */
export const peopleCountQuery = (list: PeopleList) =>
  queryOptions({
    queryKey: ['people-count', list],
    queryFn: ({ signal }) => countPeople(list, signal),
    refetchOnWindowFocus: false,
  });

/** The views of Active users. */
export const viewsQuery = queryOptions({ queryKey: ['views'], queryFn: getViews });
