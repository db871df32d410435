import { z } from 'zod';
import type { JsonObject, JsonValue } from '../../core/directory/property.ts';
import { badRequest } from '../http-refusal.ts';
import { ok } from './graph-answer.ts';
import { noQuery, rawBody, type GraphCall, type GraphRoute } from './graph-call.ts';

/** Requests in one batch at most (contract.md 1.11). */
const batchRequestsMax = 20;

const id = z.union([z.string().min(1).max(200), z.number()]).transform(String);
const requestSchema = z.looseObject({
  id,
  method: z.string().min(1).max(10),
  url: z.string().min(1).max(16_000),
  headers: z.record(z.string().max(100), z.string().max(8_000)).nullish(),
  body: z.unknown().optional(),
  dependsOn: z.array(id).max(batchRequestsMax).nullish(),
});
const batchSchema = z.looseObject({ requests: z.array(requestSchema).min(1) });

type BatchRequest = z.output<typeof requestSchema>;

/** Runs one request of a batch inside the program, as the caller of the batch. */
export type RunPart = (call: GraphCall, request: Request) => Promise<Response>;

/** `POST /$batch` (contract.md 1.11): each part is judged by itself, with the outer request's caller. */
export function batchRoute(run: RunPart): GraphRoute {
  return {
    method: 'POST',
    path: '/$batch',
    action: null,
    query: noQuery,
    async handle(call) {
      const requests = readBatch(await rawBody(call));
      const responses: JsonObject[] = [];
      const failed = new Set<string>();
      for (const request of requests) {
        const blocked = request.dependsOn?.some((other) => failed.has(keyOf(other))) === true;
        const response = blocked ? failedDependency(request) : await answerPart(call, request, run);
        if (Number(response['status']) >= 400) failed.add(keyOf(request.id));
        responses.push(response);
      }
      return ok({ responses });
    },
  };
}

/** The requests in an order in which each comes after those it depends on. */
function readBatch(body: unknown): readonly BatchRequest[] {
  const reading = batchSchema.safeParse(body);
  if (!reading.success) {
    throw badRequest('Invalid batch payload format.');
  }
  const { requests } = reading.data;
  if (requests.length > batchRequestsMax) {
    throw badRequest(
      `The number of requests in a batch must not exceed ${batchRequestsMax}: ${requests.length} were sent.`,
    );
  }
  const byKey = new Map(requests.map((request) => [keyOf(request.id), request]));
  if (byKey.size !== requests.length) {
    throw badRequest('The ids of the requests of a batch must be unique.');
  }
  return inOrder(requests, byKey);
}

/** Ids are compared without regard to case (contract.md 1.11). */
function keyOf(text: string): string {
  return text.toLowerCase();
}

function inOrder(
  requests: readonly BatchRequest[],
  byKey: ReadonlyMap<string, BatchRequest>,
): readonly BatchRequest[] {
  const ordered: BatchRequest[] = [];
  const placed = new Set<string>();
  // At most 20 requests: each round places at least one, or there is a circle.
  for (let round = 0; ordered.length < requests.length && round < batchRequestsMax; round += 1) {
    for (const request of requests) {
      if (placed.has(keyOf(request.id))) continue;
      const needed = request.dependsOn?.map(keyOf) ?? [];
      const unknown = needed.find((other) => !byKey.has(other));
      if (unknown !== undefined) {
        throw badRequest(`A request of the batch depends on '${unknown}', which is not in it.`);
      }
      if (!needed.every((other) => placed.has(other))) continue;
      placed.add(keyOf(request.id));
      ordered.push(request);
    }
  }
  if (ordered.length < requests.length) {
    throw badRequest('The requests of the batch depend on each other in a circle.');
  }
  return ordered;
}

async function answerPart(
  call: GraphCall,
  request: BatchRequest,
  run: RunPart,
): Promise<JsonObject> {
  const built = buildRequest(call, request);
  if (typeof built === 'string') return failedPart(request, 400, 'BadRequest', built);
  const response = await run(call, built);
  const text = await response.text();
  const headers: Record<string, string> = {};
  for (const name of ['Content-Type', 'Location', 'Retry-After', 'Cache-Control']) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return {
    id: request.id,
    status: response.status,
    headers,
    ...(text === '' ? {} : { body: partBody(text, headers['Content-Type'] ?? '') }),
  };
}

function partBody(text: string, contentType: string): JsonValue {
  // Parse border: JSON that this program has just written.
  return contentType.includes('json') ? (JSON.parse(text) as JsonValue) : text;
}

/** The part as a request of its own, or what is wrong with it. */
function buildRequest(call: GraphCall, request: BatchRequest): Request | string {
  const method = request.method.toUpperCase();
  if (!['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].includes(method)) {
    return `Invalid method '${request.method}'.`;
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(request.url)) {
    return 'The url of a request in a batch must be relative.';
  }
  const relative = request.url.startsWith('/') ? request.url : '/' + request.url;
  if (/^\/(\$|%24)batch([/?]|$)/i.test(relative)) return 'A batch must not contain a batch.';
  // Spaces and quotes often come as they are; URL encodes them.
  const url = URL.parse(call.base + relative);
  if (url === null || !url.href.startsWith(call.base + '/')) return 'The url is not valid.';
  const headers = headersOf(request);
  if (headers === null) return 'The headers are not valid.';
  if (request.body === undefined || request.body === null || method === 'GET') {
    return new Request(url, { method, headers });
  }
  if (!headers.has('content-type')) {
    return 'A Content-Type header is required where there is a body.';
  }
  const body =
    typeof request.body === 'string' ? decoded(request.body) : JSON.stringify(request.body);
  return new Request(url, { method, headers, body });
}

/** Text bodies are base64 (contract.md 1.11). */
function decoded(body: string): string {
  return Buffer.from(body, 'base64').toString('utf8');
}

/** Headers a part may set for itself. Who calls is decided by the outer request. */
function headersOf(request: BatchRequest): Headers | null {
  try {
    const headers = new Headers(request.headers ?? {});
    for (const name of ['authorization', 'cookie', 'host']) headers.delete(name);
    return headers;
  } catch {
    return null;
  }
}

function failedDependency(request: BatchRequest): JsonObject {
  return failedPart(
    request,
    424,
    'FailedDependency',
    'A request that this one depends on has failed.',
  );
}

function failedPart(
  request: BatchRequest,
  status: number,
  code: string,
  message: string,
): JsonObject {
  return {
    id: request.id,
    status,
    headers: { 'Content-Type': 'application/json' },
    body: { error: { code, message } },
  };
}
