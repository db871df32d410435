import type { Change } from '../../core/change.ts';
import { putAutoClaim, putLicenseRequest } from '../sql/supply.ts';
import type { Recording } from './recording.ts';

/** Writes a request for licenses as it stands now. */
export function recordRequest(
  { session, operationNo, now }: Recording,
  { kind, before, after }: Extract<Change, { readonly kind: 'licenseRequestSet' }>,
): void {
  putLicenseRequest(session.db, after);
  const body = JSON.stringify({ before, after });
  session.log({ operationNo, at: now, kind, targetId: after.id, body });
}

/** Writes down that somebody got a license by opening an app. */
export function recordClaim(
  { session, operationNo, now }: Recording,
  { kind, userId, skuId, policyId }: Extract<Change, { readonly kind: 'licenseClaimed' }>,
): void {
  putAutoClaim(session.db, { at: now, userId, skuId, policyId });
  const body = JSON.stringify({ skuId, policyId });
  session.log({ operationNo, at: now, kind, targetId: userId, body });
}
