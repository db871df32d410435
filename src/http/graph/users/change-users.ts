import type { UserPatch } from '../../../core/directory/user.ts';
import {
  isReadOnlyUserProperty,
  isStrongPassword,
  newUserBody,
  userPatchBody,
} from '../../../graph/bodies/user-body.ts';
import type { NewUser } from '../../../operations/directory/add-user.ts';
import { badRequest } from '../../http-refusal.ts';
import { created, noContent, ok } from '../graph-answer.ts';
import { bodyOf, noQuery, type GraphRoute } from '../graph-call.ts';
import { contextUrl, entityBody } from '../links.ts';
import { presentUser, userNames } from './present-users.ts';

/** `POST /users` (contract.md 1.2). */
export const addUserRoute: GraphRoute = {
  method: 'POST',
  path: '/users',
  action: 'addUser',
  query: noQuery,
  async handle(call) {
    const { properties, password } = await bodyOf(call, newUserBody, {
      resource: 'User',
      isReadOnly: isReadOnlyUserProperty,
    });
    requireStrong(password);
    // The schema has demanded what a new person must have.
    const user = properties as UserPatch as NewUser;
    const { userId } = await call.desk.write('addUser', call.actor, { user });
    const stored = await call.desk.near((reader) => reader.findUser(userId));
    if (stored === null) throw new Error('a person just added is there');
    const presented = await presentUser(call.desk, stored, userNames(null).names);
    return created(
      entityBody(call, 'users/$entity', presented),
      call.base + '/directoryObjects/' + userId + '/Microsoft.DirectoryServices.User',
    );
  },
};

/** `PATCH /users/{id|upn}` (contract.md 1.2). What may be changed depends on who asks and on the property. */
export const updateUserRoute: GraphRoute = {
  method: 'PATCH',
  path: '/users/{user}',
  action: null,
  query: noQuery,
  async handle(call) {
    const { properties, password } = await bodyOf(call, userPatchBody, {
      resource: 'User',
      isReadOnly: isReadOnlyUserProperty,
    });
    if (password !== null) requireStrong(password);
    await call.desk.write('updateUser', call.actor, {
      userKey: call.param('user'),
      // The schema lets through writable properties with values of their kinds.
      patch: properties as UserPatch,
      setsPassword: password !== null,
    });
    return noContent;
  },
};

/** `DELETE /users/{id|upn}` (contract.md 1.2). */
export const deleteUserRoute: GraphRoute = {
  method: 'DELETE',
  path: '/users/{user}',
  action: 'deleteUser',
  query: noQuery,
  async handle(call) {
    await call.desk.write('deleteUser', call.actor, { userKey: call.param('user') });
    return noContent;
  },
};

/** `POST /users/{id}/revokeSignInSessions` (contract.md 1.2). */
export const revokeSignInSessionsRoute: GraphRoute = {
  method: 'POST',
  path: '/users/{user}/revokeSignInSessions',
  action: 'revokeSignInSessions',
  selfAction: 'readSelf',
  query: noQuery,
  async handle(call) {
    const userKey = call.param('user');
    await call.desk.write('revokeSignInSessions', call.actor, { userKey });
    return ok({ '@odata.context': contextUrl(call, 'Edm.Boolean'), value: true });
  },
};

/** Refuses a password that is too short or of too few kinds of characters; what it says is Graph's. */
export function requireStrong(password: string | null): void {
  if (password !== null && isStrongPassword(password)) return;
  throw badRequest(
    'The specified password does not comply with password complexity requirements. Please provide a different password.',
    'passwordProfile',
  );
}
