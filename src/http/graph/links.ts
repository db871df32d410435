import type { JsonObject, JsonValue } from '../../core/directory/property.ts';
import type { GraphCall } from './graph-call.ts';

/** `@odata.context` of this version's metadata: `…/$metadata#users(id)`. */
export function contextUrl(call: GraphCall, fragment: string): string {
  return call.base + '/$metadata#' + fragment;
}

/** The same request with another token: a link that holds every option as the client wrote it (contract.md 0, Paging). */
function linkWithToken(call: GraphCall, name: '$skiptoken' | '$deltatoken', token: string): string {
  const kept = call.queryText
    .split('&')
    .filter((pair) => pair !== '' && !/^(\$|%24)?(skip|delta)token=/i.test(pair));
  return call.address + '?' + [...kept, name + '=' + encodeURIComponent(token)].join('&');
}

/** The body of a collection: context, count (first page only), link to the next page, items. */
export function collectionBody(
  call: GraphCall,
  fragment: string,
  page: {
    readonly items: readonly JsonObject[];
    readonly next: string | null;
    readonly count: number | null;
  },
): JsonObject {
  const body: Record<string, JsonValue> = { '@odata.context': contextUrl(call, fragment) };
  if (page.count !== null) body['@odata.count'] = page.count;
  if (page.next !== null) body['@odata.nextLink'] = linkWithToken(call, '$skiptoken', page.next);
  body['value'] = page.items;
  return body;
}

/** The body of one entity. */
export function entityBody(call: GraphCall, fragment: string, entity: JsonObject): JsonObject {
  return { '@odata.context': contextUrl(call, fragment), ...entity };
}
