import type { PropertyKind } from '../core/directory/property.ts';
import type { SqlValue } from './sqlite-connection.ts';

/** `displayName` as a column name: `display_name`. */
export function columnName(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => '_' + letter.toLowerCase());
}

/** A property's value as its cell: booleans 0 and 1, lists and complex values as JSON. */
export function toCell(kind: PropertyKind, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'boolean':
    case 'boolean?':
      return value === true ? 1 : 0;
    case 'strings':
    case 'json?':
      return JSON.stringify(value);
    case 'guid':
    case 'string':
    case 'string?':
    case 'instant':
    case 'instant?':
      if (typeof value !== 'string') throw new Error('a ' + kind + ' must be text');
      return value;
  }
}

/** The opposite of `toCell`. */
function fromCell(kind: PropertyKind, cell: SqlValue): unknown {
  if (cell === null) return null;
  switch (kind) {
    case 'boolean':
    case 'boolean?':
      return cell === 1;
    case 'strings':
      return cell === '[]' ? [] : JSON.parse(String(cell));
    case 'json?':
      return JSON.parse(String(cell));
    case 'guid':
    case 'string':
    case 'string?':
    case 'instant':
    case 'instant?':
      return cell;
  }
}

/** A table of properties, made ready for reading and writing rows of it. */
export type PropertyColumns = {
  readonly names: readonly string[];
  readonly kinds: readonly PropertyKind[];
  /** Column names, quoted, in the same order. */
  readonly columns: readonly string[];
};

/** The columns of a table of properties, in its order. */
export function propertyColumns(
  properties: Readonly<Record<string, PropertyKind>>,
): PropertyColumns {
  const names = Object.keys(properties);
  return {
    names,
    kinds: Object.values(properties),
    columns: names.map((name) => '"' + columnName(name) + '"'),
  };
}

/** The cells of a record, in the order of `columns`. */
export function toCells(
  columns: PropertyColumns,
  record: Readonly<Record<string, unknown>>,
): SqlValue[] {
  return columns.names.map((name, index) => toCell(columns.kinds[index] ?? 'string', record[name]));
}

/** The record that `cells` (from position `offset`) hold. */
export function fromCells(
  columns: PropertyColumns,
  cells: readonly SqlValue[],
  offset = 0,
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  columns.names.forEach((name, index) => {
    record[name] = fromCell(columns.kinds[index] ?? 'string', cells[offset + index] ?? null);
  });
  return record;
}
