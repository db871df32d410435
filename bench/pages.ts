import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { performance } from 'node:perf_hooks';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { GroupsBody } from '../src/api/overview.ts';
import { buildPages } from '../build/build-pages.ts';
import { call } from '../test/support/api-client.ts';
import { startBrowser } from '../test/support/browser.ts';
import { type RealServer, startServer } from '../test/support/real-server.ts';
import { benchSkuId, dropDirectory } from './directory.ts';
import { largeContoso, largePeople } from './large-contoso.ts';
import { atMost, type BenchRow } from './row.ts';

/** Each list is opened so often; the median counts. */
const visits = 15;
/** Visits before those: only from the third or fourth on does the browser have the code compiled, as it has for whoever works here. */
const firstVisits = 5;
/** Names typed into the search, letter by letter. */
const typed = ['adele v', 'marta sch', 'kenji t', 'sofia ga', 'ahmed k', 'bianca r', 'oliver ts'];
/** A list shows its first rows within so many milliseconds, gone to or loaded anew. */
const firstRowsMilliseconds = 300;
/** The scroll that is watched for long tasks. */
const scroll = { milliseconds: 4000, pixelsPerSecond: 3000 };

/** The pages over Contoso with 1,000,000 people more, in headless Chromium on this machine. */
export async function pageRows(): Promise<readonly BenchRow[]> {
  await buildPages();
  const directory = await largeContoso('pages');
  const server = await startServer(directory);
  const chrome = await startBrowser();
  try {
    const browser = await chromium.connect(chrome.wsEndpoint());
    const page = await signedIn(browser, server);
    const rows = [...(await rowsAfterPress(page, server)), ...(await firstRows(page, server))];
    rows.push(await typeAhead(page, server));
    return [...rows, ...(await scrolling(page, server))];
  } finally {
    await chrome.close();
    await server.stop();
    await dropDirectory(directory);
  }
}

async function signedIn(browser: Browser, server: RealServer): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const watcher = readFileSync(new URL('./in-page.ts', import.meta.url), 'utf8');
  await context.addInitScript(stripTypeScriptTypes(watcher));
  const page = await context.newPage();
  const { url } = await call<{ url: string }>(server, 'POST', '/api/links', {});
  await page.goto(url);
  await page.getByRole('button').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** From loading the page anew until the first rows of each list are painted. */
async function firstRows(page: Page, server: RealServer): Promise<readonly BenchRow[]> {
  const lists = {
    'Active users': '/users',
    'Active users, unlicensed': '/users?view=unlicensed',
    'Guest users': '/guests',
    'Deleted users': '/deleted-users',
    'people of a product': `/licenses/${benchSkuId}`,
    'members of a group': `/groups/${(await largestGroup(server)).id}`,
  };
  const rows: BenchRow[] = [];
  for (const [name, path] of Object.entries(lists)) {
    const times: number[] = [];
    // A tab that was loaded anew a hundred times gets slower by itself: each list has its own.
    const tab = await page.context().newPage();
    for (let visit = 0; visit < firstVisits; visit += 1) await paintedAfter(tab, server.url + path);
    for (let visit = 0; visit < visits; visit += 1)
      times.push(await paintedAfter(tab, server.url + path));
    await tab.close();
    rows.push(
      atMost(
        `pages: ${name}, loaded anew, first rows after ms`,
        percentile(times, 0.5),
        firstRowsMilliseconds,
      ),
    );
  }
  return rows;
}

async function paintedAfter(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return await page.evaluate('bench.firstRow()');
}

/** From the press on a link until the first rows of that list are painted. */
async function rowsAfterPress(page: Page, server: RealServer): Promise<readonly BenchRow[]> {
  const group = await largestGroup(server);
  const links = {
    'Active users': { from: '/settings', to: '/users' },
    'Guest users': { from: '/settings', to: '/guests' },
    'Deleted users': { from: '/settings', to: '/deleted-users' },
    'people of a product': { from: '/licenses', to: `/licenses/${benchSkuId}` },
    'members of a group': { from: '/groups', to: `/groups/${group.id}` },
  };
  const rows: BenchRow[] = [];
  for (const [name, { from, to }] of Object.entries(links)) {
    const times: number[] = [];
    for (let visit = 0; visit < visits; visit += 1) {
      await page.goto(server.url + from, { waitUntil: 'networkidle' });
      const link = page.locator(`a[href="${to}"]`).first();
      await link.scrollIntoViewIfNeeded();
      await page.evaluate('void (window.shown = bench.rowAfterPress())');
      await link.click();
      times.push(await page.evaluate('shown'));
    }
    rows.push(
      atMost(
        `pages: to ${name}, first rows after ms`,
        percentile(times, 0.5),
        firstRowsMilliseconds,
      ),
    );
  }
  return rows;
}

async function largestGroup(server: RealServer): Promise<GroupsBody['value'][number]> {
  const { value } = await call<GroupsBody>(server, 'GET', '/api/groups-list?$top=100');
  const [largest] = value.toSorted((one, other) => other.members - one.members);
  if (largest === undefined) throw new Error('there is no group');
  return largest;
}

/** From a key in the people picker until people are offered. */
async function typeAhead(page: Page, server: RealServer): Promise<BenchRow> {
  await page.goto(`${server.url}/licenses/${benchSkuId}?assign=true`, { waitUntil: 'networkidle' });
  const input = page.getByRole('combobox').first();
  await input.waitFor();
  const times: number[] = [];
  for (const name of typed) {
    for (const letter of name) {
      await page.evaluate('void (window.shown = bench.nextOptions())');
      await input.press(letter === ' ' ? 'Space' : letter);
      times.push(await page.evaluate('shown'));
    }
    await input.fill('');
  }
  return atMost('pages: people offered after a key, p95 ms', percentile(times, 0.95), 100);
}

/** Long tasks while everybody is scrolled through; then the way to the end. */
async function scrolling(page: Page, server: RealServer): Promise<readonly BenchRow[]> {
  await page.goto(`${server.url}/users`);
  await page.evaluate('bench.firstRow()');
  const longest: number = await page.evaluate(
    `bench.longestWhileScrolling(${JSON.stringify(scroll)})`,
  );
  const grid = page.getByRole('grid');
  const total = Number(await grid.getAttribute('aria-rowcount'));
  if (total < largePeople / 2) throw new Error(`only ${String(total)} rows are listed`);
  const start = performance.now();
  await grid.press('End');
  await page
    .locator(`[role=row][aria-rowindex="${String(total)}"] [role=gridcell]`)
    .first()
    .waitFor();
  return [
    atMost('pages: longest task while scrolling, ms', longest, 50),
    atMost('pages: to the last row, ms', performance.now() - start, 1000),
  ];
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
