import type { Group } from '../../../core/directory/group.ts';
import type { JsonObject } from '../../../core/directory/property.ts';
import { type GroupPresentation, toGraphGroup } from '../../../graph/present/group.ts';
import {
  groupDefaultProperties,
  groupEntity,
  groupLicenseProperties,
} from '../../../graph/resources/group.ts';
import { selectedNames, type SelectedNames } from '../../../graph/selected-names.ts';
import type { Selection } from '../../../odata/parse/select.ts';
import type { Desk } from '../../../operations/desk.ts';
import { notFound, type GraphCall } from '../graph-call.ts';

/** The properties of groups to answer. In a list of several types only those that groups have. */
export function groupNames(select: Selection | null): SelectedNames {
  const { names, contextSuffix } = selectedNames(select, groupEntity, groupDefaultProperties);
  const own = names.filter((name) => Object.hasOwn(groupEntity.properties, name));
  return { names: own, contextSuffix };
}

/** What the groups of one answer share: what they give is read once, and only where the properties ask for it. */
export async function groupPresentation(
  desk: Desk,
  groups: readonly Group[],
  names: readonly string[],
): Promise<GroupPresentation> {
  if (groups.length === 0 || !needsGroupLicenses(names)) return { names, facts: null };
  const ids = groups.map(({ id }) => id);
  return await desk.near(async (reader) => ({
    names,
    facts: {
      licenses: await reader.groupLicenses(ids),
      processingStates: await reader.processingStates(ids),
    },
  }));
}

/** Whether any of these properties comes from what groups give. */
export function needsGroupLicenses(names: readonly string[]): boolean {
  return names.some((name) => groupLicenseProperties.includes(name));
}

/** Groups as Graph shows them; `isTyped` in lists that may hold other types. */
export async function presentGroups(
  desk: Desk,
  groups: readonly Group[],
  { select, isTyped = false }: { readonly select: Selection | null; readonly isTyped?: boolean },
): Promise<readonly JsonObject[]> {
  const shown = await groupPresentation(desk, groups, groupNames(select).names);
  return groups.map((group) => ({
    ...(isTyped ? { '@odata.type': '#microsoft.graph.group' } : {}),
    ...toGraphGroup(group, shown),
  }));
}

/** The living group that the path's `{group}` means. */
export async function pathGroup(call: GraphCall): Promise<Group> {
  const id = call.param('group').toLowerCase();
  const group = await call.desk.near((reader) => reader.findGroup(id));
  if (group === null || group.deletedDateTime !== null) throw notFound(call.param('group'));
  return group;
}
