import type { JsonValue, PropertyKind } from '../../core/directory/property.ts';
import { parseInstant } from '../../core/ids.ts';
import { toGraphInstant } from '../instant.ts';

/** A stored property as Graph writes it; null where there is no such property. */
export function presentStored<Table extends Readonly<Record<string, PropertyKind>>>(
  table: Table,
  record: { readonly [Name in keyof Table]: JsonValue },
  name: string,
): JsonValue {
  if (!Object.hasOwn(table, name)) return null;
  const value: JsonValue | undefined = record[name];
  const kind = table[name];
  if (value === undefined || value === null) return null;
  if ((kind === 'instant' || kind === 'instant?') && typeof value === 'string') {
    const instant = parseInstant(value);
    return instant === null ? null : toGraphInstant(instant);
  }
  return value;
}
