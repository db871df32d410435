import { findProperty, type EntityType } from '../edm.ts';
import { selectNamesMax } from '../limits.ts';
import { QueryRefused } from '../refusal.ts';

/** Which properties are asked for: canonical names in the order asked, without doubles. `isAll` where `*` is among them. */
export type Selection = { readonly isAll: boolean; readonly names: readonly string[] };

/**
 * The properties of a `$select`. A type cast before a name and a path into a complex value are understood and stand
 * for the whole property, as Graph answers them.
 */
export function parseSelect(text: string, entityType: EntityType): Selection {
  const names = new Set<string>();
  let isAll = false;
  let position = 0;
  for (const part of text.split(',')) {
    const name = part.trim();
    if (name === '*') isAll = true;
    else names.add(selectedName(name, position, entityType));
    if (names.size > selectNamesMax) {
      throw new QueryRefused('$select', {
        code: 'TooLong',
        position,
        unit: 'names',
        max: selectNamesMax,
      });
    }
    position += part.length + 1;
  }
  return { isAll, names: [...names] };
}

function selectedName(text: string, position: number, entityType: EntityType): string {
  const path = text.split('/');
  const name = /^microsoft\.graph\./i.test(path[0] ?? '') ? path[1] : path[0];
  if (name === undefined || !/^[\w@.]+$/.test(name)) {
    throw new QueryRefused('$select', { code: 'Syntax', position, found: text || null });
  }
  const property = findProperty(entityType.properties, name);
  if (property === null) {
    const typeName = entityType.name;
    throw new QueryRefused('$select', { code: 'UnknownProperty', position, name, typeName });
  }
  return property.name;
}
