/**
 * What a line of the change log can be filtered and ordered by (`Reader.listAudit`): the change's own columns and
 * those of its operation. `at` and `seq` order; all of them filter. The actor is the one that is shown: of what groups do to their
 * members that is group-based licensing (`isByGroupLicensing`).
 */
export const auditProperties = {
  seq: 'number',
  operationNo: 'number',
  at: 'instant',
  /** A `ChangeKind`. */
  kind: 'string',
  /** The object changed. */
  targetId: 'string',
  /** `user`, `app` or `system`. */
  actorKind: 'string',
  /** Id of the person, client id of the app; null for the system. */
  actorId: 'string?',
  /** Compared exactly: upper and lower case differ (rules.md 7; checklist 195). */
  actorDisplayName: 'string',
  actorUserPrincipalName: 'string?',
  /** `success` or `failure`. */
  result: 'string',
} as const;

/** The name of one of them. */
export type AuditProperty = keyof typeof auditProperties;
