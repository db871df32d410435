import * as z from 'zod';
import { addDays, parseInstant } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { isCalendarBehind } from '../../operations/subscriptions/follow-calendar.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';

/** Days by which the clock can be moved at once. */
const daysMax = 36_600;

/** What time it is for the organization; in one for rehearsal it can be made later. */
export const clockRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/clock',
    summary: 'What time it is for the organization',
    answer: z.object({
      now: z.string(),
      machineNow: z.string(),
      canBeMoved: z.boolean(),
      isBehind: z.boolean(),
    }),
    handle: ({ actor, deps }) => {
      requirePermission(actor, 'readOrganization');
      return deps.desk.near(async (reader) => ({
        ...(await reader.moment()),
        canBeMoved: (await reader.organization()).rehearsal !== undefined,
        isBehind: await isCalendarBehind(reader),
      }));
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/clock',
    summary: 'Move the clock of an organization for rehearsal to a later moment',
    body: z.union([
      z.strictObject({ to: z.string() }),
      z.strictObject({ days: z.int().min(0).max(daysMax) }),
    ]),
    answer: z.object({ now: z.string() }),
    handle: async ({ body, actor, deps }) => {
      const { now } = await deps.desk.near((reader) => reader.moment());
      const to = 'to' in body ? parseInstant(body.to) : addDays(now, body.days);
      if (to === null) throw new Refused({ code: 'BadRequest', message: '“to” is no moment.' });
      return await deps.desk.write('moveClock', actor, { to });
    },
  }),
];
