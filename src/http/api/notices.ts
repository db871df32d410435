import * as z from 'zod';
import { parseInstant } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { noticesBody } from './supply-bodies.ts';

const pageDefault = 50;
const pageMax = 200;

/** The outbox: what was told to whom. */
export const noticeRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/notices',
    summary: 'Messages to people, newest first, and whether they went out by mail',
    query: z.object({
      $top: z.coerce.number().int().min(1).max(pageMax).default(pageDefault),
      $skiptoken: z.string().optional(),
    }),
    answer: noticesBody,
    handle: ({ query: { $top, $skiptoken }, actor, deps, origin }) => {
      requirePermission(actor, 'readSubscriptions');
      return deps.desk.near(async (reader) => {
        const value = await reader.notices({ after: placeOf($skiptoken), limit: $top });
        const last = value.at(-1);
        const isMore = value.length === $top && last !== undefined;
        return {
          value: value.map(({ id, kind, at, to, subject, text, sentAt, failure }) => ({
            id,
            kind,
            at,
            to: [...to],
            subject,
            text,
            sentAt,
            failure,
          })),
          hasMailServer: deps.config.smtpUrl !== null,
          ...(isMore
            ? {
                '@odata.nextLink': `${origin}/api/notices?$top=${String($top)}&$skiptoken=${last.at}~${last.id}`,
              }
            : {}),
        };
      });
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/operations/:no/quick-start',
    summary: 'Send the quick start guide to those whom an operation gave a license',
    params: z.object({ no: z.coerce.number().int().min(1) }),
    body: z.strictObject({}),
    answer: z.object({ people: z.number() }),
    handle: ({ params: { no: operationNo }, actor, deps }) =>
      deps.desk.write('sendQuickStart', actor, { operationNo }),
  }),
];

function placeOf(token: string | undefined) {
  if (token === undefined) return null;
  const [text = '', id = ''] = token.split('~');
  const at = parseInstant(text);
  if (at === null) throw new Refused({ code: 'BadRequest', message: '“$skiptoken” is none.' });
  return { at, id };
}
