/** Primitive types of the Graph model that Allot's entities use. */
export type EdmPrimitive = 'String' | 'Boolean' | 'Guid' | 'Int32' | 'DateTimeOffset';

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
