import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { JsonObject, JsonValue } from '../../core/directory/property.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { queryErrorOf } from '../../graph/query-error.ts';
import { findProperty } from '../../odata/edm.ts';
import { parseQuery, type Query, type QuerySupport } from '../../odata/parse/query.ts';
import { QueryRefused } from '../../odata/refusal.ts';
import type { AppContext, AppDeps } from '../context.ts';
import {
  HttpRefusal,
  insufficientPrivileges,
  methodNotAllowed,
  segmentNotFound,
} from '../http-refusal.ts';
import { requireConsistency, type AdvancedQueries } from './consistency.ts';
import { inWordsOfCloudLicensing } from './cloud-licensing/refusals.ts';
import type { GraphAnswer } from './graph-answer.ts';
import type { GraphCall, GraphRoute } from './graph-call.ts';
import { me, parseGraphPath, type GraphPath } from './graph-path.ts';
import { preferencesOf, type Preferences } from './preferences.ts';
import { createRouteTable, keyNames, type RouteTable } from './route-table.ts';

/** What the Graph face is made of. */
export type GraphFace = {
  readonly deps: AppDeps;
  readonly routes: readonly GraphRoute[];
  readonly advancedQueries: AdvancedQueries;
};

/** The handler of everything under `/v1.0` and `/beta`. Refusals are thrown. */
export function createGraphHandler(face: GraphFace): (c: AppContext) => Promise<Response> {
  const table = createRouteTable(face.routes);
  return (c) => answerGraph(face, table, c);
}

async function answerGraph(face: GraphFace, table: RouteTable, c: AppContext): Promise<Response> {
  const url = new URL(c.req.url);
  const path = parseGraphPath(url.pathname);
  if (!isCloudLicensing(path)) return await answerPath(face, table, { c, url, path });
  try {
    return await answerPath(face, table, { c, url, path });
  } catch (error) {
    throw inWordsOfCloudLicensing(error);
  }
}

/** Beta's licensing API has words of its own for refusals (contract.md 1.18). */
function isCloudLicensing({ version, segments }: GraphPath): boolean {
  return version === 'beta' && segments.some((one) => one.toLowerCase() === 'cloudlicensing');
}

async function answerPath(
  face: GraphFace,
  table: RouteTable,
  { c, url, path }: { readonly c: AppContext; readonly url: URL; readonly path: GraphPath },
): Promise<Response> {
  const match = table.find(c.req.method, path.segments);
  if (match.kind === 'segment') throw segmentNotFound(match.segment);
  if (match.kind === 'method') throw methodNotAllowed(match.allowed);
  const { route } = match;
  if (route.isCloudLicensing === true && path.version !== 'beta') {
    throw segmentNotFound('cloudLicensing');
  }
  c.set('route', '/' + path.version + route.path);
  requireTail(route, path);
  const keys = keysByName(route, match.keys, c.get('actor'));
  requirePermission(route, keys, c.get('actor'));

  const preferences = preferencesOf(c.req.raw.headers);
  const property = match.kind === 'property' ? propertyOf(route, match.segment) : null;
  const query = property === null ? readQuery(url.searchParams, route.query) : selecting(property);
  if (face.advancedQueries === 'strict') {
    const typeName = route.query.entityType.name;
    requireConsistency(query, preferences, { isCount: path.isCount, typeName });
  }
  const call = callOf(face, c, { url, path, keys, query, preferences });
  const answer = await route.handle(call);
  const shaped = property === null ? answer : propertyAnswer(call, answer, property, path.isValue);
  const isMinimalMeant = route.method === 'PATCH' || route.path.endsWith('/delta');
  if (preferences.isMinimal && isMinimalMeant) c.header('Preference-Applied', 'return=minimal');
  return respond(c, shaped, preferences);
}

function requireTail(route: GraphRoute, path: GraphPath): void {
  if (path.isCount && route.hasCount !== true) throw segmentNotFound('$count');
  if (path.cast !== null && route.casts?.includes(path.cast) !== true) {
    throw segmentNotFound('microsoft.graph.' + path.cast);
  }
}

function keysByName(
  route: GraphRoute,
  keys: readonly string[],
  actor: Actor,
): ReadonlyMap<string, string> {
  const names = keyNames(route);
  return new Map(
    keys.map((key, index) => [names[index] ?? '', key === me ? callerId(actor) : key]),
  );
}

function callerId(actor: Actor): string {
  if (actor.kind === 'user') return actor.userId;
  throw new HttpRefusal(
    400,
    'BadRequest',
    '/me request is only valid with delegated authentication flow.',
  );
}

