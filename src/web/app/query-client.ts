import { QueryClient } from '@tanstack/react-query';
import { RequestFailed } from '../../client/request.ts';

/** How long an answer counts as fresh, in milliseconds: going back and forth asks nothing again. */
const freshMilliseconds = 10_000;
/** Tries after an answer that never came. */
const retriesMax = 2;

/** What the server said, for as long as it is fresh. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshMilliseconds,
      refetchOnWindowFocus: true,
      // A refusal stays a refusal; only what never arrived is asked again.
      retry: (count, error) =>
        count < retriesMax && error instanceof RequestFailed && error.status === 0,
    },
  },
});
