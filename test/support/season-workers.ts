import type { Change } from '../../src/core/change.ts';
import { type Instant, instantOf, knownId, type SkuId, type UserId } from '../../src/core/ids.ts';
import type { SubscriptionId } from '../../src/core/ids.ts';
import { databaseFile } from '../../src/jobs/database-file.ts';
import { blankUser } from '../../src/sample/blank-user.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

/** With what the display name of each of them begins. */
export const seasonWorker = 'Season worker';

/**
 * Puts so many people without a license into a data directory that no server uses, and licenses of some products for all of them:
 * enough that a change of them all takes a while.
 */
export async function addSeasonWorkers(
  directory: string,
  people: number,
  skuIds: readonly SkuId[],
): Promise<void> {
  const store = await openSqliteStore({ file: databaseFile(directory) });
  const now = instantOf(Date.now());
  const changes: Change[] = [
    ...skuIds.map((skuId, no) => licensesFor(skuId, no, people, now)),
    ...Array.from({ length: people }, (_, no) => personNumber(no, now)),
  ];
  await store.write(async (tx) => {
    const operationNo = await tx.openOperation({
      activity: 'Import users',
      actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: people,
      status: 'done',
      startedAt: now,
      endedAt: now,
      changed: people,
    });
    await tx.record(operationNo, changes, now);
  });
  await store.close();
}

/** An id of the test's own: which kind of thing, and its number. */
function idOf(kind: number, no: number): string {
  return `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${no.toString(16).padStart(12, '0')}`;
}

function personNumber(no: number, now: Instant): Change {
  const alias = `season${String(no)}`;
  return {
    kind: 'userAdded',
    user: {
      ...blankUser,
      id: knownId<UserId>(idOf(1, no)),
      displayName: `${seasonWorker} ${String(no)}`,
      userPrincipalName: `${alias}@contoso.com`,
      mailNickname: alias,
      usageLocation: 'DE',
      createdDateTime: now,
    },
  };
}

function licensesFor(skuId: SkuId, no: number, units: number, now: Instant): Change {
  return {
    kind: 'subscriptionSet',
    before: null,
    after: {
      id: knownId<SubscriptionId>(idOf(2, no)),
      commerceSubscriptionId: idOf(3, no),
      skuId,
      status: 'Enabled',
      totalLicenses: units,
      isTrial: false,
      channel: 'Direct',
      createdDateTime: now,
      nextLifecycleDateTime: null,
      ownerId: null,
      ownerTenantId: null,
    },
  };
}
