import { referenceBody } from '../../../graph/bodies/action-bodies.ts';
import { userEntity, userQueryEntity } from '../../../graph/resources/user.ts';
import { noContent, ok } from '../graph-answer.ts';
import { bodyOf, noQuery, notFound, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { contextUrl, entityBody } from '../links.ts';
import { listOptions } from '../list-query.ts';
import { referencedId } from '../referenced-id.ts';
import { pathUser } from './find-user.ts';
import { answerUsers } from './list-users.ts';
import { presentUser, userNames } from './present-users.ts';
import type { User } from '../../../core/directory/user.ts';

/** `GET /users/{id}/manager`. */
export const getManagerRoute: GraphRoute = {
  method: 'GET',
  path: '/users/{user}/manager',
  action: 'readUsers',
  selfAction: 'readSelf',
  query: { entityType: userEntity, options: ['$select'] },
  casts: ['user'],
  async handle(call) {
    const manager = await requireManager(call);
    const { names, contextSuffix } = userNames(call.query.select);
    const presented = await presentUser(call.desk, manager, names);
    return ok(
      entityBody(call, `directoryObjects${contextSuffix}/$entity`, {
        '@odata.type': '#microsoft.graph.user',
        ...presented,
      }),
    );
  },
};

/** `GET /users/{id}/manager/$ref`. */
export const getManagerReferenceRoute: GraphRoute = {
  method: 'GET',
  path: '/users/{user}/manager/$ref',
  action: 'readUsers',
  selfAction: 'readSelf',
  query: noQuery,
  async handle(call) {
    const { id } = await requireManager(call);
    return ok({
      '@odata.context': contextUrl(call, '$ref'),
      '@odata.id': `${call.base}/directoryObjects/${id}/Microsoft.DirectoryServices.User`,
    });
  },
};

async function requireManager(call: GraphCall): Promise<User> {
  const { managerId } = await pathUser(call);
  const manager =
    managerId === null ? null : await call.desk.near((reader) => reader.findUser(managerId));
  if (manager === null) throw notFound('manager');
  return manager;
}

/** `PUT /users/{id}/manager/$ref` (contract.md 1.2). */
export const setManagerRoute: GraphRoute = {
  method: 'PUT',
  path: '/users/{user}/manager/$ref',
  action: 'updateUser',
  query: noQuery,
  async handle(call) {
    const body = await bodyOf(call, referenceBody, { resource: 'Reference' });
    await call.desk.write('setManager', call.actor, {
      userKey: call.param('user'),
      managerKey: referencedId(body['@odata.id']),
    });
    return noContent;
  },
};

/** `DELETE /users/{id}/manager/$ref` (contract.md 1.2). */
export const removeManagerRoute: GraphRoute = {
  method: 'DELETE',
  path: '/users/{user}/manager/$ref',
  action: 'updateUser',
  query: noQuery,
  async handle(call) {
    await call.desk.write('setManager', call.actor, {
      userKey: call.param('user'),
      managerKey: null,
    });
    return noContent;
  },
};

/** `GET /users/{id}/directReports`. */
export const listDirectReportsRoute: GraphRoute = {
  method: 'GET',
  path: '/users/{user}/directReports',
  action: 'readUsers',
  selfAction: 'readSelf',
  query: {
    entityType: userEntity,
    queryType: userQueryEntity,
    options: listOptions.filter((option) => option !== '$expand'),
  },
  hasCount: true,
  casts: ['user', 'other'],
  async handle(call) {
    const { id } = await pathUser(call);
    return await answerUsers(
      call,
      { kind: 'directReportsOf', userId: id },
      { fragment: 'directoryObjects', isTyped: true },
    );
  },
};
