import { infiniteQueryOptions } from '@tanstack/react-query';
import { getAudits } from '../../client/audit.ts';
import { getOperationChanges, getOperations } from '../../client/operations.ts';
import { skipTokenOf } from './next-page.ts';

/** Operations, changes or entries on one page. */
const pageSize = 50;
/** How often running operations are looked at in the list, in milliseconds. */
const followMilliseconds = 1_000;

/** Widened: later pages begin at a text. */
const firstPage: string | null = null as string | null;

/** What is shown of all operations. */
export type OperationFilter = {
  readonly status?: string | undefined;
  readonly actor?: string | undefined;
};

/** Operations, newest first, followed while one of them runs. */
export const operationsQuery = (filter: OperationFilter) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'list', filter.status ?? '', filter.actor ?? ''],
    queryFn: ({ pageParam }) => getOperations({ ...filter, top: pageSize, after: pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: skipTokenOf,
    refetchInterval: ({ state }) => {
      const operations = state.data?.pages.flatMap((page) => page.value) ?? [];
      const isRunning = operations.some(
        ({ status }) => status === 'running' || status === 'stopping',
      );
      return isRunning ? followMilliseconds : false;
    },
  });

/** What an operation wrote, oldest first; `status` so that what it has written since is asked for. */
export const operationChangesQuery = (operationNo: number, status: string) =>
  infiniteQueryOptions({
    queryKey: ['operations', operationNo, 'changes', status],
    queryFn: ({ pageParam }) =>
      getOperationChanges(operationNo, { top: pageSize, after: pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: skipTokenOf,
  });

/** Entries of the audit log, newest first; `filter` as Graph takes it. */
export const auditsQuery = (filter: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => getAudits({ filter, top: pageSize, after: pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: skipTokenOf,
  });
