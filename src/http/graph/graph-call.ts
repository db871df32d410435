import type { z } from 'zod';
import type { Instant } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Action } from '../../core/roles/action.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { bodyDepthMax, canonicalBody } from '../../graph/bodies/canonical-body.ts';
import { readBody } from '../../graph/bodies/read-body.ts';
import type { EntityType } from '../../odata/edm.ts';
import type { Query, QuerySupport } from '../../odata/parse/query.ts';
import type { Desk } from '../../operations/desk.ts';
import { readJson } from '../body-limit.ts';
import type { AppContext } from '../context.ts';
import { badRequest, HttpRefusal } from '../http-refusal.ts';
import type { GraphAnswer } from './graph-answer.ts';
import type { Cast, GraphVersion } from './graph-path.ts';
import type { Preferences } from './preferences.ts';

/** What a Graph handler gets. */
export type GraphCall = {
  readonly desk: Desk;
  readonly actor: Actor;
  readonly now: Instant;
  readonly version: GraphVersion;
  /** Address of the version as the client called it, `https://host/v1.0`: links are built on it. */
  readonly base: string;
  /** The request's own address without query. */
  readonly address: string;
  /** The query as written, without the question mark. */
  readonly queryText: string;
  readonly query: Query;
  readonly cast: Cast | null;
  readonly isCount: boolean;
  readonly preferences: Preferences;
  /** The key at this place of the route's path; `@me` is the caller's id already. */
  readonly param: (name: string) => string;
  readonly c: AppContext;
};

/** A Graph route as data. */
export type GraphRoute = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** `/users/{user}/manager/$ref`; literals are matched in any case. */
  readonly path: string;
  /** Part of beta's `cloudLicensing`: there only, and refusing in words of its own (contract.md 1.18). */
  readonly isCloudLicensing?: true;
  /** What the caller must be allowed to do, asked before anything else; null: the use case alone decides, by what is asked. */
  readonly action: Action | null;
  /** What suffices where the person concerned is the caller (`/me`, or their own key). */
  readonly selfAction?: Action;
  /** Query options that are understood; all others are refused. */
  readonly query: QuerySupport;
  /** Whether `/$count` may follow. */
  readonly hasCount?: boolean;
  /** Casts that may follow. */
  readonly casts?: readonly Cast[];
  /** Whose properties may follow as a segment (`/users/{id}/displayName`). */
  readonly properties?: EntityType;
  readonly handle: (call: GraphCall) => Promise<GraphAnswer>;
};

const nothing: EntityType = { name: 'Resource', properties: {} };

/** For routes that understand no query option. */
export const noQuery: QuerySupport = { entityType: nothing, options: [] };

/** The request's body as it was sent, keys canonical. */
export async function rawBody(call: GraphCall, mayBeEmpty = false): Promise<unknown> {
  return canonicalOf(await readJson(call.c, mayBeEmpty));
}

function canonicalOf(value: unknown): unknown {
  const body = canonicalBody(value);
  if (body === null) throw badRequest(`The request body is nested deeper than ${bodyDepthMax}.`);
  return body.value;
}

/** The request's body by its schema; refuses in Graph's words. */
export async function bodyOf<Value>(
  call: GraphCall,
  schema: z.ZodType<Value>,
  options: {
    readonly resource: string;
    readonly mayBeEmpty?: boolean;
    readonly isReadOnly?: (name: string) => boolean;
  },
): Promise<Value> {
  return readGraphBody(schema, await readJson(call.c, options.mayBeEmpty), options);
}

/** A value that somebody sent, by the schema of a Graph body; refuses in Graph's words. */
export function readGraphBody<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  options: { readonly resource: string; readonly isReadOnly?: (name: string) => boolean },
): Value {
  const reading = readBody(schema, canonicalOf(value), options.resource);
  if (reading.ok) return reading.value;
  const { target } = reading;
  if (target !== null && options.isReadOnly?.(target) === true) {
    throw badRequest(`Property '${target}' is read-only and cannot be set.`, target);
  }
  throw target === null ? badRequest(reading.message) : badRequest(reading.message, target);
}

/** 404 as for a thing that is not there. */
export function notFound(id: string): Refused {
  return new Refused({ code: 'ResourceNotFound', id });
}

/** The organization cannot be asked for something that Allot does not keep. */
export function notImplemented(): HttpRefusal {
  return new HttpRefusal(501, 'NotImplemented', 'This operation target is not yet supported.');
}
