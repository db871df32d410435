import type { User } from '../../../core/directory/user.ts';
import { Refused } from '../../../core/problems.ts';
import { readAssignLicense } from '../../../graph/bodies/assign-license-body.ts';
import { badRequest } from '../../http-refusal.ts';
import { ok, type GraphAnswer } from '../graph-answer.ts';
import { noQuery, rawBody, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { entityBody } from '../links.ts';
import { pathUser } from '../users/find-user.ts';
import { presentUser, userNames } from '../users/present-users.ts';

/** `POST /users/{id|upn}/assignLicense` (contract.md 1.3): all of it, or nothing. */
export const assignLicenseRoute: GraphRoute = {
  method: 'POST',
  path: '/users/{user}/assignLicense',
  action: 'assignUserLicense',
  query: noQuery,
  async handle(call) {
    const reading = readAssignLicense(await rawBody(call, true));
    if (!reading.ok) {
      if ('message' in reading) throw badRequest(reading.message);
      const names = reading.missing;
      throw new Refused({ code: 'MissingParameters', action: 'assignLicense', names });
    }
    const user = await pathUser(call);
    const { addLicenses, removeLicenses } = reading;
    await call.desk.write('assignLicense', call.actor, {
      userId: user.id,
      addLicenses,
      removeLicenses,
    });
    return await answerUser(call, user);
  },
};

/** `POST /users/{id}/reprocessLicenseAssignment` (contract.md 1.3). */
export const reprocessLicenseAssignmentRoute: GraphRoute = {
  method: 'POST',
  path: '/users/{user}/reprocessLicenseAssignment',
  action: 'reprocessUser',
  query: noQuery,
  async handle(call) {
    await call.desk.write('reprocessUser', call.actor, { userKey: call.param('user') });
    return await answerUser(call, await pathUser(call));
  },
};

/** The default properties only, as real answers have it (contract.md 1.3): licensing changes none of them. */
async function answerUser(call: GraphCall, user: User): Promise<GraphAnswer> {
  const presented = await presentUser(call.desk, user, userNames(null).names);
  return ok(entityBody(call, 'users/$entity', presented));
}
