import { expect, it } from 'vitest';
import { openCenter } from '../support/center.ts';
import { idOf } from '../support/center-facts.ts';
import { tour } from './tour.ts';

/** Milliseconds for a walk through many pages on a busy machine. */
const walkMilliseconds = 180_000;

it(
  'pages of people: nothing keeps people out, in both themes at 1280 and 390',
  { timeout: walkMilliseconds },
  async () => {
    const center = await openCenter();
    const adele = await idOf(center, 'AdeleV');
    const found = await tour(center, [
      { name: 'active-users', path: '/users' },
      { name: 'user', path: `/users?user=${adele}` },
      { name: 'user-licenses', path: `/users?user=${adele}&userTab=licenses` },
      { name: 'add-user', path: '/users/add' },
      { name: 'import-users', path: '/users/import' },
      { name: 'guest-users', path: '/guests' },
      { name: 'deleted-users', path: '/deleted-users' },
      { name: 'groups', path: '/groups' },
    ]);
    expect(found).toEqual([]);
  },
);

it(
  'pages of a group: nothing keeps people out, in both themes at 1280 and 390',
  { timeout: walkMilliseconds },
  async () => {
    const center = await openCenter();
    const { value } = await center.api<{
      readonly value: readonly { readonly id: string; readonly groupTypes: readonly string[] }[];
    }>('GET', '/v1.0/groups?$select=id,groupTypes');
    const isDynamic = (types: readonly string[]): boolean => types.includes('DynamicMembership');
    const group = value.find(({ groupTypes }) => !isDynamic(groupTypes));
    const dynamic = value.find(({ groupTypes }) => isDynamic(groupTypes));
    if (group === undefined || dynamic === undefined) throw new Error('a kind of group is missing');
    const found = await tour(center, [
      { name: 'group-members', path: `/groups/${group.id}` },
      { name: 'group-owners', path: `/groups/${group.id}?tab=owners` },
      { name: 'group-properties', path: `/groups/${group.id}?tab=properties` },
      { name: 'group-licenses', path: `/groups/${group.id}?tab=licenses` },
      { name: 'dynamic-group', path: `/groups/${dynamic.id}` },
    ]);
    expect(found).toEqual([]);
  },
);
