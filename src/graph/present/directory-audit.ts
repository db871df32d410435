import { activities } from '../../core/audit/activity.ts';
import { resultOfLine } from '../../core/audit/group-licensing-line.ts';
import type { ChangeKind } from '../../core/change.ts';
import type { JsonObject, JsonValue } from '../../core/directory/property.ts';
import type { Instant, OperationNo } from '../../core/ids.ts';
import type { Problem } from '../../core/problems.ts';
import { toGraphInstant } from '../instant.ts';
import { licensingErrorMessage } from './licensing-error-message.ts';

/** One line of the change log with its operation, as far as the audit shows it. */
export type AuditLine = {
  readonly change: {
    readonly seq: number;
    readonly operationNo: OperationNo;
    readonly at: Instant;
    readonly kind: ChangeKind;
    readonly targetId: string;
    readonly body: JsonObject;
  };
  readonly operation: {
    readonly actor: {
      readonly kind: 'user' | 'app' | 'system';
      readonly id: string | null;
      readonly displayName: string;
      readonly userPrincipalName: string | null;
    };
    readonly reason: string | null;
  };
  /** How the object changed is called now; null where it is gone for good. */
  readonly target: {
    readonly displayName: string;
    readonly userPrincipalName: string | null;
    readonly groupType: 'unifiedGroups' | 'azureAD' | null;
  } | null;
};

/** `logged by` of every line: Allot plays the directory's part. */
export const loggedByService = 'Core Directory';

/**
 * The correlation of all lines of one operation: a GUID whose last 12 digits are the operation's number. It keeps the
 * organization's GUID otherwise, so version and variant stay those of a real one.
 */
function correlationIdOf(tenantId: string, operationNo: OperationNo): string {
  return tenantId.slice(0, 24) + operationNo.toString(16).padStart(12, '0');
}

/** The operation that a correlation id means, or null where it is none of this organization. */
export function operationNoOf(tenantId: string, correlationId: string): OperationNo | null {
  const text = correlationId.toLowerCase();
  const operationNo = Number.parseInt(text.slice(24), 16);
  return text === correlationIdOf(tenantId, operationNo) ? operationNo : null;
}

/** The id of a line: customary form of Graph's, correlation and position. */
export function auditIdOf(tenantId: string, operationNo: OperationNo, seq: number): string {
  return 'Directory_' + correlationIdOf(tenantId, operationNo) + '_' + seq;
}

