import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { reconcileUser } from '../../src/core/groups/reconcile-user.ts';
import type { LicenseStep } from '../../src/core/change.ts';
import type { GroupId, SkuId, UserId } from '../../src/core/ids.ts';
import { loadGroupContext } from '../../src/operations/groups/group-context.ts';
import { loadMemberViews } from '../../src/operations/groups/member-views.ts';
import { reconcileStale } from '../../src/operations/groups/reconcile-stale.ts';
import type { Reader, Store, Writer } from '../../src/store/store.ts';
import { type GroupWorld, groupWorld, ids, people } from '../support/group-world.ts';
import { administrator } from '../support/small-world.ts';
import { law, lawSeed, lawTimeout } from '../worlds/laws.ts';
import { act, anyAction, type GroupAction, groupCount, peopleCount } from './group-actions.ts';

const runs = 100;
const everybody = people(1, peopleCount);
const seen = new Map<string, number>();
const histories = new Set<string>();

function count(what: string): void {
  seen.set(what, (seen.get(what) ?? 0) + 1);
}

afterAll(() => {
  const texts = Array.from(seen, ([what, times]) => `  ${String(times).padStart(6)} ${what}`);
  const head = `${String(histories.size)} histories, ALLOT_SEED=${String(lawSeed)}`;
  process.stdout.write([head, ...texts.sort(), ''].join('\n'));
});

/** Only the name of an error is another: units have run out beside what stood in the way already. Nobody is looked at for that. */
function isShortageOnly(step: LicenseStep): boolean {
  return (
    step.kind === 'licenseStateSet' &&
    step.before?.state === 'Error' &&
    step.after?.state === 'Error' &&
    step.after.error === 'CountViolation'
  );
}

/** Who would change if they were looked at now, and how. */
async function wouldChange(reader: Reader): Promise<ReadonlyMap<UserId, readonly LicenseStep[]>> {
  const { rules, planner } = await loadGroupContext(reader);
  const isFree = (skuId: SkuId): boolean => planner.left(skuId) > 0;
  const found = new Map<UserId, readonly LicenseStep[]>();
  for (const view of await loadMemberViews(reader, ids(everybody))) {
    const { steps } = reconcileUser(view, isFree, rules);
    const real = steps.filter((step) => !isShortageOnly(step));
    if (real.length > 0) found.set(view.user.id, real);
  }
  return found;
}

class Done extends Error {}

/** Who will be looked at: by themselves, or in the line for a product. Looks without taking anything away. */
async function marked(store: Store): Promise<ReadonlySet<UserId>> {
  const found = new Set<UserId>();
  const look = async (tx: Writer): Promise<never> => {
    for (;;) {
      const product = await tx.nextStaleProduct(100);
      if (product === null) break;
      for (const userId of product.userIds) found.add(userId);
      await tx.setStaleProduct(product.skuId, null);
    }
    for (;;) {
      const stale = await tx.nextStaleUsers(100);
      if (stale === null) throw new Done();
      for (const userId of stale.userIds) found.add(userId);
      await tx.dropStaleUsers(stale);
    }
  };
  await store.write(look).catch((error: unknown) => {
    if (!(error instanceof Done)) throw error;
  });
  return found;
}

/** Members whom a plan of their group walks to. */
async function awaitedByPlans(
  store: Store,
  groupIds: readonly GroupId[],
): Promise<ReadonlySet<UserId>> {
  return await store.read(async (reader) => {
    const states = await reader.processingStates(groupIds);
    const found = new Set<UserId>();
    for (const groupId of groupIds) {
      if (states.get(groupId) === 'ProcessingComplete') continue;
      for (const id of await reader.presentMembersAmong(groupId, ids(everybody))) found.add(id);
    }
    return found;
  });
}

type World = GroupWorld & { readonly groupIds: readonly GroupId[] };

async function openWorld(): Promise<World> {
  const world = await groupWorld({
    people: peopleCount,
    units: { e1: 2, e3: 2, e5: 1, visio: 2 },
  });
  const groupIds: GroupId[] = [];
  for (let no = 0; no < groupCount; no += 1) {
    groupIds.push(await world.group(`Group ${String(no)}`, no === 0 ? [1, 2, 3] : [no]));
  }
  return { ...world, groupIds };
}

let idsGiven = 0;
/** Ids that the desk of the world does not give. */
function newId(): string {
  idsGiven += 1;
  return `22222222-2222-4222-8222-${String(idsGiven).padStart(12, '0')}`;
}

/** Does it behind the writer's back, so that nobody has been looked at yet. */
async function actUnseen(world: World, action: GroupAction): Promise<void> {
  const call = { actor: administrator, now: world.now(), machineNow: world.now(), newId };
  const { groupIds } = world;
  const isDone = await world.store.write((tx) => act(tx, call, { action, groupIds }));
  count(`${action.kind}${isDone ? '' : ' refused'}`);
}

/** Looks at everybody who is marked, a few at a time. */
async function lookAtMarked(world: World, limit: number): Promise<void> {
  const now = world.now();
  while (await world.store.write((tx) => reconcileStale(tx, now, limit)));
}

/** A write that changes nothing: after it the writer looks what is unfinished. */
async function wakeWriter(world: World): Promise<void> {
  await world.desk.write('setUsageLocation', administrator, { keys: [], usageLocation: 'US' });
  await world.settle();
}

async function isServed(world: World): Promise<void> {
  const { store } = world;
  const late = await store.read(wouldChange);
  expect([...late]).toEqual([]);
  expect(await marked(store)).toEqual(new Set());
  expect(await store.doctor()).toEqual([]);
  await store.read(async (reader) => {
    const counts = await reader.waitingCounts();
    for (const [, waiting] of counts) count(waiting > 0 ? 'somebody waits' : 'nobody waits');
  });
}

describe('Licenses by groups', () => {
  it(
    'whoever would change is marked, and once all marks are gone nobody would, whatever has happened',
    async () => {
      const history = fc.record({
        actions: fc.array(anyAction, { minLength: 5, maxLength: 25 }),
        limit: fc.integer({ min: 1, max: 4 }),
      });
      await fc.assert(
        fc.asyncProperty(history, async ({ actions, limit }) => {
          histories.add(JSON.stringify(actions));
          const world = await openWorld();
          try {
            for (const action of actions) {
              world.pass(1);
              await actUnseen(world, action);
              const change = await world.store.read(wouldChange);
              const seenLater = new Set([
                ...(await marked(world.store)),
                ...(await awaitedByPlans(world.store, world.groupIds)),
              ]);
              const forgotten = [...change].filter(([userId]) => !seenLater.has(userId));
              expect(forgotten).toEqual([]);
              if (change.size > 0) count('somebody would change');
              if (action.kind === 'license') await wakeWriter(world);
              await lookAtMarked(world, limit);
              await isServed(world);
            }
          } finally {
            await world.desk.close();
          }
        }),
        law(runs),
      );
    },
    lawTimeout(runs, 1500),
  );
});
