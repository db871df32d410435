import * as z from 'zod';
import type {
  OperationBrief,
  PersonActivityBody,
  PersonLicensesBody,
  UsageLocationSetBody,
} from '../../api/person.ts';
import type { User, UserPatch } from '../../core/directory/user.ts';
import type { Instant } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { isReadOnlyUserProperty, newUserBody } from '../../graph/bodies/user-body.ts';
import type { NewUser } from '../../operations/directory/add-user.ts';
import { usageLocationPeopleMax } from '../../operations/directory/set-usage-location.ts';
import type { Desk } from '../../operations/desk.ts';
import { mayReadOperations } from '../../operations/may-read-operations.ts';
import { personActivity } from '../../operations/person-activity.ts';
import { type PersonLicensePath, personLicenses } from '../../operations/person-licenses.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import type { Operation } from '../../store/operation.ts';
import { readGraphBody } from '../graph/graph-call.ts';
import { requireStrong } from '../graph/users/change-users.ts';
import { toProblemBody } from '../problem-body.ts';
import type { Names } from '../problem-entry.ts';
import { namesAbout } from '../problem-names.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { commandSchema } from './command-schema.ts';
import {
  personActivityBody,
  personLicensesBody,
  savedPersonBody,
  usageLocationSetBody,
} from './person-bodies.ts';
import { reasonSchema } from './plan-request.ts';

/** Lines of a person's history on one page. */
const activityPageDefault = 50;
const activityPageMax = 999;
/** Characters of a usage location as sent; two are right, and the use case says so in Graph's words. */
const locationCharactersMax = 100;

/** Characters of an id as sent. */
const keyCharactersMax = 100;

const personParams = z.object({ id: z.string() });
const activityQuery = z.object({
  $top: z.coerce.number().int().min(1).max(activityPageMax).default(activityPageDefault),
  $skiptoken: z.coerce.number().int().positive().nullish(),
});
const saveBody = z.strictObject({
  usageLocation: z.string().max(locationCharactersMax).exactOptional(),
  command: commandSchema.exactOptional(),
  reason: reasonSchema,
});
const usageLocationBody = z.strictObject({
  keys: z.array(z.string().max(keyCharactersMax)).min(1).max(usageLocationPeopleMax),
  usageLocation: z.string().max(locationCharactersMax),
});
const addBody = z.strictObject({
  user: z.record(z.string(), z.unknown()),
  command: commandSchema.exactOptional(),
});

