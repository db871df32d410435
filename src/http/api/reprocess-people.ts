import * as z from 'zod';
import type { ReprocessedPeopleBody } from '../../api/groups.ts';
import { Refused, type Problem } from '../../core/problems.ts';
import type { Actor } from '../../core/roles/actor.ts';
import type { Desk } from '../../operations/desk.ts';
import { tickedPeopleMax } from '../../operations/groups/purchase-for-members.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { toProblemBody } from '../problem-body.ts';
import { namesAbout } from '../problem-names.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { reprocessedPeopleBody } from './group-bodies.ts';

/** People that one request may name before it is counted: above what may be ticked, so that the refusal says the number. */
const idsMax = 1_000;
const idCharactersMax = 100;

/** Looks at the licenses of a few people again (checklist 125). */
export const reprocessPeopleRoute: ApiRoute = apiRoute({
  method: 'POST',
  path: '/api/people/reprocess',
  summary: 'Look at the licenses of at most 20 people again; says of each what is still in the way',
  body: z.strictObject({ ids: z.array(z.string().max(idCharactersMax)).min(1).max(idsMax) }),
  answer: reprocessedPeopleBody,
  async handle({ body, actor, deps: { desk } }): Promise<ReprocessedPeopleBody> {
    requirePermission(actor, 'reprocessUser');
    const ids = [...new Set(body.ids.map((id) => id.toLowerCase()))];
    if (ids.length > tickedPeopleMax) {
      throw new Refused({ code: 'TooManyPeople', count: ids.length, max: tickedPeopleMax });
    }
    // Written together, they share one commit.
    const told = await Promise.all(ids.map(async (id) => reprocessed(desk, actor, id)));
    const users = await desk.near((reader) => reader.usersByIds(ids));
    const displayNames = new Map<string, string>(users.map((user) => [user.id, user.displayName]));
    const names = await namesAbout(desk, told.flat());
    return {
      value: ids.map((id, index) => ({
        id,
        displayName: displayNames.get(id) ?? null,
        problems: (told[index] ?? []).map((problem) => toProblemBody(problem, names)),
      })),
    };
  },
});

async function reprocessed(desk: Desk, actor: Actor, id: string): Promise<readonly Problem[]> {
  try {
    return (await desk.write('reprocessUser', actor, { userKey: id })).problems;
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
}
