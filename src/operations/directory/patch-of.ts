/** What a patch really changes of a record: the changed properties before and after. Null: nothing. */
export function patchOf<Entity extends object>(
  entity: Entity,
  patch: { readonly [Name in keyof Entity]?: Entity[Name] },
): { readonly before: Partial<Entity>; readonly after: Partial<Entity> } | null {
  const before: Partial<Entity> = {};
  const after: Partial<Entity> = {};
  let isChanged = false;
  for (const name of keysOf(patch)) {
    const value = patch[name];
    if (value === undefined || isSame(entity[name], value)) continue;
    before[name] = entity[name];
    after[name] = value;
    isChanged = true;
  }
  return isChanged ? { before, after } : null;
}

function keysOf<Entity extends object>(patch: Entity): (keyof Entity)[] {
  // Object.keys forgets the key type; patches are plain objects of their type.
  return Object.keys(patch) as (keyof Entity)[];
}

// Values are plain JSON: lists and complex values are the same where their text is.
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
