import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PersonBrief } from '../../api/people.ts';
import { suggestPeople } from '../../client/people.ts';

/** People whose name, user name or mail begins as typed; nobody while nothing is typed. */
export function usePeopleSuggestions(typed: string): {
  readonly people: readonly PersonBrief[];
  /** Whether the people are those of what is typed now. */
  readonly isSettled: boolean;
} {
  // Each key asks at once and gives the question before up: an answer takes some 5 ms of the server.
  const q = typed.trim();
  const query = useQuery({
    queryKey: ['suggestions', q],
    queryFn: ({ signal }) => suggestPeople(q, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  if (q === '') return { people: [], isSettled: true };
  return {
    people: query.data?.value ?? [],
    isSettled: query.isSuccess && !query.isPlaceholderData,
  };
}
