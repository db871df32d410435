import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppContext, AppEnv } from './context.ts';
import { HttpRefusal } from './http-refusal.ts';

/** Largest body of a Graph or token request, in bytes (Graph's own limit). */
export const bodyBytesMax: number = 4 * 1024 * 1024;
/** Largest body of an `/api` request, in bytes: files with a row for each of 1,000,000 people. */
const apiBodyBytesMax: number = 256 * 1024 * 1024;

const limitChunked = bodyLimit({ maxSize: bodyBytesMax, onError: refuseBody });
const limitApiChunked = bodyLimit({ maxSize: apiBodyBytesMax, onError: refuseBody });

/** Refuses bodies beyond the limit. A stated length is judged without touching the body. */
export const limitBody: MiddlewareHandler<AppEnv> = async (c, next) => {
  const isApi = c.req.path.startsWith('/api/');
  const incoming = c.env?.incoming;
  if (incoming !== undefined && incoming.headers['transfer-encoding'] === undefined) {
    const length = Number(incoming.headers['content-length'] ?? 0);
    if (length > (isApi ? apiBodyBytesMax : bodyBytesMax)) return refuseBody();
    return await next();
  }
  return await (isApi ? limitApiChunked : limitChunked)(c, next);
};

function refuseBody(): never {
  throw new HttpRefusal(413, 'RequestEntityTooLarge', 'The request body is too large.');
}

/**
 * The JSON body of a request; `{}` where there is none and `mayBeEmpty`. The text of the refusal is Graph's.
 */
export async function readJson(c: AppContext, mayBeEmpty = false): Promise<unknown> {
  const text = await c.req.text();
  if (text === '' && mayBeEmpty) return {};
  try {
    // Parse border: whoever asked validates the shape.
    return JSON.parse(text) as unknown;
  } catch {
    throw new HttpRefusal(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}