/** One person: what they hold and why, what happened to them, and saving both location and licenses at once. */
export const personRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/people/:id/licenses',
    summary: 'What a person holds and why: every path with its group, apps, problem and operation',
    params: personParams,
    answer: personLicensesBody,
    async handle({ params, actor, deps: { desk } }): Promise<PersonLicensesBody> {
      const user = await visibleUser(desk, actor, params.id, 'readLicenseDetails');
      const licenses = await desk.near((reader) => personLicenses(reader, user));
      const names = await namesAbout(
        desk,
        licenses.flatMap(({ paths }) =>
          paths.map(({ problem }) => problem).filter((problem) => problem !== null),
        ),
      );
      const seesOperations = mayReadOperations(actor);
      return {
        usageLocation: user.usageLocation,
        value: licenses.map(({ skuId, paths: [first, ...others], enabledPlans, waiting }) => ({
          skuId,
          paths: [
            toPathBody(first, names, seesOperations),
            ...others.map((path) => toPathBody(path, names, seesOperations)),
          ],
          enabledPlans,
          waiting,
        })),
      };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/people/:id/activity',
    summary: 'What happened to a person, newest first',
    params: personParams,
    query: activityQuery,
    answer: personActivityBody,
    async handle({ params, query, actor, origin, deps: { desk } }): Promise<PersonActivityBody> {
      if (!mayReadOperations(actor)) requirePermission(actor, 'readAudit');
      const user = await visibleUser(desk, actor, params.id, 'readUsers');
      const page = { top: query.$top, before: query.$skiptoken ?? null };
      const { lines, next } = await desk.near((reader) => personActivity(reader, user, page));
      const value = lines.map(({ change, operation }) => ({
        ...toOperationBrief(operation, change.at),
        seq: change.seq,
        kind: change.kind,
        body: change.body,
      }));
      if (next === null) return { value };
      const rest = new URLSearchParams({ $top: String(query.$top), $skiptoken: String(next) });
      const path = `/api/people/${encodeURIComponent(params.id)}/activity`;
      return { value, '@odata.nextLink': `${origin}${path}?${rest.toString()}` };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/people/:id/licenses',
    summary:
      'Save location and licenses of a person as one operation; refused as a whole where anything is',
    params: personParams,
    body: saveBody,
    answer: savedPersonBody,
    async handle({ params, body, actor, deps: { desk } }) {
      const { userId, operationNo } = await desk.write('savePersonLicenses', actor, {
        userKey: params.id,
        usageLocation: body.usageLocation ?? null,
        command: body.command ?? null,
        reason: body.reason ?? null,
      });
      return { id: userId, operationNo };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/people/usage-location',
    summary:
      'Set the usage location of up to 10,000 people as one operation; who is refused is named',
    body: usageLocationBody,
    answer: usageLocationSetBody,
    async handle({ body, actor, deps: { desk } }): Promise<UsageLocationSetBody> {
      const { refused, ...done } = await desk.write('setUsageLocation', actor, body);
      const names = await namesAbout(
        desk,
        refused.map(({ problem }) => problem),
      );
      return {
        ...done,
        refused: refused.map((person) => ({
          ...person,
          problem: toProblemBody(person.problem, names),
        })),
      };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/people',
    summary:
      'Add a person, perhaps with licenses, as one operation; nobody is added where anything is refused',
    body: addBody,
    status: 201,
    answer: savedPersonBody,
    async handle({ body, actor, deps: { desk } }) {
      const { properties, password } = readGraphBody(newUserBody, body.user, {
        resource: 'User',
        isReadOnly: isReadOnlyUserProperty,
      });
      requireStrong(password);
      // The schema has demanded what a new person must have.
      const user = properties as UserPatch as NewUser;
      const { command } = body;
      const input = command === undefined ? { user } : { user, command };
      const { userId, operationNo } = await desk.write('addUser', actor, input);
      return { id: userId, operationNo };
    },
  }),
];

/** The person by id or user name, or a deleted one by id; asks for the right before looking. */
async function visibleUser(
  desk: Desk,
  actor: Actor,
  key: string,
  action: 'readLicenseDetails' | 'readUsers',
): Promise<User> {
  requirePermission(actor, action);
  const user = await desk.near(
    async (reader) =>
      (await reader.findUser(key)) ?? (await reader.findUser(key, { deleted: true })),
  );
  if (user === null) throw new Refused({ code: 'ResourceNotFound', id: key });
  if (user.deletedDateTime !== null) requirePermission(actor, 'readDeletedUsers');
  return user;
}

function toPathBody(
  path: PersonLicensePath,
  names: Names,
  seesOperations: boolean,
): PersonLicensesBody['value'][number]['paths'][number] {
  const { assignedByGroup, groupName, problem, since } = path;
  return {
    group:
      assignedByGroup === null
        ? null
        : { id: assignedByGroup, displayName: groupName ?? assignedByGroup },
    via: path.via,
    disabledPlans: path.disabledPlans,
    state: path.state,
    error: path.error,
    problem: problem === null ? null : toProblemBody(problem, names),
    updatedAt: path.updatedAt,
    until: path.until,
    since: since !== null && seesOperations ? toOperationBrief(since.operation, since.at) : null,
  };
}

/** Domain → wire; may not fail. */
function toOperationBrief(operation: Operation, at: Instant): OperationBrief {
  const { operationNo, activity, actor, reason } = operation;
  return { operationNo, activity, actor: actor.displayName, at, reason };
}
