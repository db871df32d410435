import type { AssignmentError } from '../assignment/assignment.ts';
import type { ChangeKind } from '../change.ts';
import type { JsonObject } from '../directory/property.ts';

/**
 * Who is shown as the actor of what groups do to their members, whoever set it off (rules.md 7). Of the three spellings in the
 * documents the newest; filters compare it exactly.
 */
export const groupLicensingActorName = 'Microsoft Entra ID Group-Based Licensing';

/** Changes that only group-based licensing makes. */
export const groupLicensingKinds: readonly ChangeKind[] = [
  'licenseStateSet',
  'groupProcessingStarted',
  'groupProcessingFinished',
];

/** Changes that it makes where they are about a license by a group (`assignedByGroup`). */
export const maybeGroupLicensingKinds: readonly ChangeKind[] = [
  'licenseAssigned',
  'licenseRemoved',
  'appsChanged',
];

/** A line of the log, as far as it says whose work it is and how it went. */
type Line = { readonly kind: ChangeKind; readonly body: JsonObject };

/** Whether a line is the work of group-based licensing. */
export function isByGroupLicensing({ kind, body }: Line): boolean {
  if (groupLicensingKinds.includes(kind)) return true;
  return maybeGroupLicensingKinds.includes(kind) && typeof body['assignedByGroup'] === 'string';
}

/** The error with which a license by a group stayed behind; null: the line tells of a success. */
export function errorOfLine({ kind, body }: Line): AssignmentError | null {
  if (kind !== 'licenseStateSet') return null;
  const { after } = body;
  if (typeof after !== 'object' || after === null || Array.isArray(after)) return null;
  // Written from a PathState.
  return (after as { readonly error?: AssignmentError | null }).error ?? null;
}

/** How a line is shown to have gone (Graph: `result`). */
export function resultOfLine(line: Line): 'success' | 'failure' {
  return errorOfLine(line) === null ? 'success' : 'failure';
}
