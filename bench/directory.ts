import { cp, mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Organization } from '../src/core/directory/organization.ts';
import {
  type Instant,
  instantOf,
  knownId,
  type SkuId,
  type SubscriptionId,
} from '../src/core/ids.ts';
import { databaseFile } from '../src/jobs/database-file.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { benchPerson } from './people.ts';

/** Office 365 E3: the product that the bench assigns. */
export const benchSkuId: SkuId = knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900');
/** When the bench directory was made. */
export const benchNow: Instant = instantOf(Date.UTC(2026, 0, 31));
const tenantId = 'b3c0a5de-7a58-4d0c-9f7e-3c1f5a2d7e10';
const peopleACommit = 50_000;

const root = join(tmpdir(), 'allot-bench');

/** A data directory with so many people and enough licenses for all; made once and copied, so that each run starts alike. */
export async function benchDirectory(people: number, name: string): Promise<string> {
  const template = join(root, `people-${String(people)}`);
  if (!(await exists(join(template, 'complete')))) await build(template, people);
  const copy = join(root, name);
  await rm(copy, { recursive: true, force: true });
  await cp(template, copy, { recursive: true });
  return copy;
}

/** Removes a copy made by `benchDirectory`. */
export async function dropDirectory(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function build(directory: string, people: number): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const store = await openSqliteStore({ file: databaseFile(directory) });
  await createBenchOrganization(store, people);
  const operationNo = await store.write((tx) =>
    tx.openOperation({
      activity: 'Import users',
      actor: { kind: 'system', id: null, displayName: 'Bench', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: people,
      status: 'done',
      startedAt: benchNow,
      endedAt: benchNow,
      changed: people,
    }),
  );
  for (let from = 0; from < people; from += peopleACommit) {
    const size = Math.min(peopleACommit, people - from);
    const users = Array.from({ length: size }, (_, at) => benchPerson(from + at, benchNow));
    await store.write((tx) =>
      tx.record(
        operationNo,
        users.map((user) => ({ kind: 'userAdded', user })),
        benchNow,
      ),
    );
  }
  await store.close();
  await mkdir(join(directory, 'complete'));
}

async function createBenchOrganization(store: Store, people: number): Promise<void> {
  const organization: Organization = {
    tenantId,
    displayName: 'Bench',
    countryLetterCode: 'US',
    defaultUsageLocation: 'US',
    preferredLanguage: 'en',
    createdDateTime: benchNow,
    customViews: [],
    technicalNotificationMails: [],
    verifiedDomains: [{ name: 'contoso.com', isDefault: true, isInitial: true }],
    settings: {
      licensesPagePeopleMax: null,
      activeUsersPagePeopleMax: null,
      guestsNeedGlobalAdministrator: true,
      groupPartialAssignment: false,
      nestedGroupLicensing: false,
      newPlansOff: false,
      groupRemovalPeopleMax: null,
      groupRemovalPercentMax: null,
    },
  };
  await store.write(async (tx) => {
    await tx.createOrganization(organization);
    const operationNo = await tx.openOperation({
      activity: 'Add subscription',
      actor: { kind: 'system', id: null, displayName: 'Bench', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: 1,
      status: 'done',
      startedAt: benchNow,
      endedAt: benchNow,
      changed: 1,
    });
    await tx.record(
      operationNo,
      [
        {
          kind: 'subscriptionSet',
          before: null,
          after: {
            id: knownId<SubscriptionId>('7c9b0f4e-9a51-4a62-8f2f-0d4c4f6c6a11'),
            commerceSubscriptionId: '2f0f0c0e-58d2-4bb6-9c58-1f2d3c4b5a69',
            skuId: benchSkuId,
            status: 'Enabled',
            totalLicenses: people * 2,
            isTrial: false,
            channel: 'Direct',
            createdDateTime: benchNow,
            nextLifecycleDateTime: null,
            ownerId: null,
            ownerTenantId: null,
          },
        },
      ],
      benchNow,
    );
  });
}
