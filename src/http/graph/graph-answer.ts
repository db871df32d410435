import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { JsonObject } from '../../core/directory/property.ts';

/** What a Graph handler answers. */
export type GraphAnswer =
  | {
      readonly kind: 'json';
      readonly status: ContentfulStatusCode;
      readonly body: JsonObject;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'text'; readonly text: string; readonly contentType: string }
  | { readonly kind: 'empty'; readonly headers?: Readonly<Record<string, string>> };

/** 200 with a body. */
export function ok(body: JsonObject): GraphAnswer {
  return { kind: 'json', status: 200, body };
}

/** 201 with the new object and where it is. */
export function created(body: JsonObject, location: string): GraphAnswer {
  return { kind: 'json', status: 201, body, headers: { Location: location } };
}

/** 202: it will happen; `location` is what it happens to. */
export function accepted(body: JsonObject, location: string): GraphAnswer {
  return { kind: 'json', status: 202, body, headers: { Location: location } };
}

/** 204. */
export const noContent: GraphAnswer = { kind: 'empty' };
