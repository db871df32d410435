import type { OrganizationSettings } from '../core/directory/organization.ts';
import type { Writer } from '../store/store.ts';
import { patchOf } from './directory/patch-of.ts';
import type { Call } from './operation.ts';
import { recordAtOnce } from './record-at-once.ts';
import { requirePermission } from './require-permission.ts';

/** What changes; a missing setting stays. Limits are 1 or more; null: none. */
export type UpdateSettingsInput = Partial<OrganizationSettings>;

/** Changes how the organization wants licensing to behave, and answers all settings. What is so already is not written again. */
export async function updateSettings(
  tx: Writer,
  call: Call,
  input: UpdateSettingsInput,
): Promise<OrganizationSettings> {
  requirePermission(call.actor, 'manageOrganization');
  const { settings: before } = await tx.organization();
  const after = { ...before, ...input };
  if (patchOf<OrganizationSettings>(before, input) !== null) {
    await recordAtOnce(tx, call, 'Update settings', [
      { kind: 'organizationUpdated', before: { settings: before }, after: { settings: after } },
    ]);
  }
  return after;
}
