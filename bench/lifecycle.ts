import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClockBody, YourProductsBody } from '../src/api/licenses.ts';
import { call, until } from '../test/support/api-client.ts';
import { type RealServer, startServer } from '../test/support/real-server.ts';
import { atMost, type BenchRow } from './row.ts';

/** Subscriptions that the organization has: as many as it may. */
const subscriptions = 300;
const years = 3;
/** On what conditions they are bought, in turn. */
const conditions = [
  { term: 'P1M' },
  { term: 'P1Y' },
  { term: 'P3Y', isEnterprise: true },
  { term: 'P1Y', recurringBilling: false },
  { term: 'P1Y', agreement: 'EA', recurringBilling: false },
  { isTrial: true },
];

/** Three years of an organization with 300 subscriptions, lived through by moving its clock; timed until the log tells all of it. */
export async function lifecycleRows(): Promise<readonly BenchRow[]> {
  const directory = await mkdtemp(join(tmpdir(), 'allot-lifecycle-'));
  const server = await startServer(directory);
  await buy(server);
  const before = await operationsOf(server);
  const start = performance.now();
  await call(server, 'POST', '/api/clock', { days: years * 365 + 1 });
  await until(async () => !(await call<ClockBody>(server, 'GET', '/api/clock')).isBehind, 20);
  const seconds = (performance.now() - start) / 1000;
  const events = (await operationsOf(server)) - before;
  await server.stop();
  await rm(directory, { recursive: true, force: true });
  const name = `${String(subscriptions)} subscriptions for ${String(years)} years, ${String(events)} events, s`;
  return [atMost(name, seconds, 5)];
}

async function buy(server: RealServer): Promise<void> {
  const { value } = await call<YourProductsBody>(server, 'GET', '/api/summary/products');
  const skuIds = [...new Set(value.map(({ skuId }) => skuId))];
  const live = value.filter(({ status }) => status !== 'Deleted').length;
  for (let no = live; no < subscriptions; no += 1) {
    await call(server, 'POST', '/api/subscriptions', {
      skuId: skuIds[no % skuIds.length],
      totalLicenses: 10 + no,
      ...conditions[no % conditions.length],
    });
  }
}

/** Number of the last operation. */
async function operationsOf(server: RealServer): Promise<number> {
  const { value } = await call<{ value: readonly { operationNo: number }[] }>(
    server,
    'GET',
    '/api/operations?$top=1',
  );
  return value[0]?.operationNo ?? 0;
}
