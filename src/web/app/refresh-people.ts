import { queryClient } from './query-client.ts';

/** Asks once more for the lists of people that are on screen. */
export async function refreshPeople(): Promise<void> {
  await Promise.all(
    ['people-list', 'people-count'].map((name) =>
      queryClient.invalidateQueries({ queryKey: [name] }),
    ),
  );
}
