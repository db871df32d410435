import { assignedLicenses } from '../../core/assignment/assigned-licenses.ts';
import type { Assignment } from '../../core/assignment/assignment.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { JsonObject } from '../../core/directory/property.ts';
import type { SkuId, UserId } from '../../core/ids.ts';
import { toGraphServicePlans } from './service-plan-info.ts';

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Opaque id of what one person has of one product: both GUIDs, base64url. */
export function licenseDetailsId(userId: UserId, skuId: SkuId): string {
  const hex = (userId + skuId).replaceAll('-', '');
  let text = '';
  // 64 hexadecimal digits are 256 bits; three digits make two characters.
  for (let index = 0; index < hex.length; index += 3) {
    const digits = hex.slice(index, index + 3).padEnd(3, '0');
    const bits = Number.parseInt(digits, 16);
    text += (base64url[bits >> 6] ?? '') + (base64url[bits & 63] ?? '');
  }
  return text.slice(0, 43);
}

/** What a person has of each product they hold (contract.md 2.6). */
export function toGraphLicenseDetails(
  userId: UserId,
  assignments: readonly Assignment[],
  catalog: Catalog,
): readonly JsonObject[] {
  return assignedLicenses(assignments).map(({ skuId, disabledPlans }) => ({
    id: licenseDetailsId(userId, skuId),
    skuId,
    skuPartNumber: catalog.products.get(skuId)?.skuPartNumber ?? null,
    servicePlans: toGraphServicePlans(catalog, skuId, (id) => disabledPlans.includes(id)),
  }));
}
