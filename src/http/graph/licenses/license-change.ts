import { Refused } from '../../../core/problems.ts';
import {
  type AssignLicenseReading,
  readAssignLicense,
} from '../../../graph/bodies/assign-license-body.ts';
import { badRequest } from '../../http-refusal.ts';
import { rawBody, type GraphCall } from '../graph-call.ts';

/** What a call of `assignLicense` asks for. */
export type LicenseChange = Pick<
  Extract<AssignLicenseReading, { readonly ok: true }>,
  'addLicenses' | 'removeLicenses'
>;

/** The body of `assignLicense`, on people and groups alike; refuses in Graph's words (contract.md 3.4). */
export async function licenseChangeOf(call: GraphCall): Promise<LicenseChange> {
  const reading = readAssignLicense(await rawBody(call, true));
  if (reading.ok) {
    const { addLicenses, removeLicenses } = reading;
    return { addLicenses, removeLicenses };
  }
  if ('message' in reading) throw badRequest(reading.message);
  const names = reading.missing;
  throw new Refused({ code: 'MissingParameters', action: 'assignLicense', names });
}
