import type { User } from '../../../core/directory/user.ts';
import { userEntity, userQueryEntity } from '../../../graph/resources/user.ts';
import type { QuerySupport } from '../../../odata/parse/query.ts';
import { ok, type GraphAnswer } from '../graph-answer.ts';
import type { GraphCall, GraphRoute } from '../graph-call.ts';
import { entityBody } from '../links.ts';
import { expandUsers, userNavigations } from './expand-user.ts';
import { pathUser } from './find-user.ts';
import { presentUser, userNames } from './present-users.ts';

/**
 * Options of a single person. `$filter`, `$count` and `$top` say nothing about one object, yet scripts send them along and Graph lets
 * them (contract.md 3.3, Invoke-ListUsers): they are read, and refused where they are wrong, and change nothing.
 */
const oneUser: QuerySupport = {
  entityType: userEntity,
  queryType: userQueryEntity,
  options: ['$select', '$expand', '$filter', '$count', '$top'],
  navigations: userNavigations,
};

/** `GET /users/{id|upn}`, `GET /me` (contract.md 1.2). */
export const getUserRoute: GraphRoute = {
  method: 'GET',
  path: '/users/{user}',
  action: 'readUsers',
  selfAction: 'readSelf',
  query: oneUser,
  properties: userEntity,
  handle: async (call) => answerUser(call, await pathUser(call)),
};

/** One person, as selected and expanded. */
export async function answerUser(call: GraphCall, user: User): Promise<GraphAnswer> {
  const { names, contextSuffix } = userNames(call.query.select);
  const presented = await presentUser(call.desk, user, names);
  const [expanded] = await expandUsers(call, [user]);
  return ok(entityBody(call, `users${contextSuffix}/$entity`, { ...presented, ...expanded }));
}
