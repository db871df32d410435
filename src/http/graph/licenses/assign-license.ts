import type { User } from '../../../core/directory/user.ts';
import { Refused } from '../../../core/problems.ts';
import { ok, type GraphAnswer } from '../graph-answer.ts';
import { noQuery, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { entityBody } from '../links.ts';
import { licenseChangeOf } from './license-change.ts';
import { pathUser } from '../users/find-user.ts';
import { presentUser, userNames } from '../users/present-users.ts';

/** `POST /users/{id|upn}/assignLicense` (contract.md 1.3): all of it, or nothing. */
export const assignLicenseRoute: GraphRoute = {
  method: 'POST',
  path: '/users/{user}/assignLicense',
  action: 'assignUserLicense',
  query: noQuery,
  async handle(call) {
    const change = await licenseChangeOf(call);
    const user = await pathUser(call);
    await call.desk.write('assignLicense', call.actor, { userId: user.id, ...change });
    return await answerUser(call, user);
  },
};

/** `POST /users/{id}/reprocessLicenseAssignment` (contract.md 1.3): what still fails is answered in its own words. */
export const reprocessLicenseAssignmentRoute: GraphRoute = {
  method: 'POST',
  path: '/users/{user}/reprocessLicenseAssignment',
  action: 'reprocessUser',
  query: noQuery,
  async handle(call) {
    const { problems } = await call.desk.write('reprocessUser', call.actor, {
      userKey: call.param('user'),
    });
    const [first, ...rest] = problems;
    if (first !== undefined) throw new Refused(first, ...rest);
    return await answerUser(call, await pathUser(call));
  },
};

/** The default properties only, as real answers have it (contract.md 1.3): licensing changes none of them. */
async function answerUser(call: GraphCall, user: User): Promise<GraphAnswer> {
  const presented = await presentUser(call.desk, user, userNames(null).names);
  return ok(entityBody(call, 'users/$entity', presented));
}
