import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openCenter } from '../support/center.ts';
import { skuOf } from '../support/center-facts.ts';
import { settled } from './tour.ts';

/** How often a page that is loaded anew asks for an address: with `?` at its end whatever is asked there. */
async function askedFor(page: Page, begin: string, load: () => Promise<void>): Promise<number> {
  let times = 0;
  const count = (request: { url(): string }): void => {
    const { pathname, search } = new URL(request.url());
    const isMeant = begin.endsWith('?')
      ? (pathname + search).startsWith(begin)
      : pathname === begin;
    if (isMeant) times += 1;
  };
  page.on('request', count);
  await load();
  await settled(page);
  page.off('request', count);
  return times;
}

it('what a page asks for before its script is there is what it shows: nothing is asked twice', async () => {
  const center = await openCenter();
  const { page } = center;
  const { value } = await center.api<{ value: readonly { id: string }[] }>(
    'GET',
    "/v1.0/groups?$filter=displayName eq 'Legal staff'&$select=id",
  );
  const sku = await skuOf(center, 'VISIOCLIENT');
  const group = `/groups/${value[0]?.id ?? ''}`;
  for (const [path, begin] of [
    ['/users', '/api/people-list?'],
    ['/guests', '/api/people-list?'],
    ['/deleted-users', '/api/people-list?'],
    [group, '/api/people-list?'],
    [group, `/v1.0${group}`],
    [`/licenses/${sku}`, '/api/people-list?'],
    [`/licenses/${sku}`, '/api/summary/licenses'],
  ] as const) {
    const times = await askedFor(page, begin, () => center.open(path));
    expect(times, `${path} asks for ${begin}`).toBe(1);
  }
});
