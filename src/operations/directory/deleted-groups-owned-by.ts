import type { Group } from '../../core/directory/group.ts';
import type { UserId } from '../../core/ids.ts';
import type { Reader } from '../../store/store.ts';

/** Deleted groups looked at for one owner at most: groups deleted within 30 days. */
const deletedGroupsMax = 999;

/** Deleted groups that a person owns and could bring back (contract.md 1.7, `getUserOwnedObjects`). */
export async function deletedGroupsOwnedBy(
  reader: Reader,
  input: { readonly userId: UserId },
): Promise<readonly Group[]> {
  const page = await reader.listGroups(
    { kind: 'deleted' },
    { filter: null, search: null, orderBy: [], top: deletedGroupsMax, after: null, count: false },
  );
  const owned: Group[] = [];
  for (const group of page.items) {
    const owners = await reader.ownersAmong(group.id, [input.userId]);
    if (owners.has(input.userId)) owned.push(group);
  }
  return owned;
}
