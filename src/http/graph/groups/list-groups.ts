import type { Group } from '../../../core/directory/group.ts';
import type { JsonObject, JsonValue } from '../../../core/directory/property.ts';
import { groupEntity, groupQueryEntity } from '../../../graph/resources/group.ts';
import { directoryObjectEntity } from '../../../graph/resources/directory-object.ts';
import { userEntity } from '../../../graph/resources/user.ts';
import { expandedObjectsMax } from '../../../odata/limits.ts';
import type { Expansion, Navigations } from '../../../odata/parse/expand.ts';
import type { GroupScope } from '../../../store/lists.ts';
import { ok, type GraphAnswer } from '../graph-answer.ts';
import type { GraphCall, GraphRoute } from '../graph-call.ts';
import { collectionBody, entityBody } from '../links.ts';
import { listOptions, listQueryOf, wholeList } from '../list-query.ts';
import { presentObjects } from '../present-objects.ts';
import { countAnswer, nothing } from '../users/list-users.ts';
import { needsAssignments, userNames } from '../users/present-users.ts';
import { groupNames, pathGroup, presentGroups } from './present-groups.ts';

const navigations: Navigations = { members: directoryObjectEntity, owners: userEntity };

/** `GET /groups`, `GET /groups/$count` (contract.md 1.4). */
export const listGroupsRoute: GraphRoute = {
  method: 'GET',
  path: '/groups',
  action: 'readGroups',
  query: {
    entityType: groupEntity,
    queryType: groupQueryEntity,
    options: listOptions,
    navigations,
  },
  hasCount: true,
  casts: ['group', 'other'],
  handle: (call) => answerGroups(call, { kind: 'active' }, { fragment: 'groups', isTyped: false }),
};

/** `GET /groups/{id}` (contract.md 1.4). */
export const getGroupRoute: GraphRoute = {
  method: 'GET',
  path: '/groups/{group}',
  action: 'readGroups',
  query: { entityType: groupEntity, options: ['$select', '$expand'], navigations },
  properties: groupEntity,
  async handle(call) {
    const group = await pathGroup(call);
    const { contextSuffix } = groupNames(call.query.select);
    const { select } = call.query;
    const [presented] = await presentGroups(call.desk, [group], { select });
    const expanded = await expandGroup(call, group);
    return ok(entityBody(call, `groups${contextSuffix}/$entity`, { ...presented, ...expanded }));
  },
};

/** A list of groups, or its length. */
export async function answerGroups(
  call: GraphCall,
  scope: GroupScope,
  shape: { readonly fragment: string; readonly isTyped: boolean },
): Promise<GraphAnswer> {
  const { filter, search, select } = call.query;
  // A cast to a type that none of them has.
  if (call.cast === 'user' || call.cast === 'other') return nothing(call, shape.fragment);
  if (call.isCount) {
    return countAnswer(await call.desk.read('countGroups', { scope, filter, search }));
  }
  const page = await call.desk.read('listGroups', { scope, query: listQueryOf(call.query) });
  const { isTyped } = shape;
  const presented = await presentGroups(call.desk, page.items, { select, isTyped });
  const items: JsonObject[] = [];
  for (const [index, group] of page.items.entries()) {
    items.push({ ...presented[index], ...(await expandGroup(call, group)) });
  }
  const { contextSuffix } = groupNames(select);
  return ok(collectionBody(call, shape.fragment + contextSuffix, { ...page, items }));
}

/** Members and owners of one group, at most 20 each (contract.md 3.1). */
async function expandGroup(call: GraphCall, group: Group): Promise<JsonObject> {
  const expanded: Record<string, JsonValue> = {};
  for (const expansion of call.query.expand) {
    expanded[expansion.navigation] = await linkedObjects(call, group, expansion);
  }
  return expanded;
}

async function linkedObjects(
  call: GraphCall,
  group: Group,
  expansion: Expansion,
): Promise<readonly JsonObject[]> {
  const query = { ...wholeList, filter: expansion.filter, top: expandedObjectsMax };
  const isAsked = needsAssignments(userNames(expansion.select).names);
  if (expansion.navigation === 'members') {
    const page = await call.desk.read('listMembers', {
      groupId: group.id,
      transitive: false,
      query,
      withAssignments: isAsked,
    });
    return await presentObjects(call.desk, page.items, expansion.select);
  }
  const page = await call.desk.read('listUsers', {
    scope: { kind: 'ownersOf', groupId: group.id },
    query,
    withAssignments: isAsked,
  });
  const objects = page.items.map((one) => ({ kind: 'user' as const, ...one }));
  return await presentObjects(call.desk, objects, expansion.select);
}
