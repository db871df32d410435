import { cp, mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Organization } from '../src/core/directory/organization.ts';
import { knownId, type SkuId, type SubscriptionId } from '../src/core/ids.ts';
import { databaseFile } from '../src/jobs/database-file.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { benchPerson } from './people.ts';
import { benchNow, numbers, recordDirectory } from './record-directory.ts';

/** Office 365 E3: the product that the bench assigns. */
export const benchSkuId: SkuId = knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900');
const tenantId = 'b3c0a5de-7a58-4d0c-9f7e-3c1f5a2d7e10';

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
  await recordDirectory(store, {
    activity: 'Import users',
    items: people,
    changesOf: (from, to) =>
      numbers(from, to).map((no) => ({ kind: 'userAdded', user: benchPerson(no, benchNow) })),
  });
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
  await store.write((tx) => tx.createOrganization(organization));
  await recordDirectory(store, {
    activity: 'Add subscription',
    items: 1,
    changesOf: () => [
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
  });
}
