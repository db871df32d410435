import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.ts';
import { benchDirectory, benchSkuId, dropDirectory } from './directory.ts';
import type { LoadResult } from './load.ts';
import { atMost, type BenchRow } from './row.ts';
import { call, until } from '../test/support/api-client.ts';
import { appToken, memoryOf, type RealServer, startServer } from '../test/support/real-server.ts';

type ApplyResult = {
  readonly people: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
};

const hundredThousand = 100_000;
const million = 1_000_000;

/** Plan and apply one product for 100,000 people against the same rows by hand-prepared SQL; and for 1,000,000 against 100,000. */
export async function applyRows(): Promise<readonly BenchRow[]> {
  const small = await applyOnce(hundredThousand);
  const copy = await benchDirectory(hundredThousand, 'floor');
  const floor = await runChild<ApplyResult>('./apply-floor.ts', small.directory, copy);
  await dropDirectory(copy);
  await dropDirectory(small.directory);
  const large = await applyOnce(million);
  await dropDirectory(large.directory);
  return [
    {
      name: 'plan + apply, 100,000 people, one product',
      figure: seconds(small.result.seconds),
      floor: seconds(floor.seconds),
      ratio: small.result.seconds / floor.seconds,
      limit: { most: 3 },
    },
    {
      name: '  peak memory of it, MB',
      figure: small.result.peakMegabytes.toFixed(0),
      floor: null,
      ratio: small.result.peakMegabytes,
      limit: { most: 500 },
    },
    {
      name: 'the same for 1,000,000, against 100,000',
      figure: seconds(large.result.seconds),
      floor: seconds(small.result.seconds),
      ratio: large.result.seconds / small.result.seconds,
      limit: { most: 11 },
    },
    {
      name: '  peak memory of it, MB',
      figure: large.result.peakMegabytes.toFixed(0),
      floor: null,
      ratio: large.result.peakMegabytes,
      limit: { most: 500 },
    },
  ];
}

async function applyOnce(people: number): Promise<{ directory: string; result: ApplyResult }> {
  const directory = await benchDirectory(people, `apply-${String(people)}`);
  const result = await runChild<ApplyResult>('./apply-run.ts', directory);
  if (result.people !== people)
    throw new Error(`only ${String(result.people)} people were changed`);
  return { directory, result };
}

/** Durable `assignLicense` over HTTP from 64 connections, against a bare Hono server with the same writes. */
export async function assignRows(): Promise<readonly BenchRow[]> {
  const requests = '20000';
  const directory = await benchDirectory(hundredThousand, 'assign');
  const server = await startServer(directory);
  const token = await appToken(server, ['LicenseAssignment.ReadWrite.All']);
  const ours = await runLoad('assign', server.url, token, { connections: 64, requests });
  await server.stop();
  await dropDirectory(directory);
  const copy = await benchDirectory(hundredThousand, 'bare');
  const bare = spawn(
    process.execPath,
    [fileURLToPath(new URL('./bare-server.ts', import.meta.url)), copy],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [said]: unknown[] = await once(bare.stdout, 'data');
  const { url }: { url: string } = JSON.parse(String(said));
  const floor = await runLoad('assign', url, 'none', { connections: 64, requests });
  bare.kill('SIGTERM');
  await once(bare, 'exit');
  await dropDirectory(copy);
  return [
    {
      name: 'durable assignLicense over HTTP, 64 connections, a second',
      figure: ours.perSecond.toFixed(0),
      floor: floor.perSecond.toFixed(0),
      ratio: ours.perSecond / floor.perSecond,
      limit: { least: 0.4 },
    },
  ];
}

async function runLoad(
  kind: string,
  url: string,
  token: string,
  {
    connections,
    requests,
    people = hundredThousand,
  }: { connections: number; requests: string; people?: number },
): Promise<LoadResult> {
  const result = await runChild<LoadResult>(
    './load-run.ts',
    kind,
    url,
    token,
    String(connections),
    requests,
    String(people),
  );
  if (result.failed > 0) throw new Error(`${String(result.failed)} ${kind} requests failed`);
  return result;
}

/** Start, type-ahead, summaries and reads during an apply, all on 1,000,000 people. */
export async function millionRows(): Promise<readonly BenchRow[]> {
  const directory = await benchDirectory(million, 'million');
  const server = await startServer(directory);
  const memory = await memoryOf(server.process);
  const latency = async (kind: string, requests: string): Promise<number> =>
    (
      await runLoad(kind, server.url, server.localToken, {
        connections: 1,
        requests,
        people: million,
      })
    ).p99;
  const rows: BenchRow[] = [
    atMost('start on 1,000,000 people, ready after s', server.readySeconds, 1.5),
    atMost('  resident then, MB', memory.resident, 350),
    atMost('type-ahead over 1,000,000 people, p99 ms', await latency('typeAhead', '4000'), 10),
    atMost('people window at any depth, p99 ms', await latency('peopleWindow', '2000'), 20),
    atMost('GET /subscribedSkus at 1,000,000, p99 ms', await latency('subscribedSkus', '2000'), 20),
    atMost('Licenses summary at 1,000,000, p99 ms', await latency('licensesSummary', '2000'), 20),
    await readsWhileApplying(server),
  ];
  await server.stop();
  await dropDirectory(directory);
  return rows;
}

/** Reads from four connections while a 1,000,000-person plan is applied; fails where the apply ended before they did. */
async function readsWhileApplying(server: RealServer): Promise<BenchRow> {
  const planId = await call<{ id: string }>(server, 'POST', '/api/plans', {
    command: { kind: 'assign', licenses: [{ skuId: benchSkuId }] },
    selection: { kind: 'all' },
  });
  await until(
    async () =>
      (await call<{ status: string }>(server, 'GET', `/api/plans/${planId.id}`)).status === 'ready',
  );
  const { operationNo } = await call<{ operationNo: number }>(
    server,
    'POST',
    `/api/plans/${planId.id}/apply`,
    {},
  );
  const result = await runLoad('reads', server.url, server.localToken, {
    connections: 4,
    requests: '4000',
    people: million,
  });
  const path = `/api/operations/${String(operationNo)}`;
  const { status } = await call<{ status: string }>(server, 'GET', path);
  if (status !== 'running') throw new Error('the apply ended before the reads did: ' + status);
  await until(
    async () => (await call<{ status: string }>(server, 'GET', path)).status !== 'running',
  );
  return atMost('reads while a 1,000,000-person apply runs, p99 ms', result.p99, 100);
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}
