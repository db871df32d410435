import type { Change } from '../../core/change.ts';
import { readOrganization } from '../sql/products.ts';
import { assertCount } from '../write-session.ts';
import { markAllNested } from './mark-nested.ts';
import { markAfterOrganization } from './mark-stale.ts';
import type { Recording } from './recording.ts';

/** Writes changed parts of the organization. */
export function recordOrganization(
  recording: Recording,
  { kind, before, after }: Extract<Change, { readonly kind: 'organizationUpdated' }>,
): void {
  const { session, operationNo, now } = recording;
  const { db } = session;
  const present = readOrganization(db);
  const whole = { ...present, ...after };
  if (whole.tenantId !== present.tenantId) {
    throw new Error('the id of an organization never changes');
  }
  const changed = db.run('update organization set body = ? where tenant_id = ?', [
    JSON.stringify(whole),
    db.tenant,
  ]);
  assertCount(changed, 1, kind);
  markAfterOrganization(recording, present, whole);
  const { nestedGroupLicensing: isNested } = whole.settings;
  if (isNested !== present.settings.nestedGroupLicensing) markAllNested(recording);
  const body = JSON.stringify({ before, after });
  session.log({ operationNo, at: now, kind, targetId: whole.tenantId, body });
}
