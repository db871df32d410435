import type { User } from '../../core/directory/user.ts';
import type { GroupId, Instant, SkuId } from '../../core/ids.ts';
import type { Reader } from '../../store/store.ts';

/** A product that people wait for. */
export type WaitedFor = {
  readonly skuId: SkuId;
  readonly displayName: string;
  readonly people: number;
  /** Units that may be held, and held. */
  readonly total: number;
  readonly consumed: number;
};

/** Products that people wait for, most people first. */
export async function waitedFor(
  reader: Reader,
  _input: Readonly<Record<string, never>>,
): Promise<readonly WaitedFor[]> {
  const skus = new Map((await reader.subscribedSkus()).map((sku) => [sku.skuId, sku]));
  const { products } = await reader.catalog();
  const rows = Array.from(await reader.waitingCounts(), ([skuId, people]) => ({
    skuId,
    displayName: products.get(skuId)?.displayName ?? skuId,
    people,
    total: skus.get(skuId)?.usableUnits ?? 0,
    consumed: skus.get(skuId)?.consumedUnits ?? 0,
  }));
  return rows.sort(
    (one, other) => other.people - one.people || (one.displayName < other.displayName ? -1 : 1),
  );
}

/** Somebody in a line. */
export type WaitingLineRow = {
  readonly user: User;
  /** 1: next. */
  readonly position: number;
  readonly since: Instant;
  /** Groups by which the person would have the product. */
  readonly groups: readonly { readonly id: GroupId; readonly displayName: string }[];
};

/** A part of the line for a product. */
export type WaitingLine = {
  readonly skuId: SkuId;
  readonly displayName: string;
  readonly total: number;
  readonly rows: readonly WaitingLineRow[];
};

/** The line for a product from position `skip` on: who came first is first; who came together goes by display name (design.md 7). */
export async function waitingLine(
  reader: Reader,
  input: { readonly skuId: SkuId; readonly skip: number; readonly top: number },
): Promise<WaitingLine> {
  const { skuId, skip, top } = input;
  const people = await reader.waitingFor(skuId, { skip, top });
  const userIds = people.map(({ userId }) => userId);
  const users = new Map((await reader.usersByIds(userIds)).map((user) => [user.id, user]));
  const paths = await reader.assignmentsOf(userIds);
  const groupIdsOf = (userId: string): readonly GroupId[] =>
    (paths.get(userId) ?? [])
      .filter((path) => path.skuId === skuId && path.error === 'CountViolation')
      .map(({ assignedByGroup }) => assignedByGroup)
      .filter((id) => id !== null);
  const groups = await reader.groupsByIds([...new Set(userIds.flatMap(groupIdsOf))]);
  const names = new Map(groups.map(({ id, displayName }) => [id, displayName]));
  const rows = people.flatMap(({ userId, since }, index): readonly WaitingLineRow[] => {
    const user = users.get(userId);
    if (user === undefined) return [];
    const by = groupIdsOf(userId).map((id) => ({ id, displayName: names.get(id) ?? id }));
    return [{ user, position: skip + index + 1, since, groups: by }];
  });
  return {
    skuId,
    displayName: (await reader.catalog()).products.get(skuId)?.displayName ?? skuId,
    total: (await reader.waitingCounts()).get(skuId) ?? 0,
    rows,
  };
}
