import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  getGroup,
  getGroupLicenses,
  getGroups,
  getNestedGroups,
  getOwners,
} from '../../client/directory.ts';
import { continuationOf } from './person-queries.ts';

/** Groups of one page of the list. */
const pageGroups = 50;

/** The Groups list, a page at a time. */
export const groupsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['groups', 'list', q],
    queryFn: ({ pageParam, signal }) => getGroups({ q, top: pageGroups, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => continuationOf(page['@odata.nextLink']),
    placeholderData: keepPreviousData,
  });

/** A group. */
export const groupQuery = (id: string) =>
  queryOptions({ queryKey: ['groups', id], queryFn: () => getGroup(id) });

/** Who owns a group. */
export const ownersQuery = (id: string) =>
  queryOptions({ queryKey: ['groups', id, 'owners'], queryFn: () => getOwners(id) });

/** The groups inside a group. */
export const nestedGroupsQuery = (id: string) =>
  queryOptions({ queryKey: ['groups', id, 'nested'], queryFn: () => getNestedGroups(id) });

/** Products that a group gives. */
export const groupLicensesQuery = (id: string) =>
  queryOptions({ queryKey: ['groups', id, 'licenses'], queryFn: () => getGroupLicenses(id) });
