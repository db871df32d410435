import type { Organization } from '../../core/directory/organization.ts';
import { isUsageLocation } from '../../core/directory/usage-location.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { patchOf } from './patch-of.ts';

/** What can be changed of the organization through Graph (contract.md 1.1). */
export type UpdateOrganizationInput = Partial<
  Pick<Organization, 'defaultUsageLocation' | 'preferredLanguage' | 'technicalNotificationMails'>
>;

/** Changes the organization. */
export async function updateOrganization(
  tx: Writer,
  call: Call,
  input: UpdateOrganizationInput,
): Promise<null> {
  requirePermission(call.actor, 'manageOrganization');
  const location = input.defaultUsageLocation?.toUpperCase() ?? null;
  if (location !== null && !isUsageLocation(location)) {
    throw new Refused({
      code: 'BadRequest',
      message:
        "Invalid value specified for property 'defaultUsageLocation' of resource 'Organization'.",
    });
  }
  const changed = patchOf<Organization>(await tx.organization(), {
    ...input,
    ...('defaultUsageLocation' in input ? { defaultUsageLocation: location } : {}),
  });
  if (changed !== null) {
    await recordAtOnce(tx, call, 'Set Company Information', [
      { kind: 'organizationUpdated', ...changed },
    ]);
  }
  return null;
}
