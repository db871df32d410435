import type { JsonObject, JsonValue } from '../../core/directory/property.ts';
import { pick, selectedNames } from '../../graph/selected-names.ts';
import type { EntityType } from '../../odata/edm.ts';
import { evaluate, type Row } from '../../odata/evaluate/evaluate.ts';
import { compareText, foldCase } from '../../odata/evaluate/fold.ts';
import type { OrderKey } from '../../odata/expression.ts';
import { badRequest } from '../http-refusal.ts';
import { ok, type GraphAnswer } from './graph-answer.ts';
import type { GraphCall } from './graph-call.ts';
import { collectionBody } from './links.ts';
import { countAnswer } from './users/list-users.ts';

/**
 * A page of a list that is short enough to be held whole (an organization has at most 300 subscriptions and some domains):
 * filtered and ordered here. `key` is the property that no two items share; a token is the key of the last item shown.
 */
export async function pageOf(
  call: GraphCall,
  items: readonly JsonObject[],
  shape: {
    readonly fragment: string;
    readonly entityType: EntityType;
    readonly key: string;
    readonly odataType?: string;
  },
): Promise<GraphAnswer> {
  const { filter, orderBy, top, skipToken, select, count } = call.query;
  const matching = items.filter((item) => filter === null || evaluate(filter, rowOf(item)));
  if (call.isCount) return countAnswer(matching.length);
  const keys = [...orderBy, { property: shape.key, descending: false }];
  const ordered = matching.toSorted((a, b) => compareItems(a, b, keys));
  const start = skipToken === null ? 0 : startAfter(ordered, shape.key, skipToken);
  const size = top ?? ordered.length;
  const shown = ordered.slice(start, start + size);
  const last = shown.at(-1)?.[shape.key];
  const { names, contextSuffix } = selectedNames(select, shape.entityType, null);
  return ok(
    collectionBody(call, shape.fragment + contextSuffix, {
      items: shown.map((item) => ({
        ...(shape.odataType === undefined ? {} : { '@odata.type': shape.odataType }),
        ...pick(item, names),
      })),
      next: start + size < ordered.length && typeof last === 'string' ? last : null,
      count: count && skipToken === null ? matching.length : null,
    }),
  );
}

function startAfter(items: readonly JsonObject[], key: string, token: string): number {
  const index = items.findIndex((item) => item[key] === token);
  if (index === -1) throw badRequest('The value of $skiptoken is not valid.');
  return index + 1;
}

/** Moments are compared as filters write them, with milliseconds. */
function rowOf(item: JsonObject): Row {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)
        ? value.replace('Z', '.000Z')
        : value,
    ]),
  );
}

function compareItems(a: JsonObject, b: JsonObject, keys: readonly OrderKey[]): number {
  for (const { property, descending } of keys) {
    const order = compareValues(a[property] ?? null, b[property] ?? null);
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}

function compareValues(a: JsonValue, b: JsonValue): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a === 'string' && typeof b === 'string') return compareText(foldCase(a), foldCase(b));
  return Number(a) - Number(b);
}
