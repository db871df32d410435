/**
 * What a line of the change log can be filtered and ordered by (`Reader.listAudit`): the change's own columns and
 * those of its operation. `at` and `seq` order; all of them filter.
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
  actorDisplayName: 'string',
  actorUserPrincipalName: 'string?',
} as const;

/** The name of one of them. */
export type AuditProperty = keyof typeof auditProperties;
