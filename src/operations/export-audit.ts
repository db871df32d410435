import { activities } from '../core/audit/activity.ts';
import { resultOfLine } from '../core/audit/group-licensing-line.ts';
import { csvLine, csvLines } from '../imports/csv-line.ts';
import type { Expression } from '../odata/expression.ts';
import type { Reader } from '../store/store.ts';
import { type AuditLine, listAudit } from './directory/list-audit.ts';

/** Lines of the log of one part of an export. */
const exportChunkLines = 999;

const columns: readonly (readonly [string, (line: AuditLine) => string | number | null])[] = [
  ['Date (UTC)', ({ change }) => change.at],
  ['Activity', ({ change }) => activities[change.kind].name],
  ['Category', ({ change }) => activities[change.kind].category],
  ['Operation type', ({ change }) => activities[change.kind].operationType],
  ['Result', ({ change }) => resultOfLine(change)],
  ['Initiated by', ({ operation }) => operation.actor.displayName],
  ['Initiated by (user name)', ({ operation }) => operation.actor.userPrincipalName],
  ['Initiated by (id)', ({ operation }) => operation.actor.id],
  ['Target', ({ target }) => target?.displayName ?? null],
  ['Target (user name)', ({ target }) => target?.userPrincipalName ?? null],
  ['Target (id)', ({ change }) => change.targetId],
  ['Target type', ({ change }) => activities[change.kind].targetType],
  ['Reason', ({ operation }) => operation.reason],
  ['Operation', ({ change }) => change.operationNo],
  ['Line', ({ change }) => change.seq],
  ['Details', ({ change }) => JSON.stringify(change.body)],
];

/** The first line of an export of the audit log, with the mark that tells spreadsheets that UTF-8 follows. */
export const exportAuditHead: string = '\uFEFF' + csvLine(columns.map(([heading]) => heading));

/** Lines of the audit log, newest first. The filter speaks of `auditProperties`; `next` continues, null: that was all. */
export async function exportAudit(
  reader: Reader,
  input: { readonly filter: Expression | null; readonly after: string | null },
): Promise<{ readonly text: string; readonly next: string | null }> {
  const { filter, after } = input;
  const query = { filter, search: null, orderBy: [], top: exportChunkLines, after, count: false };
  const page = await listAudit(reader, { query });
  const lines = page.items.map((line) => columns.map(([, of]) => String(of(line) ?? '')));
  return { text: csvLines(lines), next: page.next };
}
