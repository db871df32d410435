/** Primitive types of the Graph model that Allot's entities use. */
export type EdmPrimitive = 'String' | 'Boolean' | 'Guid' | 'Int32' | 'Date' | 'DateTimeOffset';

/** The type of one property. */
export type EdmType =
  | { readonly kind: 'primitive'; readonly primitive: EdmPrimitive }
  | { readonly kind: 'complex'; readonly properties: EdmProperties }
  | { readonly kind: 'collection'; readonly of: EdmType };

/** Canonical (camelCase) property names and their types. */
export type EdmProperties = Readonly<Record<string, EdmType>>;

/** What a query may be asked of. Names are matched without regard to case and answered canonically. */
export type EntityType = {
  /** Canonical name in messages, for example `User`. */
  readonly name: string;
  readonly properties: EdmProperties;
};

/** A property found by its name in any case. */
export type FoundProperty = { readonly name: string; readonly type: EdmType };

const namesByProperties = new WeakMap<EdmProperties, ReadonlyMap<string, string>>();

/** The property that `name` means in any case, or null. */
export function findProperty(properties: EdmProperties, name: string): FoundProperty | null {
  let names = namesByProperties.get(properties);
  if (names === undefined) {
    names = new Map(Object.keys(properties).map((key) => [key.toLowerCase(), key]));
    namesByProperties.set(properties, names);
  }
  const canonical = names.get(name.toLowerCase());
  const type = canonical === undefined ? undefined : properties[canonical];
  return canonical === undefined || type === undefined ? null : { name: canonical, type };
}

/** How a type is named in messages: `Edm.String`, `Collection(Edm.String)`, `Complex`. */
export function edmTypeName(type: EdmType): string {
  switch (type.kind) {
    case 'primitive':
      return 'Edm.' + type.primitive;
    case 'complex':
      return 'Complex';
    case 'collection':
      return 'Collection(' + edmTypeName(type.of) + ')';
  }
}
