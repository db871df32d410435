import type {
  PeopleCountBody,
  PeopleIdsBody,
  PeopleList,
  PeopleSort,
  PeopleWindowBody,
  ResolvedPeopleBody,
  SuggestedPeopleBody,
} from '../api/people.ts';
import type {
  AddPerson,
  PersonActivityBody,
  PersonLicensesBody,
  SavedPersonBody,
  SavePersonLicenses,
  SetUsageLocation,
  UsageLocationSetBody,
} from '../api/person.ts';
import { queryOf, request } from './request.ts';

/** A list of people in an order. */
export type SortedPeople = {
  readonly list: PeopleList;
  readonly sort: PeopleSort;
  readonly isDescending: boolean;
};

function parametersOf({
  list,
  sort,
  isDescending,
}: SortedPeople): Record<string, string | boolean> {
  return { ...list, sort, desc: isDescending };
}

type PeopleWindow = {
  readonly skip: number;
  readonly top: number;
  readonly snapshot: string | null;
};

/** Rows `skip` … of a list, at any depth. */
export function getPeopleWindow(
  people: SortedPeople,
  window: PeopleWindow,
  signal: AbortSignal,
): Promise<PeopleWindowBody> {
  return request(peopleWindowPath(people, window), { signal });
}

/** Where they are. */
export function peopleWindowPath(people: SortedPeople, window: PeopleWindow): string {
  return `/api/people-list${queryOf({ ...parametersOf(people), ...window })}`;
}

/** How many people a list has. */
export function countPeople(list: PeopleList, signal?: AbortSignal): Promise<PeopleCountBody> {
  return request(
    `/api/people-list/count${queryOf({ ...list })}`,
    signal === undefined ? {} : { signal },
  );
}

/** Ids of a range of a list, at most 5,000. */
export function getPeopleIds(
  people: SortedPeople,
  range: { readonly skip: number; readonly top: number },
): Promise<PeopleIdsBody> {
  return request(`/api/people-list/ids${queryOf({ ...parametersOf(people), ...range })}`);
}

/** People whose name, user name or mail begins as typed. */
export function suggestPeople(q: string, signal: AbortSignal): Promise<SuggestedPeopleBody> {
  return request(`/api/people${queryOf({ q, $top: 10 })}`, { signal });
}

/** Who is meant by pasted names, user names and mail addresses. */
export function resolvePeople(keys: readonly string[]): Promise<ResolvedPeopleBody> {
  return request('/api/people/resolve', { method: 'POST', body: { keys } });
}

/** What a person holds, and why. */
export function getPersonLicenses(id: string): Promise<PersonLicensesBody> {
  return request(`/api/people/${id}/licenses`);
}

/** What happened to a person, newest first. */
export function getPersonActivity(
  id: string,
  after: string | null = null,
): Promise<PersonActivityBody> {
  return request(`/api/people/${id}/activity${queryOf({ $skiptoken: after })}`);
}

/** Location and licenses of one person, in one operation. */
export function savePersonLicenses(id: string, save: SavePersonLicenses): Promise<SavedPersonBody> {
  return request(`/api/people/${id}/licenses`, { method: 'POST', body: save });
}

/** A new person, perhaps with licenses, in one operation. */
export function addPerson(person: AddPerson): Promise<SavedPersonBody> {
  return request('/api/people', { method: 'POST', body: person });
}

/** One usage location for up to 10,000 people, in one operation; who is refused is named. */
export function setUsageLocation(body: SetUsageLocation): Promise<UsageLocationSetBody> {
  return request('/api/people/usage-location', { method: 'POST', body });
}
