import { type GroupId, knownId } from '../src/core/ids.ts';
import { databaseFile } from '../src/jobs/database-file.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import { call } from '../test/support/api-client.ts';
import { startServer } from '../test/support/real-server.ts';
import { benchNow } from './directory.ts';
import { benchUserId } from './people.ts';

const membersACommit = 50_000;

/** Adds a security group with the first `members` people to a directory that nobody has open. */
export async function addLargeGroup(directory: string, members: number): Promise<GroupId> {
  const server = await startServer(directory);
  const { id } = await call<{ id: string }>(server, 'POST', '/v1.0/groups', {
    displayName: 'Large group',
    mailEnabled: false,
    mailNickname: 'large',
    securityEnabled: true,
  });
  await server.stop();
  const groupId = knownId<GroupId>(id);
  const store = await openSqliteStore({ file: databaseFile(directory) });
  const operationNo = await store.write((tx) =>
    tx.openOperation({
      activity: 'Add member to group',
      actor: { kind: 'system', id: null, displayName: 'Bench', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: members,
      status: 'done',
      startedAt: benchNow,
      endedAt: benchNow,
      changed: members,
    }),
  );
  for (let from = 0; from < members; from += membersACommit) {
    const size = Math.min(membersACommit, members - from);
    const changes = Array.from({ length: size }, (_, at) => ({
      kind: 'memberAdded' as const,
      groupId,
      memberId: benchUserId(from + at),
      memberType: 'user' as const,
    }));
    await store.write((tx) => tx.record(operationNo, changes, benchNow));
  }
  await store.close();
  return groupId;
}
