import type { Reader } from '../../store/store.ts';
import { withAssignments } from './list-users.ts';
import type { DirectoryObject } from './list-members.ts';

/** Living people and groups with these ids, in the order asked; unknown ids are left out. */
export async function objectsByIds(
  reader: Reader,
  input: { readonly ids: readonly string[]; readonly withAssignments: boolean },
): Promise<readonly DirectoryObject[]> {
  const ids = input.ids.map((id) => id.toLowerCase());
  const users = (await reader.usersByIds(ids)).filter((user) => user.deletedDateTime === null);
  const groups = (await reader.groupsByIds(ids)).filter((group) => group.deletedDateTime === null);
  const objects = new Map<string, DirectoryObject>();
  for (const listed of await withAssignments(reader, users, input.withAssignments)) {
    objects.set(listed.user.id, { kind: 'user', ...listed });
  }
  for (const group of groups) objects.set(group.id, { kind: 'group', group });
  return [...new Set(ids)].flatMap((id) => objects.get(id) ?? []);
}
