import { badRequest } from '../http-refusal.ts';
import { parseGraphPath } from './graph-path.ts';

/** Collections that a reference may point into. */
const collections: ReadonlySet<string> = new Set(['directoryobjects', 'users', 'groups']);

/** The id or user name at the end of a reference (`https://…/v1.0/directoryObjects/{id}`, on whatever host). */
export function referencedId(reference: string): string {
  const path = /^(?:https?:\/\/[^/]+)?(\/.*)$/i.exec(reference.trim())?.[1];
  const segments = path === undefined ? [] : parseGraphPath(path).segments;
  const [collection, id] = segments.slice(-2);
  if (id !== undefined && collection !== undefined && collections.has(collection.toLowerCase())) {
    return id;
  }
  throw badRequest(`Invalid URL format specified in @odata.id. '${reference.slice(0, 200)}'`);
}
