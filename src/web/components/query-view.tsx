import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailedState, Skeleton } from './states.tsx';

/** Shows what a query brought; before that that it loads, or why it failed. What was brought once stays while it is asked again. */
export function QueryView<Data>({
  query,
  rows,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  /** Rows of the skeleton. */
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton {...(rows === undefined ? {} : { rows })} />;
}
