import { parseId, type SkuId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { firstRequestSettings, type RequestSettings } from '../../core/requests/license-request.ts';
import type { Writer } from '../../store/store.ts';
import { patchOf } from '../directory/patch-of.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';

/** Replaces how requests are handled (rules.md 9.1). Requests that are there stay until somebody decides (checklist 172). */
export async function setRequestSettings(
  tx: Writer,
  call: Call,
  input: RequestSettings,
): Promise<RequestSettings> {
  requirePermission(call.actor, 'manageOrganization');
  const { products } = await tx.catalog();
  for (const text of Object.keys(input.approvers)) {
    const skuId = parseId<SkuId>(text);
    if (skuId === null || !products.has(skuId)) {
      throw new Refused({ code: 'ResourceNotFound', id: text });
    }
  }
  const { requests: before = firstRequestSettings } = await tx.organization();
  if (patchOf<RequestSettings>(before, input) !== null) {
    await recordAtOnce(tx, call, 'Update settings', [
      { kind: 'organizationUpdated', before: { requests: before }, after: { requests: input } },
    ]);
  }
  return input;
}
