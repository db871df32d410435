import { ownedObjectsBody, restoreBody } from '../../../graph/bodies/action-bodies.ts';
import { directoryObjectEntity } from '../../../graph/resources/directory-object.ts';
import { groupEntity, groupQueryEntity } from '../../../graph/resources/group.ts';
import { userEntity, userQueryEntity } from '../../../graph/resources/user.ts';
import { isGuid, parseId, type UserId } from '../../../core/ids.ts';
import { mayPerform } from '../../../core/roles/may-perform.ts';
import type { EntityType } from '../../../odata/edm.ts';
import type { DirectoryObject } from '../../../operations/directory/list-members.ts';
import { badRequest, insufficientPrivileges } from '../../http-refusal.ts';
import { noContent, ok, type GraphAnswer } from '../graph-answer.ts';
import { bodyOf, noQuery, notFound, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { answerGroups } from '../groups/list-groups.ts';
import { presentGroups } from '../groups/present-groups.ts';
import { collectionBody, entityBody } from '../links.ts';
import { listOptions } from '../list-query.ts';
import { presentObjects } from '../present-objects.ts';
import { answerUsers, nothing } from '../users/list-users.ts';

const options = listOptions.filter((option) => option !== '$expand');

/** What either type can be asked by: which one it is, the cast in the path says. */
const eitherQueryType: EntityType = {
  name: 'DirectoryObject',
  properties: { ...groupQueryEntity.properties, ...userQueryEntity.properties },
};
const eitherType: EntityType = {
  name: 'DirectoryObject',
  properties: { ...groupEntity.properties, ...userEntity.properties },
};

/** `GET /directory/deletedItems/microsoft.graph.user|group` (contract.md 1.7). */
const listDeletedRoute: GraphRoute = {
  method: 'GET',
  path: '/directory/deletedItems',
  action: null,
  query: { entityType: eitherType, queryType: eitherQueryType, options },
  hasCount: true,
  casts: ['user', 'group', 'other'],
  async handle(call) {
    const fragment = 'directoryObjects';
    switch (call.cast) {
      case 'user':
        requireReading(call, 'user');
        return await answerUsers(call, { kind: 'deleted' }, { fragment, isTyped: true });
      case 'group':
        requireReading(call, 'group');
        return await answerGroups(call, { kind: 'deleted' }, { fragment, isTyped: true });
      case 'other':
        return nothing(call, fragment);
      case null:
        throw badRequest(
          "Resource 'deletedItems' must be cast to a type, for example microsoft.graph.user.",
        );
    }
  },
};

function requireReading(call: GraphCall, kind: 'user' | 'group'): void {
  const action = kind === 'user' ? 'readDeletedUsers' : 'readDeletedGroups';
  if (!mayPerform(call.actor, action)) throw insufficientPrivileges();
}

function mayRead(call: GraphCall, kind: 'user' | 'group'): boolean {
  return mayPerform(call.actor, kind === 'user' ? 'readDeletedUsers' : 'readDeletedGroups');
}

/** `GET /directory/deletedItems/{id}` (contract.md 1.7). */
const getDeletedRoute: GraphRoute = {
  method: 'GET',
  path: '/directory/deletedItems/{object}',
  action: null,
  query: { entityType: directoryObjectEntity, options: ['$select'] },
  casts: ['user', 'group'],
  async handle(call) {
    if (!mayRead(call, 'user') && !mayRead(call, 'group')) throw insufficientPrivileges();
    const object = await requireDeleted(call);
    if (!mayRead(call, object.kind)) throw notFound(call.param('object'));
    return await answerObject(call, object);
  },
};

/** `POST /directory/deletedItems/{id}/restore` (contract.md 1.7). */
const restoreRoute: GraphRoute = {
  method: 'POST',
  path: '/directory/deletedItems/{object}/restore',
  action: null,
  query: noQuery,
  async handle(call) {
    const { newUserPrincipalName = null } = await bodyOf(call, restoreBody, {
      resource: 'DirectoryObject',
      mayBeEmpty: true,
    });
    if (!mayPerform(call.actor, 'restoreUser') && !mayPerform(call.actor, 'restoreGroup')) {
      throw insufficientPrivileges();
    }
    const object = await requireDeleted(call);
    if (object.kind === 'group') {
      const { groupId } = await call.desk.write('restoreGroup', call.actor, {
        groupId: object.group.id,
      });
      const group = await call.desk.near((reader) => reader.findGroup(groupId));
      if (group === null) throw new Error('a group just restored is there');
      return await answerObject(call, { kind: 'group', group });
    }
    const { userId } = await call.desk.write('restoreUser', call.actor, {
      userId: object.user.id,
      newUserPrincipalName,
    });
    const user = await call.desk.near((reader) => reader.findUser(userId));
    if (user === null) throw new Error('a person just restored is there');
    return await answerObject(call, { kind: 'user', user, assignments: [] });
  },
};

/** `DELETE /directory/deletedItems/{id}` (contract.md 1.7): gone for good. */
const purgeRoute: GraphRoute = {
  method: 'DELETE',
  path: '/directory/deletedItems/{object}',
  action: null,
  query: noQuery,
  casts: ['user', 'group'],
  async handle(call) {
    if (!mayPerform(call.actor, 'purgeUser') && !mayPerform(call.actor, 'purgeGroup')) {
      throw insufficientPrivileges();
    }
    const object = await requireDeleted(call);
    if (object.kind === 'group') {
      await call.desk.write('purgeGroup', call.actor, { groupId: object.group.id });
    } else {
      await call.desk.write('purgeUser', call.actor, { userId: object.user.id });
    }
    return noContent;
  },
};

/** `POST /directory/deletedItems/getUserOwnedObjects` (contract.md 1.7): deleted groups that a person owns. */
const ownedObjectsRoute: GraphRoute = {
  method: 'POST',
  path: '/directory/deletedItems/getUserOwnedObjects',
  action: 'readDeletedGroups',
  query: noQuery,
  async handle(call) {
    const { userId } = await bodyOf(call, ownedObjectsBody, { resource: 'Parameter' });
    const id = parseId<UserId>(userId);
    const groups = id === null ? [] : await call.desk.read('deletedGroupsOwnedBy', { userId: id });
    const items = await presentGroups(call.desk, groups, { select: null, isTyped: true });
    return ok(collectionBody(call, 'directoryObjects', { items, next: null, count: null }));
  },
};

async function requireDeleted(call: GraphCall): Promise<DirectoryObject> {
  const id = call.param('object').toLowerCase();
  if (!isGuid(id)) throw notFound(call.param('object'));
  return await call.desk.near(async (reader): Promise<DirectoryObject> => {
    const user = await reader.findUser(id, { deleted: true });
    if (user !== null && user.deletedDateTime !== null) {
      return { kind: 'user', user, assignments: [] };
    }
    const group = await reader.findGroup(id, { deleted: true });
    if (group !== null && group.deletedDateTime !== null) return { kind: 'group', group };
    throw notFound(call.param('object'));
  });
}

async function answerObject(call: GraphCall, object: DirectoryObject): Promise<GraphAnswer> {
  const [presented] = await presentObjects(call.desk, [object], call.query.select);
  return ok(entityBody(call, 'directoryObjects/$entity', presented ?? {}));
}

/** Deleted people and groups (contract.md 1.7). */
export const deletedItemRoutes: readonly GraphRoute[] = [
  listDeletedRoute,
  getDeletedRoute,
  ownedObjectsRoute,
  restoreRoute,
  purgeRoute,
];