/** The position in the log that an audit id means, or null. */
export function seqOfAuditId(id: string): number | null {
  const digits = /^Directory_[0-9a-f-]{36}_([0-9]{1,15})$/i.exec(id)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What all lines of an answer share. */
export type AuditPresentation = {
  readonly tenantId: string;
  /** What Graph says of a problem: the reason of a failure. */
  readonly messageOf: (problem: Problem) => string;
};

/** A line of the log as Graph shows it (contract.md 2.11). */
export function toGraphDirectoryAudit(line: AuditLine, shown: AuditPresentation): JsonObject {
  const { change, operation, target } = line;
  const { tenantId } = shown;
  const activity = activities[change.kind];
  const failure = licensingErrorMessage(change, shown.messageOf);
  return {
    id: auditIdOf(tenantId, change.operationNo, change.seq),
    category: activity.category,
    correlationId: correlationIdOf(tenantId, change.operationNo),
    result: resultOfLine(change),
    resultReason: failure ?? '',
    activityDisplayName: activity.name,
    activityDateTime: toGraphInstant(change.at),
    loggedByService,
    operationType: activity.operationType,
    initiatedBy: initiatedBy(operation.actor),
    targetResources: [
      {
        id: change.targetId,
        displayName: target?.displayName ?? null,
        type: activity.targetType,
        userPrincipalName: target?.userPrincipalName ?? null,
        groupType: target?.groupType ?? null,
        modifiedProperties: [
          ...modifiedProperties(change.kind, change.body),
          ...(failure === null ? [] : [modified('Licensing Error Message', null, failure)]),
        ],
      },
    ],
    additionalDetails:
      operation.reason === null ? [] : [{ key: 'Reason', value: operation.reason }],
  };
}

/** Under which name of `initiatedBy` an actor is shown: the program itself is an app without an id. The filter asks this too. */
export const initiatorOf: Readonly<
  Record<AuditLine['operation']['actor']['kind'], 'user' | 'app'>
> = { user: 'user', app: 'app', system: 'app' };

function initiatedBy(actor: AuditLine['operation']['actor']): JsonObject {
  if (initiatorOf[actor.kind] === 'user') {
    const { id, displayName, userPrincipalName } = actor;
    return { user: { id, displayName, userPrincipalName, ipAddress: null }, app: null };
  }
  const { id: appId, displayName } = actor;
  return {
    user: null,
    app: { appId, displayName, servicePrincipalId: null, servicePrincipalName: null },
  };
}

type Modified = { displayName: string; oldValue: string | null; newValue: string | null };

/** Values are JSON text inside strings (contract.md 2.11). */
function modified(name: string, before: JsonValue, after: JsonValue): Modified {
  return {
    displayName: name,
    oldValue: before === null ? null : JSON.stringify(before),
    newValue: after === null ? null : JSON.stringify(after),
  };
}

function modifiedProperties(kind: ChangeKind, body: JsonObject): readonly Modified[] {
  const at = (name: string): JsonValue => body[name] ?? null;
  const license = (disabledPlans: JsonValue): JsonValue => ({
    skuId: at('skuId'),
    disabledPlans,
    assignedByGroup: at('assignedByGroup'),
  });
  switch (kind) {
    case 'licenseAssigned':
      return [modified('AssignedLicense', null, license(at('disabledPlans')))];
    case 'licenseRemoved':
      return [modified('AssignedLicense', license(at('disabledPlans')), null)];
    case 'appsChanged':
      return [modified('AssignedLicense', license(at('before')), license(at('disabledPlans')))];
    case 'licenseStateSet':
      return [modified('AssignedLicense', stateIn(at('before'), at), stateIn(at('after'), at))];
    case 'groupLicensesSet':
      return [modified('AssignedLicense', at('before'), at('after'))];
    case 'groupProcessingFinished':
      return [finished(Number(at('succeeded')), Number(at('failed')))];
    case 'userUpdated':
    case 'userRestored':
    case 'groupUpdated':
    case 'organizationUpdated':
      return patchedProperties(at('before'), at('after'));
    case 'memberAdded':
      return [modified('Group.ObjectID', null, at('memberId'))];
    case 'memberRemoved':
      return [modified('Group.ObjectID', at('memberId'), null)];
    case 'ownerAdded':
      return [modified('Group.Owner', null, at('ownerId'))];
    case 'ownerRemoved':
      return [modified('Group.Owner', at('ownerId'), null)];
    default:
      return [];
  }
}

/** A path of a state line, or null. */
function stateIn(path: JsonValue, at: (name: string) => JsonValue): JsonValue {
  if (!isObject(path)) return null;
  const { disabledPlans = [], state = null, error = null } = path;
  return {
    skuId: at('skuId'),
    disabledPlans,
    assignedByGroup: at('assignedByGroup'),
    state,
    error,
  };
}

/** Word for word as in the documents, which is no JSON (rules.md 7). */
function finished(succeeded: number, failed: number): Modified {
  return {
    displayName: 'Result',
    oldValue: '[]',
    newValue: `[Users successfully assigned licenses: ${String(succeeded)}, Users for whom license assignment failed: ${String(failed)}.]`,
  };
}

function patchedProperties(before: JsonValue, after: JsonValue): readonly Modified[] {
  if (!isObject(after)) return [];
  return Object.entries(after).map(([name, value]) =>
    modified(
      name.slice(0, 1).toUpperCase() + name.slice(1),
      isObject(before) ? (before[name] ?? null) : null,
      value,
    ),
  );
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
