import { referenceBody } from '../../../graph/bodies/action-bodies.ts';
import {
  directoryObjectEntity,
  directoryObjectQueryEntity,
} from '../../../graph/resources/directory-object.ts';
import { userEntity, userQueryEntity } from '../../../graph/resources/user.ts';
import { noContent, ok, type GraphAnswer } from '../graph-answer.ts';
import { bodyOf, noQuery, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { collectionBody } from '../links.ts';
import { listOptions, listQueryOf } from '../list-query.ts';
import { presentObjects } from '../present-objects.ts';
import { referencedId } from '../referenced-id.ts';
import { answerUsers, countAnswer, nothing } from '../users/list-users.ts';
import { needsAssignments, userNames } from '../users/present-users.ts';
import { answerGroups } from './list-groups.ts';
import { pathGroup } from './present-groups.ts';

const options = listOptions.filter((option) => option !== '$expand');

function membersRoute(name: 'members' | 'transitiveMembers'): GraphRoute {
  const transitive = name === 'transitiveMembers';
  return {
    method: 'GET',
    path: `/groups/{group}/${name}`,
    action: 'readGroupMembers',
    query: {
      entityType: directoryObjectEntity,
      queryType: directoryObjectQueryEntity,
      options,
    },
    hasCount: true,
    casts: ['user', 'group', 'other'],
    async handle(call) {
      const { id } = await pathGroup(call);
      const scope = { kind: 'membersOf', groupId: id, transitive } as const;
      switch (call.cast) {
        case 'user':
          return await answerUsers(call, scope, { fragment: 'users', isTyped: true });
        case 'group':
          return await answerGroups(call, scope, { fragment: 'groups', isTyped: true });
        case 'other':
          return nothing(call, 'directoryObjects');
        case null:
          return await answerMembers(call, scope);
      }
    },
  };
}

async function answerMembers(
  call: GraphCall,
  scope: Extract<Parameters<typeof answerUsers>[1], { kind: 'membersOf' }>,
): Promise<GraphAnswer> {
  const { filter, search, select } = call.query;
  const { groupId, transitive } = scope;
  if (call.isCount) {
    const input = { groupId, transitive, filter, search };
    return countAnswer(await call.desk.read('countMembers', input));
  }
  const page = await call.desk.read('listMembers', {
    groupId,
    transitive,
    query: listQueryOf(call.query),
    withAssignments: needsAssignments(userNames(select).names),
  });
  const items = await presentObjects(call.desk, page.items, select);
  const suffix = select === null || select.isAll ? '' : '(' + select.names.join(',') + ')';
  return ok(collectionBody(call, 'directoryObjects' + suffix, { ...page, items }));
}

/** `GET /groups/{id}/owners`: people only. */
const ownersRoute: GraphRoute = {
  method: 'GET',
  path: '/groups/{group}/owners',
  action: 'readGroupMembers',
  query: {
    entityType: { ...userEntity, properties: directoryObjectEntity.properties },
    queryType: userQueryEntity,
    options,
  },
  hasCount: true,
  casts: ['user', 'group', 'other'],
  async handle(call) {
    const { id } = await pathGroup(call);
    return await answerUsers(
      call,
      { kind: 'ownersOf', groupId: id },
      { fragment: 'directoryObjects', isTyped: true },
    );
  },
};

/** `GET /groups/{id}/membersWithLicenseErrors` (contract.md 1.4): for whom something that the group gives is not as it should be. */
const membersWithLicenseErrorsRoute: GraphRoute = {
  method: 'GET',
  path: '/groups/{group}/membersWithLicenseErrors',
  action: 'readGroupMembers',
  query: { entityType: userEntity, queryType: userQueryEntity, options },
  hasCount: true,
  casts: ['user', 'other'],
  async handle(call) {
    const { id } = await pathGroup(call);
    return await answerUsers(
      call,
      { kind: 'failingBy', groupId: id },
      { fragment: 'directoryObjects', isTyped: true },
    );
  },
};

type LinkKind = 'members' | 'owners';

function addLinkRoute(kind: LinkKind): GraphRoute {
  return {
    method: 'POST',
    path: `/groups/{group}/${kind}/$ref`,
    action: kind === 'members' ? 'changeGroupMembers' : 'changeGroupOwners',
    query: noQuery,
    async handle(call) {
      const body = await bodyOf(call, referenceBody, { resource: 'Reference' });
      const input = { groupId: call.param('group'), ids: [referencedId(body['@odata.id'])] };
      await call.desk.write(kind === 'members' ? 'addMembers' : 'addOwners', call.actor, input);
      return noContent;
    },
  };
}

function removeLinkRoute(kind: LinkKind): GraphRoute {
  return {
    method: 'DELETE',
    path: `/groups/{group}/${kind}/{object}/$ref`,
    action: kind === 'members' ? 'changeGroupMembers' : 'changeGroupOwners',
    query: noQuery,
    async handle(call) {
      const input = { groupId: call.param('group'), ids: [call.param('object')] };
      await call.desk.write(
        kind === 'members' ? 'removeMembers' : 'removeOwners',
        call.actor,
        input,
      );
      return noContent;
    },
  };
}

/** Reading and changing who is in a group and who owns it (contract.md 1.4). */
export const memberRoutes: readonly GraphRoute[] = [
  membersRoute('members'),
  membersRoute('transitiveMembers'),
  ownersRoute,
  membersWithLicenseErrorsRoute,
  addLinkRoute('members'),
  addLinkRoute('owners'),
  removeLinkRoute('members'),
  removeLinkRoute('owners'),
];
