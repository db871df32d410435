import type { SkuId, UserId } from '../../core/ids.ts';
import type { Reader } from '../../store/store.ts';

/** A place in the line for a product: 1 is next. */
export type PlaceInLine = {
  readonly position: number;
  /** How many wait. */
  readonly length: number;
};

/** Somebody and the product that they may wait for. */
export type MayWait = { readonly userId: UserId; readonly skuId: SkuId };

/** Places of many people, set-based: one look along the line of each product. Null: does not wait. */
export async function placesFor(
  reader: Reader,
  people: readonly MayWait[],
): Promise<{ readonly of: (one: MayWait) => PlaceInLine | null }> {
  const lengths = people.length === 0 ? new Map<SkuId, number>() : await reader.waitingCounts();
  const positions = new Map<SkuId, ReadonlyMap<UserId, number>>();
  for (const [skuId, waiting] of Map.groupBy(people, (one) => one.skuId)) {
    const userIds = waiting.map(({ userId }) => userId);
    positions.set(skuId, await reader.placesInLine(skuId, userIds));
  }
  return {
    of({ skuId, userId }) {
      const position = positions.get(skuId)?.get(userId);
      return position === undefined ? null : { position, length: lengths.get(skuId) ?? position };
    },
  };
}
