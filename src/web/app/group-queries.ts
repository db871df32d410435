import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getGroup, getGroups, getNestedGroups, getOwners } from '../../client/directory.ts';
import {
  getGroupErrors,
  getGroupLicensing,
  getProductGroups,
  getWaitingFor,
} from '../../client/groups.ts';
import { skipTokenOf } from './next-page.ts';
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

/** How often the work on members is looked at while it goes on, in milliseconds. */
const followMilliseconds = 500;

/** What a group gives and how its members fare, followed while they are being worked on. */
export const groupLicensingQuery = (id: string) =>
  queryOptions({
    queryKey: ['groups', id, 'licensing'],
    queryFn: () => getGroupLicensing(id),
    refetchInterval: ({ state }) =>
      state.data?.state === 'inProgress' ? followMilliseconds : false,
  });

/** Errors of one page (checklist 126). */
const pageErrors = 999;

/** Members of a group for whom something is not as it gives it, a page at a time; `skuId` null: of every product. */
export const groupErrorsQuery = (id: string, skuId: string | null) =>
  infiniteQueryOptions({
    queryKey: ['groups', id, 'errors', skuId],
    queryFn: ({ pageParam }) => getGroupErrors(id, { skuId, top: pageErrors, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: skipTokenOf,
    placeholderData: keepPreviousData,
  });

/** Groups that give a product, followed while members are being worked on. */
export const productGroupsQuery = (skuId: string) =>
  queryOptions({
    queryKey: ['product-groups', skuId],
    queryFn: () => getProductGroups(skuId),
    refetchInterval: ({ state }) =>
      state.data?.value.some((row) => row.state === 'inProgress') === true
        ? followMilliseconds
        : false,
  });

/** People of one page of a line. */
const pageWaiting = 100;

/** The line for a product, a page at a time. */
export const waitingForQuery = (skuId: string) =>
  infiniteQueryOptions({
    queryKey: ['waiting', skuId],
    queryFn: ({ pageParam }) => getWaitingFor(skuId, { skip: pageParam, top: pageWaiting }),
    initialPageParam: 0,
    getNextPageParam: (page, pages) => {
      const shown = pages.reduce((sum, { value }) => sum + value.length, 0);
      return page.value.length > 0 && shown < page.total ? shown : null;
    },
  });
