import { queryOf, request } from './request.ts';

/** Graph's `directoryAudit` (contract.md 2.11), as far as the page shows it. */
export type DirectoryAudit = {
  readonly id: string;
  readonly activityDateTime: string;
  readonly activityDisplayName: string;
  readonly category: string;
  readonly correlationId: string;
  readonly operationType: string;
  readonly initiatedBy: {
    readonly user: {
      readonly id: string | null;
      readonly displayName: string | null;
      readonly userPrincipalName: string | null;
    } | null;
    readonly app: { readonly displayName: string | null } | null;
  };
  readonly targetResources: readonly AuditTarget[];
  readonly additionalDetails: readonly { readonly key: string; readonly value: string }[];
};

/** What an entry is about, with what became of each property. Values are JSON. */
export type AuditTarget = {
  readonly id: string;
  readonly displayName: string | null;
  readonly type: string;
  readonly userPrincipalName: string | null;
  readonly modifiedProperties: readonly {
    readonly displayName: string;
    readonly oldValue: string | null;
    readonly newValue: string | null;
  }[];
};

/** Some entries, and where the next ones are. */
export type AuditPage = {
  readonly value: readonly DirectoryAudit[];
  readonly '@odata.nextLink'?: string;
};

/** Entries of the audit log, newest first. `filter` as Graph takes it, '' for all. */
export function getAudits(query: {
  readonly filter: string;
  readonly top: number;
  readonly after: string | null;
}): Promise<AuditPage> {
  const { filter, top, after } = query;
  const parameters = queryOf({ $filter: filter, $top: top, $skiptoken: after });
  return request(`/v1.0/auditLogs/directoryAudits${parameters}`);
}

/** One entry of the audit log. */
export function getAudit(id: string): Promise<DirectoryAudit> {
  return request(`/v1.0/auditLogs/directoryAudits/${encodeURIComponent(id)}`);
}

/** Where the entries are downloaded as CSV. */
export function exportAuditPath(filter: string): string {
  return `/api/exports/audit${queryOf({ $filter: filter })}`;
}
