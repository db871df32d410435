import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PersonBrief } from '../../api/people.ts';
import { suggestPeople } from '../../client/people.ts';
import { useRested } from './use-rested.ts';

/** Keys that follow each other faster than this ask once, in milliseconds. The answer has to be there 100 ms after the key. */
const typingMilliseconds = 25;

/** People whose name, user name or mail begins as typed; nobody while nothing is typed. */
export function usePeopleSuggestions(typed: string): {
  readonly people: readonly PersonBrief[];
  /** Whether the people are those of what is typed now. */
  readonly isSettled: boolean;
} {
  const q = useRested(typed.trim(), typingMilliseconds);
  const query = useQuery({
    queryKey: ['suggestions', q],
    queryFn: ({ signal }) => suggestPeople(q, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  if (typed.trim() === '') return { people: [], isSettled: true };
  return {
    people: query.data?.value ?? [],
    isSettled: q === typed.trim() && query.isSuccess && !query.isPlaceholderData,
  };
}
