import { groupPath } from '../../client/directory.ts';
import { peopleWindowPath } from '../../client/people.ts';
import { licensesPath } from '../../client/products.ts';
import { addressedPeople, firstWindow } from './addressed-people.ts';
import { flag } from './search.ts';

/*
 * Comes before everything else of the pages: while the browser reads the rest, the server looks up the people that the page opens
 * with, and whose they are. The queries find the answers under way. An address that the router reads differently has asked in vain, no more.
 */

const search = Object.fromEntries(new URLSearchParams(location.search));
const people = addressedPeople(location.pathname, { ...search, desc: flag(search, 'desc').desc });
if (people !== null) {
  preload(peopleWindowPath(people, firstWindow));
  if (people.list.sku !== undefined) preload(licensesPath);
  if (people.list.group !== undefined) preload(groupPath(people.list.group));
}

function preload(path: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: '', href: path });
  document.head.append(link);
}
