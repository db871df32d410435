import * as z from 'zod';

import { Refused } from '../../core/problems.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import type { UserId } from '../../core/ids.ts';
import { userEntity } from '../../graph/resources/user.ts';
import type { Expression } from '../../odata/expression.ts';
import { parseFilter } from '../../odata/parse/filter.ts';
import { exportAssignmentsHead } from '../../operations/export-assignments.ts';
import { type ExportPart, exportUsersHead } from '../../operations/export-users.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';

const exportQuery = z.object({
  /** Only people who match; OData as in Graph. */
  $filter: z.string().default(''),
});

/** People and their licenses as a CSV that `import users` reads back. */
export const exportUsersRoute: ApiRoute = apiRoute({
  method: 'GET',
  path: '/api/exports/users',
  summary: 'Export people as CSV, with the headings of the admin center',
  query: exportQuery,
  async handle({ actor, query, deps: { desk } }) {
    const filter = allowedFilter(actor, query.$filter);
    return csvAnswer('users.csv', exportUsersHead, (after) =>
      desk.read('exportUsers', { filter, after }),
    );
  },
});

/** Direct licenses as a CSV that `import assignments` reads back. */
export const exportAssignmentsRoute: ApiRoute = apiRoute({
  method: 'GET',
  path: '/api/exports/assignments',
  summary: 'Export direct licenses as CSV, a line for each person and product',
  query: exportQuery,
  async handle({ actor, query, deps: { desk } }) {
    const filter = allowedFilter(actor, query.$filter);
    return csvAnswer('assignments.csv', exportAssignmentsHead, (after) =>
      desk.read('exportAssignments', { filter, after }),
    );
  },
});

function allowedFilter(actor: Actor, filter: string): Expression | null {
  for (const action of ['readUsers', 'readLicenseDetails'] as const) {
    if (!mayPerform(actor, action)) throw new Refused({ code: 'PermissionDenied', action });
  }
  return filter === '' ? null : parseFilter(filter, userEntity);
}

/**
 * Parts are read as the client takes them: a million people need no more memory than a thousand. Each part shows the
 * data as it is when it is read.
 */
function csvAnswer(
  fileName: string,
  head: string,
  readPart: (after: UserId | null) => Promise<ExportPart>,
): Response {
  const encoder = new TextEncoder();
  let after: UserId | null = null;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        controller.enqueue(encoder.encode(head));
      },
      async pull(controller) {
        const part = await readPart(after);
        if (part.text !== '') controller.enqueue(encoder.encode(part.text));
        after = part.next;
        if (after === null) controller.close();
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  });
}
