import { benchUserId, benchPerson } from './people.ts';
import { benchSkuId } from './directory.ts';
import { load, type LoadRequest } from './load.ts';
import { benchNow } from './record-directory.ts';

/** A load from a process of its own: `load-run KIND ORIGIN TOKEN CONNECTIONS REQUESTS PEOPLE`; prints a LoadResult. */
const [kind, origin, token, connections, requests, people] = process.argv.slice(2);
if (origin === undefined || token === undefined) throw new Error('usage: see the first line');
const total = Number(requests);
const everyone = Number(people);

const makers: Readonly<Record<string, (no: number) => LoadRequest>> = {
  /** Each person once. */
  assign: (no) => ({
    method: 'POST',
    path: `/v1.0/users/${benchUserId(no)}/assignLicense`,
    body: JSON.stringify({
      addLicenses: [{ skuId: benchSkuId, disabledPlans: [] }],
      removeLicenses: [],
    }),
  }),
  /** What somebody types who looks for a person: one letter more each time. */
  typeAhead: (no) => {
    const person = benchPerson((Math.floor(no / 8) * 104_729) % everyone, benchNow);
    const texts = [
      person.displayName,
      person.surname ?? '',
      person.givenName ?? '',
      person.userPrincipalName,
    ];
    const text = texts[Math.floor(no / 8) % texts.length] ?? '';
    const typed = text.slice(0, (no % 8) + 1);
    return { method: 'GET', path: `/api/people?q=${encodeURIComponent(typed)}`, body: null };
  },
  subscribedSkus: () => ({ method: 'GET', path: '/v1.0/subscribedSkus', body: null }),
  licensesSummary: () => ({ method: 'GET', path: '/api/summary/licenses', body: null }),
  /** The grid of people, dragged to and fro: windows anywhere, in both orders. */
  peopleWindow: (no) => {
    const skip = (no * 104_729) % everyone;
    const sort = no % 2 === 0 ? 'displayName' : 'userPrincipalName';
    return {
      method: 'GET',
      path: `/api/people-list?sort=${sort}&skip=${skip}&top=100`,
      body: null,
    };
  },
  /** What pages and scripts read all day: one person, their licenses, a page of people, a search. */
  reads: (no) => {
    const id = benchUserId((no * 7919) % everyone);
    const paths = [
      `/v1.0/users/${id}`,
      `/v1.0/users/${id}/licenseDetails`,
      '/v1.0/users?$top=100',
      '/v1.0/subscribedSkus',
      '/api/people?q=mar',
    ];
    return { method: 'GET', path: paths[no % paths.length] ?? '/', body: null };
  },
};

const make = makers[kind ?? ''];
if (make === undefined) throw new Error('no such load: ' + String(kind));
let no = 0;
const result = await load({
  origin,
  token,
  connections: Number(connections),
  next: () => {
    if (no >= total) return null;
    no += 1;
    return make(no - 1);
  },
});
console.log(JSON.stringify(result));
