import type { PeopleList } from '../api/people.ts';
import { queryOf } from './request.ts';

/** Where a list of people is downloaded as CSV. */
export function exportPeoplePath(list: PeopleList): string {
  return `/api/exports/people${queryOf({ ...list })}`;
}
