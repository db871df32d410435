import type { Group } from '../../../core/directory/group.ts';
import type { JsonObject } from '../../../core/directory/property.ts';
import { toGraphGroup } from '../../../graph/present/group.ts';
import { groupDefaultProperties, groupEntity } from '../../../graph/resources/group.ts';
import { selectedNames, type SelectedNames } from '../../../graph/selected-names.ts';
import type { Selection } from '../../../odata/parse/select.ts';
import { notFound, type GraphCall } from '../graph-call.ts';

/** The properties of groups to answer. In a list of several types only those that groups have. */
export function groupNames(select: Selection | null): SelectedNames {
  const { names, contextSuffix } = selectedNames(select, groupEntity, groupDefaultProperties);
  const own = names.filter((name) => Object.hasOwn(groupEntity.properties, name));
  return { names: own, contextSuffix };
}

/** Groups as Graph shows them; `isTyped` in lists that may hold other types. */
export function presentGroups(
  groups: readonly Group[],
  select: Selection | null,
  isTyped: boolean,
): readonly JsonObject[] {
  const { names } = groupNames(select);
  return groups.map((group) => ({
    ...(isTyped ? { '@odata.type': '#microsoft.graph.group' } : {}),
    ...toGraphGroup(group, names),
  }));
}

/** The living group that the path's `{group}` means. */
export async function pathGroup(call: GraphCall): Promise<Group> {
  const id = call.param('group').toLowerCase();
  const group = await call.desk.near((reader) => reader.findGroup(id));
  if (group === null || group.deletedDateTime !== null) throw notFound(call.param('group'));
  return group;
}
