import type { JsonObject } from '../../core/directory/property.ts';
import { toGraphGroup } from '../../graph/present/group.ts';
import { toGraphUser } from '../../graph/present/user.ts';
import type { Selection } from '../../odata/parse/select.ts';
import type { Desk } from '../../operations/desk.ts';
import type { DirectoryObject } from '../../operations/directory/list-members.ts';
import { groupNames, groupPresentation } from './groups/present-groups.ts';
import { userNames, userPresentation } from './users/present-users.ts';

/** People and groups in one list, each with its type (contract.md 0, "Polymorphic collections"). */
export async function presentObjects(
  desk: Desk,
  objects: readonly DirectoryObject[],
  select: Selection | null,
): Promise<readonly JsonObject[]> {
  const shown = await userPresentation(desk, userNames(select).names);
  const groups = objects.flatMap((object) => (object.kind === 'group' ? [object.group] : []));
  const ofGroups = await groupPresentation(desk, groups, groupNames(select).names);
  return objects.map((object) =>
    object.kind === 'user'
      ? { '@odata.type': '#microsoft.graph.user', ...toGraphUser(object, shown) }
      : { '@odata.type': '#microsoft.graph.group', ...toGraphGroup(object.group, ofGroups) },
  );
}
