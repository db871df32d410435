import type { JsonObject } from '../../../core/directory/property.ts';
import type { GroupScope } from '../../../store/lists.ts';
import {
  checkGroupsBody,
  checkObjectsBody,
  memberGroupsBody,
} from '../../../graph/bodies/action-bodies.ts';
import { groupEntity, groupQueryEntity } from '../../../graph/resources/group.ts';
import { directoryObjectEntity } from '../../../graph/resources/directory-object.ts';
import type { QuerySupport } from '../../../odata/parse/query.ts';
import { ok, type GraphAnswer } from '../graph-answer.ts';
import { bodyOf, noQuery, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { answerGroups } from '../groups/list-groups.ts';
import { pathGroup } from '../groups/present-groups.ts';
import { contextUrl } from '../links.ts';
import { listOptions } from '../list-query.ts';
import { pathUser } from './find-user.ts';

/** Only groups stand in these lists, so a filter may ask what a group has; a script may select what other types have. */
const membershipQuery: QuerySupport = {
  entityType: { ...groupEntity, properties: directoryObjectEntity.properties },
  queryType: groupQueryEntity,
  options: listOptions.filter((option) => option !== '$expand'),
};

function groupsRoute(path: string, scopeOf: (call: GraphCall) => Promise<GroupScope>): GraphRoute {
  return {
    method: 'GET',
    path,
    action: path.startsWith('/users') ? 'readGroups' : 'readGroupMembers',
    ...(path.startsWith('/users') ? { selfAction: 'readSelf' as const } : {}),
    query: membershipQuery,
    hasCount: true,
    casts: ['user', 'group', 'other'],
    handle: async (call) =>
      answerGroups(call, await scopeOf(call), { fragment: 'directoryObjects', isTyped: true }),
  };
}

/** Groups that a person or a group is in, directly or by other groups, and what a person owns (contract.md 1.2, 1.4). */
export const membershipRoutes: readonly GraphRoute[] = [
  groupsRoute('/users/{user}/memberOf', (call) => groupsOfUser(call, false)),
  groupsRoute('/users/{user}/transitiveMemberOf', (call) => groupsOfUser(call, true)),
  groupsRoute('/groups/{group}/memberOf', (call) => groupsOfGroup(call, false)),
  groupsRoute('/groups/{group}/transitiveMemberOf', (call) => groupsOfGroup(call, true)),
  groupsRoute('/users/{user}/ownedObjects', async (call) => ({
    kind: 'ownedBy',
    userId: (await pathUser(call)).id,
  })),
];

async function groupsOfUser(call: GraphCall, transitive: boolean): Promise<GroupScope> {
  return { kind: 'groupsOf', memberId: (await pathUser(call)).id, transitive };
}

async function groupsOfGroup(call: GraphCall, transitive: boolean): Promise<GroupScope> {
  return { kind: 'groupsOf', memberId: (await pathGroup(call)).id, transitive };
}

type IdsOf = (call: GraphCall, memberId: string) => Promise<readonly string[]>;

async function memberGroups(call: GraphCall, memberId: string): Promise<readonly string[]> {
  const { securityEnabledOnly } = await bodyOf(call, memberGroupsBody, { resource: 'Parameter' });
  return await call.desk.read('memberGroupIds', { memberId, securityEnabledOnly });
}

async function checkedGroups(call: GraphCall, memberId: string): Promise<readonly string[]> {
  const { groupIds } = await bodyOf(call, checkGroupsBody, { resource: 'Parameter' });
  return await among(call, memberId, groupIds);
}

async function checkedObjects(call: GraphCall, memberId: string): Promise<readonly string[]> {
  const { ids } = await bodyOf(call, checkObjectsBody, { resource: 'Parameter' });
  return await among(call, memberId, ids);
}

async function among(
  call: GraphCall,
  memberId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const held = new Set<string>(
    await call.desk.read('memberGroupIds', { memberId, securityEnabledOnly: false }),
  );
  return ids.map((id) => id.toLowerCase()).filter((id) => held.has(id));
}

function idsRoute(collection: 'users' | 'groups', name: string, idsOf: IdsOf): GraphRoute {
  const isUser = collection === 'users';
  return {
    method: 'POST',
    path: isUser ? `/users/{user}/${name}` : `/groups/{group}/${name}`,
    action: 'readGroupMembers',
    ...(isUser ? { selfAction: 'readSelf' as const } : {}),
    query: noQuery,
    async handle(call) {
      const { id } = isUser ? await pathUser(call) : await pathGroup(call);
      return idsAnswer(call, await idsOf(call, id));
    },
  };
}

function idsAnswer(call: GraphCall, ids: readonly string[]): GraphAnswer {
  const body: JsonObject = {
    '@odata.context': contextUrl(call, 'Collection(Edm.String)'),
    value: ids,
  };
  return ok(body);
}

/** `getMemberGroups`, `checkMemberGroups` and their siblings (contract.md 1.2). */
export const memberIdRoutes: readonly GraphRoute[] = (['users', 'groups'] as const).flatMap(
  (collection) => [
    idsRoute(collection, 'getMemberGroups', memberGroups),
    idsRoute(collection, 'getMemberObjects', memberGroups),
    idsRoute(collection, 'checkMemberGroups', checkedGroups),
    idsRoute(collection, 'checkMemberObjects', checkedObjects),
  ],
);
