import type { PeopleList } from '../../api/people.ts';
import type { SortedPeople } from '../../client/people.ts';

/** People asked for at a time. */
export const peopleAPage = 100;
/** The first rows of a list. */
export const firstWindow = { skip: 0, top: peopleAPage, snapshot: null } as const;

/** What the address of a page says of its list, as far as it decides which rows come first. */
export type AddressedList = {
  readonly view?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
  readonly desc?: true | undefined;
  /** Of a product: by which way people hold it. */
  readonly by?: string | undefined;
  /** Another tab than the one with the people. */
  readonly tab?: string | undefined;
};

/** The people that a page opens with; null: it shows no list of people. */
export function addressedPeople(path: string, address: AddressedList): SortedPeople | null {
  const always = address.tab === undefined ? listOf(path) : null;
  if (always === null) return null;
  const { view, q, by, sort, desc } = address;
  return {
    list: {
      ...(view === undefined ? {} : { view }),
      ...(q === undefined ? {} : { q }),
      ...always,
      ...(always.sku !== undefined && isPath(by) ? { by } : {}),
    },
    sort: sort === 'userPrincipalName' ? sort : 'displayName',
    isDescending: desc === true,
  };
}

/** What holds for everybody on the list of a page. */
function listOf(path: string): PeopleList | null {
  const [, page, id, ...rest] = path.split('/');
  if (rest.length > 0) return null;
  if (id === undefined) {
    if (page === 'users') return {};
    if (page === 'guests') return { view: 'guests' };
    return page === 'deleted-users' ? { deleted: true } : null;
  }
  if (page === 'licenses') return { sku: id };
  return page === 'groups' ? { group: id } : null;
}

/** Whether an address names a way of holding a product. */
function isPath(text: string | undefined): text is 'direct' | 'group' {
  return text === 'direct' || text === 'group';
}
