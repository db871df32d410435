import type { PropertyKind } from '../core/directory/property.ts';
import type { EdmPrimitive, EdmProperties, EdmType } from '../odata/edm.ts';

/** A primitive type of the Graph model. */
export function edm(primitive: EdmPrimitive): EdmType {
  return { kind: 'primitive', primitive };
}

/** A collection of a type. */
export function collectionOf(of: EdmType): EdmType {
  return { kind: 'collection', of };
}

/** A complex type. */
export function complex(properties: EdmProperties): EdmType {
  return { kind: 'complex', properties };
}

/** How a stored property looks to a query. `json?` values are complex and opaque unless a resource says more. */
function edmOf(kind: PropertyKind): EdmType {
  switch (kind) {
    case 'guid':
      return edm('Guid');
    case 'string':
    case 'string?':
      return edm('String');
    case 'boolean':
    case 'boolean?':
      return edm('Boolean');
    case 'instant':
    case 'instant?':
      return edm('DateTimeOffset');
    case 'strings':
      return collectionOf(edm('String'));
    case 'json?':
      return complex({});
  }
}

/** The query types of a table of stored properties. */
export function edmOfTable(table: Readonly<Record<string, PropertyKind>>): EdmProperties {
  return Object.fromEntries(Object.entries(table).map(([name, kind]) => [name, edmOf(kind)]));
}
