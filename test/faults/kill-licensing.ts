import { DatabaseSync } from 'node:sqlite';
import { type GroupId, instantOf, knownId, type UserId } from '../../src/core/ids.ts';
import type { Change } from '../../src/core/change.ts';
import type { User } from '../../src/core/directory/user.ts';
import { databaseFile } from '../../src/jobs/database-file.ts';
import { blankUser } from '../../src/sample/blank-user.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { call, until } from '../support/api-client.ts';
import { type RealServer, startServer } from '../support/real-server.ts';

/** Office 365 E5. */
const skuId = 'c7df2760-2c81-4ef7-b578-5b5392b571df';
const changesACommit = 10_000;
const madeAt = instantOf(Date.parse('2026-01-31T08:00:00.000Z'));

/** Makes an organization with a group of so many members and one unit less for each hundred of them; answers the group's id. */
export async function organizationWithGroup(directory: string, members: number): Promise<GroupId> {
  const server = await startServer(directory, '--empty');
  const totalLicenses = members - Math.floor(members / 100);
  await call(server, 'POST', '/api/subscriptions', { skuId, totalLicenses });
  const { id } = await call<{ id: string }>(server, 'POST', '/v1.0/groups', {
    displayName: 'Everyone',
    mailEnabled: false,
    mailNickname: 'everyone',
    securityEnabled: true,
  });
  await server.stop();
  const groupId = knownId<GroupId>(id);
  const nos = Array.from({ length: members }, (_, no) => no);
  const changes = [
    ...nos.map((no): Change => ({ kind: 'userAdded', user: personOf(no) })),
    ...nos.map((no): Change => ({
      kind: 'memberAdded',
      groupId,
      memberId: personOf(no).id,
      memberType: 'user',
    })),
  ];
  await recordAll(directory, changes);
  return groupId;
}

function personOf(no: number): User {
  const name = `person${String(no)}`;
  return {
    ...blankUser,
    id: knownId<UserId>(`${no.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`),
    // Several bear the same name: the line goes on by id.
    displayName: `Person ${String((no * 7919) % 1009)}`,
    userPrincipalName: `${name}@example.com`,
    mailNickname: name,
    createdDateTime: madeAt,
    usageLocation: 'US',
  };
}

async function recordAll(directory: string, changes: readonly Change[]): Promise<void> {
  const store = await openSqliteStore({ file: databaseFile(directory) });
  for (let from = 0; from < changes.length; from += changesACommit) {
    await store.write(async (tx) => {
      const part = changes.slice(from, from + changesACommit);
      const operationNo = await tx.openOperation({
        activity: 'Import users',
        actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
        reason: null,
        planId: null,
        undoOf: null,
        total: part.length,
        status: 'done',
        startedAt: madeAt,
        endedAt: madeAt,
        changed: part.length,
      });
      await tx.record(operationNo, part, madeAt);
    });
  }
  await store.close();
}

/**
 * Gives the product to the group and kills the server whenever it has come so far, in shares of the members; the last start is left
 * to finish. Answers how many members were done at each kill.
 */
export async function licenseWithKills(
  directory: string,
  groupId: GroupId,
  { members, killsAt }: { readonly members: number; readonly killsAt: readonly number[] },
): Promise<readonly number[]> {
  const doneAtKills: number[] = [];
  let server = await startServer(directory);
  await call(server, 'POST', `/v1.0/groups/${groupId}/assignLicense`, {
    addLicenses: [{ skuId, disabledPlans: [] }],
    removeLicenses: [],
  });
  for (const share of killsAt) {
    await until(() => Promise.resolve(doneIn(directory) >= members * share), 2);
    await server.kill();
    doneAtKills.push(doneIn(directory));
    server = await startServer(directory);
  }
  await processed(server, groupId);
  await server.stop();
  return doneAtKills;
}

async function processed(server: RealServer, groupId: GroupId): Promise<void> {
  const path = `/v1.0/groups/${groupId}?$select=licenseProcessingState`;
  type Answer = { readonly licenseProcessingState: { readonly state: string } };
  await until(
    async () =>
      (await call<Answer>(server, 'GET', path)).licenseProcessingState.state ===
      'ProcessingComplete',
  );
}

function doneIn(directory: string): number {
  const [row] = rowsOf(directory, 'select count(*) as done from assignment');
  return Number(row?.['done']);
}

/** Everything that licensing a group leads to, without times. */
export function resultOf(directory: string): Readonly<Record<string, readonly unknown[]>> {
  return {
    assignments: rowsOf(
      directory,
      `select user_id, sku_no, assigned_by_group <> '' as by_group, plan_set_no, state, error
        from assignment order by 1, 2, 3`,
    ),
    totals: rowsOf(directory, 'select * from unit_total order by sku_no'),
    waiting: rowsOf(
      directory,
      'select sku_no, display_name_key, user_id from waiting order by 1, 2, 3',
    ),
    changes: rowsOf(
      directory,
      'select kind, target_id, count(*) as changes from change_log group by 1, 2 order by 1, 2',
    ),
    left: rowsOf(
      directory,
      `select user_id from stale_user union all select user_id from stale_product
        union all select group_id from group_processing`,
    ),
  };
}

function rowsOf(directory: string, sql: string): Record<string, unknown>[] {
  const db = new DatabaseSync(databaseFile(directory), { readOnly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}
