import { cp, mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../src/core/change.ts';
import {
  type GroupId,
  type Instant,
  instantOf,
  knownId,
  type SubscriptionId,
} from '../src/core/ids.ts';
import { databaseFile } from '../src/jobs/database-file.ts';
import { createSample } from '../src/sample/create-sample.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { benchSkuId } from './directory.ts';
import { benchPerson, benchUserId } from './people.ts';
import { benchNow, numbers, recordDirectory } from './record-directory.ts';

/** People besides those of the sample organization. */
export const largePeople = 1_000_000;
/** Of them: who holds Office 365 E3 directly, who are guests, who is in the large group, who is deleted. */
const holders = 600_000;
const guests = 50_000;
const members = 500_000;
const deleted = 20_000;

const template = join(tmpdir(), 'allot-bench', 'large-contoso');

/** A data directory is made anew when its deleted people are so old, in milliseconds: after 30 days they are removed for good. */
const ageMax = 20 * 86_400_000;

/** A data directory with the sample organization and a million people more; made once and copied. */
export async function largeContoso(name: string): Promise<string> {
  const complete = join(template, 'complete');
  const madeAt = await stat(complete).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if (madeAt < Date.now() - ageMax) {
    await rm(template, { recursive: true, force: true });
    await mkdir(template, { recursive: true });
    await build();
    await mkdir(complete);
  }
  const copy = join(tmpdir(), 'allot-bench', name);
  await rm(copy, { recursive: true, force: true });
  await cp(template, copy, { recursive: true });
  return copy;
}

async function build(): Promise<void> {
  const store = await openSqliteStore({ file: databaseFile(template) });
  await createSample(store, benchNow);
  const groupId = await firstGroup(store);
  await recordDirectory(store, {
    activity: 'Add subscription',
    items: 1,
    changesOf: () => [moreLicenses()],
  });
  await recordDirectory(store, {
    activity: 'Import users',
    items: largePeople,
    changesOf: (from, to) => changesOf(from, to, groupId),
  });
  await recordDirectory(store, {
    activity: 'Delete user',
    items: deleted,
    changesOf: (from, to) =>
      numbers(from, to).map((no) => ({
        kind: 'userDeleted',
        userId: benchUserId(largePeople - deleted + no),
        at: instantOf(Date.now()),
      })),
  });
  await store.close();
}

function changesOf(from: number, to: number, groupId: GroupId): readonly Change[] {
  const userIds = numbers(from, to)
    .filter((no) => no < holders)
    .map(benchUserId);
  return [
    ...numbers(from, to).map((no): Change => ({ kind: 'userAdded', user: personOf(no, benchNow) })),
    ...(userIds.length === 0
      ? []
      : [
          {
            kind: 'licenseAssigned' as const,
            skuId: benchSkuId,
            assignedByGroup: null,
            disabledPlans: [],
            takesUnit: true,
            userIds,
          },
        ]),
    ...numbers(from, to)
      .filter((no) => no < members)
      .map((no): Change => ({
        kind: 'memberAdded',
        groupId,
        memberId: benchUserId(no),
        memberType: 'user',
      })),
  ];
}

/** The last ones before the deleted are guests, without licenses. */
function personOf(no: number, now: Instant): ReturnType<typeof benchPerson> {
  const isGuest = no >= largePeople - deleted - guests && no < largePeople - deleted;
  return { ...benchPerson(no, now), userType: isGuest ? 'Guest' : 'Member' };
}

function moreLicenses(): Change {
  return {
    kind: 'subscriptionSet',
    before: null,
    after: {
      id: knownId<SubscriptionId>('7c9b0f4e-9a51-4a62-8f2f-0d4c4f6c6a12'),
      commerceSubscriptionId: '2f0f0c0e-58d2-4bb6-9c58-1f2d3c4b5a70',
      skuId: benchSkuId,
      status: 'Enabled',
      totalLicenses: largePeople,
      isTrial: false,
      channel: 'Direct',
      createdDateTime: benchNow,
      nextLifecycleDateTime: null,
      ownerId: null,
      ownerTenantId: null,
    },
  };
}

async function firstGroup(store: Store): Promise<GroupId> {
  const page = await store.read((reader) =>
    reader.listGroups(
      { kind: 'active' },
      { filter: null, search: null, orderBy: [], top: 1, after: null, count: false },
    ),
  );
  const [group] = page.items;
  if (group === undefined) throw new Error('the sample organization has groups');
  return group.id;
}
