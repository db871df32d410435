import { systemEnvironment } from '../src/jobs/system-environment.ts';
import { openDesk } from '../src/jobs/open-desk.ts';
import type { Actor } from '../src/core/roles/actor.ts';
import { benchSkuId } from './directory.ts';

/** Plans and applies one product for everyone, through the desk as the server does; prints seconds and peak memory. */
const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('usage: apply-run DIRECTORY');
const actor: Actor = { kind: 'system', displayName: 'Bench' };
const desk = await openDesk({
  dataDirectory: directory,
  onJobDefect: (text) => console.error(text),
});

const start = performance.now();
const { planId } = await desk.write('createPlan', actor, {
  people: {
    kind: 'filter',
    filter: '',
    expression: null,
    command: { kind: 'assign', licenses: [{ skuId: benchSkuId }] },
  },
  surface: 'api',
  reason: null,
});
await until(async () => (await desk.near((reader) => reader.plan(planId)))?.status === 'ready');
const planned = performance.now();
const { operationNo } = await desk.write('applyPlan', actor, {
  planId,
  allOrNothing: false,
  reason: null,
});
await until(
  async () => (await desk.near((reader) => reader.operation(operationNo)))?.status === 'done',
);
const end = performance.now();
const operation = await desk.near((reader) => reader.operation(operationNo));
await desk.close();
console.log(
  JSON.stringify({
    people: operation?.changed,
    planSeconds: (planned - start) / 1000,
    applySeconds: (end - planned) / 1000,
    seconds: (end - start) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    startedAt: systemEnvironment.now(),
  }),
);

/** Looks again every few milliseconds: the work is on another thread, which this must not slow down. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}
