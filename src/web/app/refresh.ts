import { queryClient } from './query-client.ts';

/** What was fetched before a change of licenses or people may be wrong now: what is on screen is asked again. */
export async function refreshAfterChange(): Promise<void> {
  const kept = new Set<unknown>(['me', 'products', 'plans']);
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => !kept.has(queryKey[0]) });
}
