import { cp } from 'node:fs/promises';
import { call, until } from '../test/support/api-client.ts';
import { memoryOf, type RealServer, startServer } from '../test/support/real-server.ts';
import { runChild } from './child.ts';
import { benchDirectory, benchSkuId, dropDirectory } from './directory.ts';
import { addLargeGroup } from './group-directory.ts';
import { type LoadResult, quantile } from './load.ts';
import { benchUserId } from './people.ts';
import { atMost, type BenchRow } from './row.ts';

const people = 1_000_000;
const members = 500_000;
/** Members who come and go one after the other. */
const comingMembers = 300;
const waitingPeople = 10_000;
const unitsBought = 1000;
/** Office 365 E5, which nobody holds at first. */
const scarceSkuId = 'c7df2760-2c81-4ef7-b578-5b5392b571df';

/** Licenses of groups: a large group, one member of it, and units for those who wait. */
export async function groupRows(): Promise<readonly BenchRow[]> {
  const directory = await benchDirectory(people, 'groups');
  const groupId = await addLargeGroup(directory, members);
  const copy = `${directory}-floor`;
  await dropDirectory(copy);
  await cp(directory, copy, { recursive: true });
  const server = await startServer(directory);
  const { seconds, reads } = await licenseGroup(server, groupId);
  const memory = await memoryOf(server.process);
  await server.stop();
  const floor = await runChild<{ people: number; seconds: number }>(
    './apply-floor.ts',
    directory,
    copy,
  );
  if (floor.people !== members) throw new Error(`${String(floor.people)} members were licensed`);
  await dropDirectory(copy);
  const again = await startServer(directory);
  const member = await comeAndGo(again, groupId);
  await again.stop();
  await dropDirectory(directory);
  return [
    atMost('license a group of 500,000 among 1,000,000 people, s', seconds, 60),
    {
      name: '  against the same rows by hand-prepared SQL',
      figure: `${seconds.toFixed(2)} s`,
      floor: `${floor.seconds.toFixed(2)} s`,
      ratio: seconds / floor.seconds,
      limit: { most: 4 },
    },
    atMost('  peak memory of it, MB', memory.peak, 600),
    atMost('  reads meanwhile, p99 ms', reads.p99, 100),
    atMost('one member added, until the license is there, p99 ms', member.added, 50),
    atMost('one member removed, until the license is gone, p99 ms', member.removed, 50),
    await servedAfterPurchase(),
  ];
}

/** Gives a product to a group, reading from four connections meanwhile; fails where the reads took longer. */
async function licenseGroup(
  server: RealServer,
  groupId: string,
): Promise<{ seconds: number; reads: LoadResult }> {
  const start = performance.now();
  await giveProduct(server, groupId, benchSkuId);
  const end = processed(server, groupId).then(() => performance.now());
  const reads = await runChild<LoadResult>(
    './load-run.ts',
    'reads',
    server.url,
    server.localToken,
    '4',
    '2000',
    String(people),
  );
  if (reads.failed > 0) throw new Error(`${String(reads.failed)} reads failed`);
  const readsEnded = performance.now();
  const ended = await end;
  if (ended < readsEnded) throw new Error('the group was done before the reads were');
  return { seconds: (ended - start) / 1000, reads };
}

async function giveProduct(server: RealServer, groupId: string, skuId: string): Promise<void> {
  await call(server, 'POST', `/v1.0/groups/${groupId}/assignLicense`, {
    addLicenses: [{ skuId, disabledPlans: [] }],
    removeLicenses: [],
  });
}

async function processed(server: RealServer, groupId: string): Promise<void> {
  const path = `/v1.0/groups/${groupId}?$select=licenseProcessingState`;
  await until(async () => {
    const { licenseProcessingState } = await call<{ licenseProcessingState: { state: string } }>(
      server,
      'GET',
      path,
    );
    return licenseProcessingState.state === 'ProcessingComplete';
  });
}

/** Adds people to the group one by one, then takes them out, each time until it shows; p99 in milliseconds. */
async function comeAndGo(
  server: RealServer,
  groupId: string,
): Promise<{ added: number; removed: number }> {
  const added: number[] = [];
  const removed: number[] = [];
  for (let no = 0; no < comingMembers; no += 1) {
    const id = benchUserId(members + no * 997);
    const path = `/v1.0/groups/${groupId}/members`;
    const reference = { '@odata.id': `${server.url}/v1.0/directoryObjects/${id}` };
    let start = performance.now();
    await call(server, 'POST', `${path}/$ref`, reference);
    await until(async () => (await licensesOf(server, id)) === 1, 1);
    added.push(performance.now() - start);
    start = performance.now();
    await call(server, 'DELETE', `${path}/${id}/$ref`);
    await until(async () => (await licensesOf(server, id)) === 0, 1);
    removed.push(performance.now() - start);
  }
  const p99 = (times: number[]): number =>
    quantile(
      times.sort((one, other) => one - other),
      0.99,
    );
  return { added: p99(added), removed: p99(removed) };
}

async function licensesOf(server: RealServer, userId: string): Promise<number> {
  const path = `/v1.0/users/${userId}/licenseDetails`;
  return (await call<{ value: readonly unknown[] }>(server, 'GET', path)).value.length;
}

type Line = { readonly total: number; readonly value: readonly { user: { id: string } }[] };

/** Units are bought while many wait: the first in line get them, nobody else does. */
async function servedAfterPurchase(): Promise<BenchRow> {
  const directory = await benchDirectory(100_000, 'waiting');
  const groupId = await addLargeGroup(directory, waitingPeople + 1);
  const server = await startServer(directory);
  const buy = async (totalLicenses: number): Promise<void> => {
    await call(server, 'POST', '/api/subscriptions', { skuId: scarceSkuId, totalLicenses });
  };
  const line = (skip: number, top: number): Promise<Line> =>
    call(server, 'GET', `/api/waiting/${scarceSkuId}?skip=${String(skip)}&top=${String(top)}`);
  await buy(1);
  await giveProduct(server, groupId, scarceSkuId);
  await processed(server, groupId);
  const first = await line(0, 500);
  const second = await line(500, 501);
  const ids = [...first.value, ...second.value].map(({ user }) => user.id);
  if (first.total !== waitingPeople) throw new Error(`${String(first.total)} people wait`);
  const start = performance.now();
  await buy(unitsBought);
  const left = waitingPeople - unitsBought;
  await until(async () => (await line(0, 1)).total <= left, 5);
  const seconds = (performance.now() - start) / 1000;
  const after = await line(0, 1);
  const served = await Promise.all(ids.slice(0, unitsBought).map((id) => licensesOf(server, id)));
  const areRight =
    after.total === left &&
    after.value[0]?.user.id === ids[unitsBought] &&
    served.every((count) => count === 1);
  if (!areRight) throw new Error('others than the first in line were served');
  await server.stop();
  await dropDirectory(directory);
  return atMost('10,000 people wait, 1,000 units bought: served after s', seconds, 3);
}
