import type { NamedProduct, RequestBody } from '../../api/supply.ts';
import type { PersonBrief } from '../../api/people.ts';
import type { SkuId, UserId } from '../../core/ids.ts';
import type { LicenseRequest } from '../../core/requests/license-request.ts';
import type { Reader } from '../../store/store.ts';
import { toPersonBrief } from './present-person.ts';

/** Names of products, where the catalogue knows them. */
export async function productsByName(reader: Reader): Promise<(skuId: SkuId) => NamedProduct> {
  const { products } = await reader.catalog();
  return (skuId) => ({ skuId, displayName: products.get(skuId)?.displayName ?? skuId });
}

/** People by id, also those who are deleted. */
export async function peopleById(
  reader: Reader,
  ids: readonly UserId[],
): Promise<ReadonlyMap<string, PersonBrief>> {
  const users = await reader.usersByIds([...new Set(ids)]);
  return new Map(users.map((user) => [user.id, toPersonBrief(user)]));
}

/** Requests as `/api` shows them; set-based. */
export async function presentRequests(
  reader: Reader,
  requests: readonly LicenseRequest[],
): Promise<readonly RequestBody[]> {
  const product = await productsByName(reader);
  const people = await peopleById(
    reader,
    requests.flatMap(({ requesterId, userIds }) => [requesterId, ...userIds]),
  );
  return requests.map(({ decision, skuId, requesterId, userIds, ...rest }) => ({
    id: rest.id,
    product: product(skuId),
    requester: people.get(requesterId) ?? null,
    people: userIds.flatMap((userId) => people.get(userId) ?? []),
    note: rest.note,
    createdDateTime: rest.createdDateTime,
    sharedWith: rest.sharedWith,
    decision:
      decision === null
        ? null
        : {
            at: decision.at,
            by: decision.by,
            approved: decision.approved,
            rejected: decision.rejected,
            message: decision.message,
          },
  }));
}
