import type { Group } from '../core/directory/group.ts';
import type { Product } from '../core/catalog/catalog.ts';
import type { Reader } from '../store/store.ts';
import { type BriefPerson, briefPerson } from './directory/resolve-people.ts';

/** Found of each kind at most. */
const foundMax = 6;

/** What a global search finds; kinds that were not asked for are empty. */
export type FoundEverything = {
  readonly people: readonly BriefPerson[];
  readonly groups: readonly Pick<Group, 'id' | 'displayName' | 'mail'>[];
  readonly products: readonly Pick<Product, 'skuId' | 'displayName' | 'skuPartNumber'>[];
};

/** People, groups and owned products whose names begin as typed. Quick enough for every key that is pressed. */
export async function searchEverything(
  reader: Reader,
  text: string,
  kinds: { readonly people: boolean; readonly groups: boolean; readonly products: boolean },
): Promise<FoundEverything> {
  const people = kinds.people ? await reader.typeAhead(text, foundMax) : [];
  const groups = kinds.groups ? await reader.typeAheadGroups(text, foundMax) : [];
  return {
    people: people.map(briefPerson),
    groups: groups.map(({ id, displayName, mail }) => ({ id, displayName, mail })),
    products: kinds.products ? await ownedProducts(reader, text) : [],
  };
}

/** Owned products all of whose typed words begin words of the name or of the part number, by name. */
async function ownedProducts(reader: Reader, text: string): Promise<FoundEverything['products']> {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  const catalog = await reader.catalog();
  return (await reader.subscribedSkus())
    .flatMap(({ skuId }) => {
      const product = catalog.products.get(skuId);
      return product === undefined ? [] : [product];
    })
    .filter(({ displayName, skuPartNumber }) => {
      const words = wordsOf(`${displayName} ${skuPartNumber}`);
      return typed.every((part) => words.some((word) => word.startsWith(part)));
    })
    .sort((one, other) => (one.displayName < other.displayName ? -1 : 1))
    .slice(0, foundMax)
    .map(({ skuId, displayName, skuPartNumber }) => ({ skuId, displayName, skuPartNumber }));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
