import { findProperty, type EntityType } from '../edm.ts';
import type { OrderKey } from '../expression.ts';
import { orderKeysMax } from '../limits.ts';
import { QueryRefused } from '../refusal.ts';

/** The keys of an `$orderby`: `displayName desc, id`. Only properties with one plain value can order. */
export function parseOrderBy(text: string, entityType: EntityType): readonly OrderKey[] {
  const keys: OrderKey[] = [];
  let position = 0;
  for (const part of text.split(',')) {
    if (keys.length === orderKeysMax) {
      throw new QueryRefused('$orderby', {
        code: 'TooLong',
        position,
        unit: 'keys',
        max: orderKeysMax,
      });
    }
    keys.push(parseKey(part, position, entityType));
    position += part.length + 1;
  }
  return keys;
}

function parseKey(part: string, position: number, entityType: EntityType): OrderKey {
  const found = /^\s*([A-Za-z_]\w*)(?:\s+(asc|desc))?\s*$/i.exec(part);
  const name = found?.[1];
  if (name === undefined) {
    throw new QueryRefused('$orderby', { code: 'Syntax', position, found: part.trim() || null });
  }
  const property = findProperty(entityType.properties, name);
  if (property === null) {
    const typeName = entityType.name;
    throw new QueryRefused('$orderby', { code: 'UnknownProperty', position, name, typeName });
  }
  if (property.type.kind !== 'primitive') {
    throw new QueryRefused('$orderby', {
      code: 'UnsupportedClause',
      position,
      property: property.name,
      typeName: entityType.name,
    });
  }
  return { property: property.name, descending: found?.[2]?.toLowerCase() === 'desc' };
}
