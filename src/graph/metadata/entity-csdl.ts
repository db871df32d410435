import type { EdmType, EntityType } from '../../odata/edm.ts';

/** An entity as `$metadata` declares it. */
export type EntityDeclaration = {
  /** Namespace of its complex types; `graph` unless it says otherwise. */
  readonly namespace?: string;
  /** Graph's name, `user`. */
  readonly name: string;
  readonly baseType: 'entity' | 'directoryObject';
  readonly type: EntityType;
  /** Graph's names of the complex and enumeration types of these properties. */
  readonly typeNames: Readonly<Record<string, string>>;
  /** Properties that Graph's own v1.0 metadata does not declare on this type. */
  readonly undeclared?: readonly string[];
  /** Navigation properties and their types, `Collection(graph.directoryObject)`. */
  readonly navigations?: Readonly<Record<string, string>>;
};

/** Properties that the base types declare already. */
const inherited: Readonly<Record<EntityDeclaration['baseType'], readonly string[]>> = {
  entity: ['id'],
  directoryObject: ['id', 'deletedDateTime'],
};

/** `<EntityType>` of a declaration. */
export function entityCsdl(declaration: EntityDeclaration): string {
  const { name, baseType, type, typeNames, namespace = 'graph' } = declaration;
  const { undeclared = [], navigations = {} } = declaration;
  const left = new Set([...inherited[baseType], ...undeclared]);
  const properties = Object.entries(type.properties)
    .filter(([property]) => !left.has(property))
    .map(([property, edmType]) => propertyCsdl(property, edmType, { namespace, typeNames }));
  const links = Object.entries(navigations).map(
    ([navigation, target]) => `<NavigationProperty Name="${navigation}" Type="${target}"/>`,
  );
  return (
    `<EntityType Name="${name}" BaseType="graph.${baseType}">` +
    [...properties, ...links].join('') +
    '</EntityType>'
  );
}

/** `<ComplexType>` with the properties of a complex type. */
export function complexCsdl(
  name: string,
  type: EdmType,
  typeNames: Readonly<Record<string, string>>,
  namespace = 'graph',
): string {
  let inner = type;
  while (inner.kind === 'collection') inner = inner.of;
  if (inner.kind !== 'complex') throw new Error(name + ' is no complex type');
  const properties = Object.entries(inner.properties).map(([property, edmType]) =>
    propertyCsdl(property, edmType, { namespace, typeNames }),
  );
  return `<ComplexType Name="${name}">` + properties.join('') + '</ComplexType>';
}

/** What the complex and enumeration types of properties are called, and where they are declared. */
type Naming = {
  readonly namespace: string;
  readonly typeNames: Readonly<Record<string, string>>;
};

function propertyCsdl(name: string, type: EdmType, naming: Naming): string {
  return `<Property Name="${name}" Type="${typeName(name, type, naming)}"/>`;
}

function typeName(property: string, type: EdmType, naming: Naming): string {
  const { namespace, typeNames } = naming;
  switch (type.kind) {
    case 'collection':
      return 'Collection(' + typeName(property, type.of, naming) + ')';
    case 'complex': {
      const name = typeNames[property];
      if (name === undefined) throw new Error('no type name for ' + property);
      return namespace + '.' + name;
    }
    case 'primitive': {
      const name = typeNames[property];
      return name === undefined ? 'Edm.' + type.primitive : namespace + '.' + name;
    }
  }
}
