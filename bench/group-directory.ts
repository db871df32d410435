import { type GroupId, knownId } from '../src/core/ids.ts';
import { databaseFile } from '../src/jobs/database-file.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import { call } from '../test/support/api-client.ts';
import { startServer } from '../test/support/real-server.ts';
import { benchUserId } from './people.ts';
import { numbers, recordDirectory } from './record-directory.ts';

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
  await recordDirectory(store, {
    activity: 'Add member to group',
    items: members,
    changesOf: (from, to) =>
      numbers(from, to).map((no) => ({
        kind: 'memberAdded',
        groupId,
        memberId: benchUserId(no),
        memberType: 'user',
      })),
  });
  await store.close();
  return groupId;
}
