import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getMemberOf, getUser } from '../../client/directory.ts';
import { getPersonActivity } from '../../client/people.ts';

/** A person, active or deleted. */
export const userQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'user'], queryFn: () => getUser(id) });

/** The groups that a person is in. */
export const memberOfQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'memberOf'], queryFn: () => getMemberOf(id) });

/** What happened to a person, a page at a time. */
export const personHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['people', id, 'history'],
    queryFn: ({ pageParam }) => getPersonActivity(id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => continuationOf(page['@odata.nextLink']),
  });

/** Where a page goes on, from its link; null: that was all. */
export function continuationOf(nextLink: string | undefined): string | null {
  return nextLink === undefined ? null : new URL(nextLink).searchParams.get('$skiptoken');
}
