import * as z from 'zod';

import type { Actor } from '../../core/roles/actor.ts';
import { directoryAuditEntity } from '../../graph/resources/directory-audit.ts';
import { userEntity } from '../../graph/resources/user.ts';
import type { Expression } from '../../odata/expression.ts';
import { parseFilter } from '../../odata/parse/filter.ts';
import { peopleConditions } from '../../operations/directory/people-list.ts';
import { exportAssignmentsHead } from '../../operations/export-assignments.ts';
import { exportAuditHead } from '../../operations/export-audit.ts';
import { licensesFile } from '../../operations/export-licenses.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { exportUsersHead } from '../../operations/export-users.ts';
import { licensesSummary } from '../../operations/licenses-summary.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import type { AppContext } from '../context.ts';
import { loggedFilter } from '../graph/audit/directory-audits.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { listOf, listQuery, requireListReader } from './people-list.ts';

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
  async handle({ actor, query, deps: { desk }, c }) {
    const filter = allowedFilter(actor, query.$filter);
    return csvAnswer(c, { fileName: 'users.csv', head: exportUsersHead }, (after: string | null) =>
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
  async handle({ actor, query, deps: { desk }, c }) {
    const filter = allowedFilter(actor, query.$filter);
    return csvAnswer(
      c,
      { fileName: 'assignments.csv', head: exportAssignmentsHead },
      (after: string | null) => desk.read('exportAssignments', { filter, after }),
    );
  },
});

/** What a list of people shows, by display name, with the columns of the export of people. */
export const exportPeopleRoute: ApiRoute = apiRoute({
  method: 'GET',
  path: '/api/exports/people',
  summary: 'Export the people of a list as CSV, by display name; all conditions hold together',
  query: listQuery,
  async handle({ actor, query, deps: { desk }, c }) {
    requireListReader(actor, query);
    const list = listOf(query);
    // A view, product or group that is not there is told before the file begins.
    await desk.near((reader) => peopleConditions(reader, list));
    return csvAnswer(c, { fileName: 'people.csv', head: exportUsersHead }, (after: string | null) =>
      desk.read('exportPeople', { list, after }),
    );
  },
});

/** The Licenses page as a CSV. */
export const exportLicensesRoute: ApiRoute = apiRoute({
  method: 'GET',
  path: '/api/exports/licenses',
  summary: 'Export the Licenses page as CSV, a line for each product',
  async handle({ actor, deps: { desk }, c }) {
    requirePermission(actor, 'readProducts');
    const { head, text } = await desk.near(async (reader) => {
      const seesPrices = mayPerform(actor, 'readSubscriptions');
      const { prices = null } = await reader.organization();
      return licensesFile(await licensesSummary(reader, actor), seesPrices ? prices : null);
    });
    return csvAnswer(c, { fileName: 'licenses.csv', head }, async () => ({
      text,
      next: null,
    }));
  },
});

/** The audit log as a CSV, newest first. */
export const exportAuditRoute: ApiRoute = apiRoute({
  method: 'GET',
  path: '/api/exports/audit',
  summary: 'Export the audit log as CSV, newest first; filters as of Graph’s directoryAudits',
  query: exportQuery,
  async handle({ actor, query, deps: { desk }, c }) {
    requirePermission(actor, 'readAudit');
    const { tenantId } = await desk.near((reader) => reader.organization());
    const filter =
      query.$filter === ''
        ? null
        : await loggedFilter(desk, parseFilter(query.$filter, directoryAuditEntity), tenantId);
    return csvAnswer(c, { fileName: 'audit.csv', head: exportAuditHead }, (after: string | null) =>
      desk.read('exportAudit', { filter, after }),
    );
  },
});

function allowedFilter(actor: Actor, filter: string): Expression | null {
  requirePermission(actor, 'readUsers');
  requirePermission(actor, 'readLicenseDetails');
  return filter === '' ? null : parseFilter(filter, userEntity);
}

/**
 * Parts are read as the client takes them: a million people need no more memory than a thousand. Each part shows the
 * data as it is when it is read.
 */
function csvAnswer(
  c: AppContext,
  { fileName, head }: { readonly fileName: string; readonly head: string },
  readPart: (
    after: string | null,
  ) => Promise<{ readonly text: string; readonly next: string | null }>,
): Response {
  const encoder = new TextEncoder();
  let after: string | null = null;
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
  // Through the context: the answer keeps its request-id.
  return c.body(body, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${fileName}"`,
  });
}