/** Asked before anything is looked up, so that a refusal does not tell what exists. */
function requirePermission(
  route: GraphRoute,
  keys: ReadonlyMap<string, string>,
  actor: Actor,
): void {
  if (route.action === null || mayPerform(actor, route.action)) return;
  const key = keys.get('user')?.toLowerCase();
  const isSelf =
    actor.kind === 'user' &&
    (key === actor.userId || key === actor.userPrincipalName.toLowerCase());
  if (isSelf && route.selfAction !== undefined && mayPerform(actor, route.selfAction)) return;
  throw insufficientPrivileges();
}

function propertyOf(route: GraphRoute, segment: string): string {
  const property =
    route.properties === undefined ? null : findProperty(route.properties.properties, segment);
  if (property === null) throw segmentNotFound(segment);
  return property.name;
}

function readQuery(pairs: Iterable<[string, string]>, support: QuerySupport): Query {
  try {
    return parseQuery(pairs, support);
  } catch (error) {
    if (!(error instanceof QueryRefused)) throw error;
    const { code, message } = queryErrorOf(error);
    throw new HttpRefusal(400, code, message, { cause: error });
  }
}

function selecting(property: string): Query {
  return {
    select: { isAll: false, names: [property] },
    filter: null,
    search: null,
    orderBy: [],
    expand: [],
    apply: [],
    top: null,
    count: false,
    skipToken: null,
    deltaToken: null,
  };
}

function callOf(
  { deps }: GraphFace,
  c: AppContext,
  parts: {
    readonly url: URL;
    readonly path: GraphPath;
    readonly keys: ReadonlyMap<string, string>;
    readonly query: Query;
    readonly preferences: Preferences;
  },
): GraphCall {
  const { url, path, keys, query, preferences } = parts;
  const origin = c.get('origin');
  return {
    desk: deps.desk,
    actor: c.get('actor'),
    now: c.get('now'),
    version: path.version,
    base: origin + '/' + path.version,
    address: origin + url.pathname,
    queryText: url.search.slice(1),
    query,
    cast: path.cast,
    isCount: path.isCount,
    preferences,
    param: (name) => {
      const key = keys.get(name);
      if (key === undefined) throw new Error('the route has no key ' + name);
      return key;
    },
    c,
  };
}

/** One property of an entity as a resource of its own (contract.md 0, "Property segment reads"). */
function propertyAnswer(
  call: GraphCall,
  answer: GraphAnswer,
  name: string,
  isValue: boolean,
): GraphAnswer {
  if (answer.kind !== 'json') return answer;
  const value = answer.body[name] ?? null;
  if (value === null) return { kind: 'empty' };
  if (isValue) {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return { kind: 'text', text, contentType: 'text/plain' };
  }
  const fragment = call.address.slice(call.base.length + 1);
  const context = call.base + '/$metadata#' + fragment;
  return { kind: 'json', status: 200, body: { '@odata.context': context, value } };
}

function respond(c: AppContext, answer: GraphAnswer, preferences: Preferences): Response {
  for (const [name, value] of Object.entries('headers' in answer ? (answer.headers ?? {}) : {})) {
    c.header(name, value);
  }
  switch (answer.kind) {
    case 'empty':
      return c.body(null, 204);
    case 'text':
      c.header('Content-Type', answer.contentType);
      return c.body(answer.text, 200);
    case 'json':
      return json(c, answer.body, answer.status, preferences.isWithoutMetadata);
  }
}

function json(
  c: AppContext,
  body: JsonObject,
  status: ContentfulStatusCode,
  isWithoutMetadata: boolean,
): Response {
  const metadata = isWithoutMetadata ? 'none' : 'minimal';
  c.header(
    'Content-Type',
    `application/json;odata.metadata=${metadata};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`,
  );
  return c.body(JSON.stringify(isWithoutMetadata ? withoutMetadata(body) : body), status);
}

const annotations: ReadonlySet<string> = new Set(['@odata.context', '@odata.type']);

/** Without context and type annotations; counts and links stay (contract.md 0). */
function withoutMetadata(body: JsonObject): JsonObject {
  const { value } = body;
  const bare = withoutAnnotations(body);
  return isList(value) ? { ...bare, value: value.map(bareItem) } : bare;
}

function bareItem(item: JsonValue): JsonValue {
  return typeof item === 'object' && item !== null && !isList(item)
    ? withoutAnnotations(item)
    : item;
}

function withoutAnnotations(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !annotations.has(name)));
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
