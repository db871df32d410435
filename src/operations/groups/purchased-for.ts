import { isHeld } from '../../core/assignment/held.ts';
import type { User } from '../../core/directory/user.ts';
import type { SkuId } from '../../core/ids.ts';
import type { Reader } from '../../store/store.ts';
import { type PlaceInLine, placesFor } from './places-in-line.ts';

/** How somebody fares for whom a unit was bought. */
export type PurchasedFor = {
  readonly user: User;
  readonly hasLicense: boolean;
  /** Null: does not wait. */
  readonly waiting: PlaceInLine | null;
};

/** Who of those for whom units were bought has the product now, in the order asked for: the units went to the first in line. */
export async function purchasedFor(
  reader: Reader,
  input: { readonly skuId: SkuId; readonly userIds: readonly string[] },
): Promise<readonly PurchasedFor[]> {
  const { skuId } = input;
  const users = await reader.usersByIds(input.userIds.map((id) => id.toLowerCase()));
  const paths = await reader.assignmentsOf(users.map(({ id }) => id));
  const places = await placesFor(
    reader,
    users.map(({ id }) => ({ userId: id, skuId })),
  );
  return users.map((user) => ({
    user,
    hasLicense: (paths.get(user.id) ?? []).some((path) => path.skuId === skuId && isHeld(path)),
    waiting: places.of({ userId: user.id, skuId }),
  }));
}
