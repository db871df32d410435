import type { GroupId, UserId } from '../../core/ids.ts';
import type { Reader } from '../../store/store.ts';

/**
 * By which groups a person is in each of these: a shortest way from a group that they are directly in to the one before the group itself,
 * empty for a direct member. A group that they are not in (any more) is missing. One query a level, however many groups there are.
 */
export async function nestedPaths(
  reader: Reader,
  userId: UserId,
  groupIds: ReadonlySet<GroupId>,
): Promise<ReadonlyMap<GroupId, readonly GroupId[]>> {
  const found = new Map<GroupId, readonly GroupId[]>();
  const ways = new Map<string, readonly GroupId[]>([[userId, []]]);
  let level: readonly string[] = [userId];
  while (level.length > 0 && found.size < groupIds.size) {
    const above = await reader.groupsDirectlyOf(level);
    const next: string[] = [];
    for (const memberId of level) {
      const way = ways.get(memberId) ?? [];
      for (const groupId of above.get(memberId) ?? []) {
        if (ways.has(groupId)) continue;
        ways.set(groupId, [...way, groupId]);
        if (groupIds.has(groupId)) found.set(groupId, way);
        next.push(groupId);
      }
    }
    level = next;
  }
  return found;
}
