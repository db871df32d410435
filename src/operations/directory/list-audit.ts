import { activities } from '../../core/audit/activity.ts';
import type { Expression } from '../../odata/expression.ts';
import type { ListQuery, Page } from '../../store/lists.ts';
import type { LoggedChange, Operation } from '../../store/operation.ts';
import type { Reader } from '../../store/store.ts';

/** How an audit line's object is called now; null where it is gone for good. */
export type AuditTarget = {
  readonly displayName: string;
  readonly userPrincipalName: string | null;
  readonly groupType: 'unifiedGroups' | 'azureAD' | null;
} | null;

/** A line of the change log, its operation, and what it was done to. */
export type AuditLine = {
  readonly change: LoggedChange;
  readonly operation: Operation;
  readonly target: AuditTarget;
};

/** Objects of one name that an audit query by `targetResources/displayName` considers at most. */
const auditTargetsMax = 999;

/** A page of the audit log. The filter speaks of `auditProperties`. */
export async function listAudit(
  reader: Reader,
  input: { readonly query: ListQuery },
): Promise<Page<AuditLine>> {
  const page = await reader.listAudit(input.query);
  const ids = (type: string): string[] => [
    ...new Set(
      page.items
        .filter(({ change }) => activities[change.kind].targetType === type)
        .map(({ change }) => change.targetId),
    ),
  ];
  const targets = new Map<string, AuditTarget>();
  for (const { id, displayName, userPrincipalName } of await reader.usersByIds(ids('User'))) {
    targets.set(id, { displayName, userPrincipalName, groupType: null });
  }
  for (const { id, displayName, groupTypes } of await reader.groupsByIds(ids('Group'))) {
    const groupType = groupTypes.includes('Unified') ? 'unifiedGroups' : 'azureAD';
    targets.set(id, { displayName, userPrincipalName: null, groupType });
  }
  return {
    ...page,
    items: page.items.map((line) => ({
      ...line,
      target: targets.get(line.change.targetId) ?? null,
    })),
  };
}

/** Ids of people and groups, deleted ones included, that a condition on their names holds of. */
export async function auditTargetIds(
  reader: Reader,
  input: { readonly userFilter: Expression; readonly groupFilter: Expression | null },
): Promise<readonly string[]> {
  const query = (filter: Expression): ListQuery => ({
    filter,
    search: null,
    orderBy: [],
    top: auditTargetsMax,
    after: null,
    count: false,
  });
  const ids: string[] = [];
  for (const kind of ['active', 'deleted'] as const) {
    const users = await reader.listUsers({ kind }, query(input.userFilter));
    ids.push(...users.items.map(({ id }) => id));
    if (input.groupFilter === null) continue;
    const groups = await reader.listGroups({ kind }, query(input.groupFilter));
    ids.push(...groups.items.map(({ id }) => id));
  }
  return ids;
}
