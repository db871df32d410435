import { addressedPeople, type AddressedList } from './addressed-people.ts';
import { firstPeopleQuery } from './people-queries.ts';
import { queryClient } from './query-client.ts';

/** Longest, in milliseconds, that a page is not drawn because its first rows are still on the way. */
const waitMilliseconds = 150;

/**
 * Waits for the first rows of a page's list and whatever else it begins with: drawing a page twice takes longer than they do. What is
 * late is drawn as under way, what failed is said by the page.
 */
export async function firstRowsOf(
  path: string,
  address: AddressedList,
  ...others: readonly Promise<unknown>[]
): Promise<void> {
  const people = addressedPeople(path, address);
  const rows = people === null ? [] : [queryClient.prefetchQuery(firstPeopleQuery(people))];
  const late = new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
  await Promise.race([Promise.allSettled([...rows, ...others]), late]);
}
