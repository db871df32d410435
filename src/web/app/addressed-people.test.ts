import { describe, expect, it } from 'vitest';
import type { PeopleList } from '../../api/people.ts';
import { type AddressedList, addressedPeople } from './addressed-people.ts';

const listOf = (path: string, address: AddressedList = {}): PeopleList | null =>
  addressedPeople(path, address)?.list ?? null;

describe('the people that a page opens with', () => {
  it.each<readonly [path: string, list: PeopleList]>([
    ['/users', {}],
    ['/guests', { view: 'guests' }],
    ['/deleted-users', { deleted: true }],
    ['/licenses/E3', { sku: 'E3' }],
    ['/groups/Sales', { group: 'Sales' }],
  ])('%s lists people', (path, list) => {
    expect(addressedPeople(path, {})).toEqual({ list, sort: 'displayName', isDescending: false });
  });

  it.each(['/', '/licenses', '/groups', '/users/1', '/guests/1', '/licenses/E3/apps', '/plans/1'])(
    '%s lists nobody',
    (path) => {
      expect(addressedPeople(path, {})).toBeNull();
    },
  );

  it('another tab than that of the people lists nobody', () => {
    expect(listOf('/licenses/E3', { tab: 'groups' })).toBeNull();
    expect(listOf('/groups/Sales', { tab: 'licenses' })).toBeNull();
  });

  it('the address adds view and search, and never overrules what the page is about', () => {
    expect(listOf('/users', { view: 'unlicensed', q: 'meg' })).toEqual({
      view: 'unlicensed',
      q: 'meg',
    });
    expect(listOf('/guests', { view: 'unlicensed' })).toEqual({ view: 'guests' });
  });

  it('only a product is held by a way, and only by one that there is', () => {
    expect(listOf('/licenses/E3', { by: 'group' })).toEqual({ sku: 'E3', by: 'group' });
    expect(listOf('/licenses/E3', { by: 'direct' })).toEqual({ sku: 'E3', by: 'direct' });
    expect(listOf('/licenses/E3', { by: 'chance' })).toEqual({ sku: 'E3' });
    expect(listOf('/groups/Sales', { by: 'group' })).toEqual({ group: 'Sales' });
  });

  it('people are sorted by name, or by user name where the address says so', () => {
    expect(addressedPeople('/users', { sort: 'userPrincipalName', desc: true })).toMatchObject({
      sort: 'userPrincipalName',
      isDescending: true,
    });
    expect(addressedPeople('/users', { sort: 'shoeSize' })).toMatchObject({
      sort: 'displayName',
      isDescending: false,
    });
  });
});
