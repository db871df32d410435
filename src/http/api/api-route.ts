import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as z from 'zod';
import type { Instant } from '../../core/ids.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { readJson } from '../body-limit.ts';
import type { AppContext, AppDeps } from '../context.ts';

/** What a handler of `/api` gets: parsed input, who asks, when. */
export type ApiCall<Params, Query, Body> = {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly actor: Actor;
  readonly now: Instant;
  /** Address for links, without a slash at the end. */
  readonly origin: string;
  readonly deps: AppDeps;
  /** For answers that are no JSON value. */
  readonly c: AppContext;
};

/** One `/api` route as data; the list of them also yields the OpenAPI document. */
export type ApiRoute = ApiRouteFace & {
  readonly answerTo: (c: AppContext, deps: AppDeps) => Promise<Response>;
};

/** What the OpenAPI document says of a route. */
export type ApiRouteFace = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Hono pattern: `/api/plans/:id`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The answer's JSON. Absent: none (204), or not JSON. */
  readonly answer?: z.ZodType;
  /** Status of success, 200 unless said. */
  readonly status?: ContentfulStatusCode | 204;
};

type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type AnswerOf<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

/**
 * Declares a route. `handle` answers the JSON value, or a `Response` of its own. Refusals are thrown
 * (`Refused`, `HttpRefusal`); input that breaks its schema is refused before.
 */
export function apiRoute<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Answer extends z.ZodType | undefined = undefined,
>(
  route: Omit<ApiRouteFace, 'params' | 'query' | 'body' | 'answer'> & {
    readonly params?: Params;
    readonly query?: Query;
    readonly body?: Body;
    readonly answer?: Answer;
    readonly handle: (
      call: ApiCall<OutputOf<Params>, OutputOf<Query>, OutputOf<Body>>,
    ) => Promise<AnswerOf<Answer> | Response>;
  },
): ApiRoute {
  const { handle, params, query, body, answer, ...face } = route;
  return {
    ...face,
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
    ...(answer === undefined ? {} : { answer }),
    async answerTo(c, deps) {
      const result = await handle({
        params: parsed(params, c.req.param()),
        query: parsed(query, c.req.query()),
        body: parsed(body, body === undefined ? undefined : await readJson(c)),
        actor: c.get('actor'),
        now: c.get('now'),
        origin: c.get('origin'),
        deps,
        c,
      });
      if (result instanceof Response) return result;
      const status = route.status ?? 200;
      return status === 204 ? c.body(null, 204) : c.json(result, status);
    },
  };
}

function parsed<Schema extends z.ZodType | undefined>(
  schema: Schema | undefined,
  value: unknown,
): OutputOf<Schema> {
  // Parse border: the schema that made the type has just judged the value; without one the type is undefined.
  return (schema === undefined ? undefined : schema.parse(value)) as OutputOf<Schema>;
}
