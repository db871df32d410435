/** What the audit log is narrowed to, as in the address of its page. Dates are days of the browser, `2026-11-23`. */
export type AuditFilter = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly activity?: string | undefined;
  readonly actor?: string | undefined;
  readonly target?: string | undefined;
};

/** The filter as Graph's `directoryAudits` takes it (contract.md 1.9); '' where nothing is narrowed. */
export function auditFilterText({ from, to, activity, actor, target }: AuditFilter): string {
  const conditions: string[] = [];
  const start = dayStart(from, 0);
  if (start !== null) conditions.push(`activityDateTime ge ${start}`);
  // The whole last day: up to a second before the next one begins.
  const end = dayStart(to, 1);
  if (end !== null) conditions.push(`activityDateTime le ${end}`);
  if (activity !== undefined) conditions.push(`activityDisplayName eq ${quoted(activity)}`);
  if (actor !== undefined) {
    const name = quoted(actor);
    conditions.push(
      `(startswith(initiatedBy/user/userPrincipalName,${name}) or initiatedBy/user/displayName eq ${name} or initiatedBy/app/displayName eq ${name})`,
    );
  }
  if (target !== undefined) {
    const name = quoted(target);
    conditions.push(
      `targetResources/any(t:startswith(t/displayName,${name}) or startswith(t/userPrincipalName,${name}))`,
    );
  }
  return conditions.join(' and ');
}

/** When a day begins here, as Graph writes instants; `daysLater` 1: a second before the next one begins. Null: no day. */
function dayStart(day: string | undefined, daysLater: 0 | 1): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (parts === null) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const at = new Date(year, month - 1, date + daysLater, 0, 0, -daysLater);
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
