import { sql } from 'kysely';
import { auditProperties } from '../../core/audit/audit-properties.ts';
import { Refused } from '../../core/problems.ts';
import { columnName } from '../columns.ts';
import { changeKindCodes } from '../codes.ts';
import type { ReadContext } from '../read-context.ts';
import type { ListQuery, Page } from '../lists.ts';
import type { LoggedChange, Operation } from '../operation.ts';
import { changeReader, changeSelect, changeWidth } from './change-log.ts';
import { filterSql, type Column, type Scope, type Sql } from './odata-to-sql.ts';
import { operationOf, operationSelect } from './operations.ts';
import { countRows, readPage, type SortKey } from './page.ts';

const from: Sql = sql`change_log as l cross join operation as o
  on o.tenant_id = l.tenant_id and o.operation_no = l.operation_no`;

/** A page of log lines with their operations, newest first unless asked otherwise. A search finds nothing: there is no text to search. */
export function listAudit(
  context: ReadContext,
  query: ListQuery,
): Page<{ change: LoggedChange; operation: Operation }> {
  const { db } = context;
  const conditions = [sql`l.tenant_id = ${db.tenant}`];
  if (query.filter !== null) conditions.push(filterSql(query.filter, auditEntity));
  if (query.search !== null) conditions.push(sql`0`);
  const changeOf = changeReader();
  const page = readPage(db, {
    select: sql.raw(changeSelect + ', ' + operationSelect),
    from,
    conditions,
    keys: [auditOrder(query)],
    top: query.top,
    after: query.after,
    itemOf: (row) => ({ change: changeOf(row), operation: operationOf(row.slice(changeWidth)) }),
  });
  return { ...page, count: query.count ? countRows(db, from, conditions) : null };
}

/** The log's own order is the order of time: a line is numbered when it is written. */
function auditOrder({ orderBy }: ListQuery): SortKey {
  const [first] = orderBy;
  if (first !== undefined && first.property !== 'at' && first.property !== 'seq') {
    throw new Refused({
      code: 'BadRequest',
      message: `Sorting by property '${first.property}' is not supported.`,
    });
  }
  return { sql: sql`l.seq`, descending: first?.descending ?? true, isNullable: false };
}

const auditEntity: Scope = {
  column: (path) => (path.length === 1 ? auditColumn(path[0] ?? '') : null),
  items: () => null,
};

function auditColumn(name: string): Column | null {
  if (!Object.hasOwn(auditProperties, name)) return null;
  // Just checked.
  const property = name as keyof typeof auditProperties;
  switch (property) {
    case 'seq':
      return { kind: 'number', sql: sql`l.seq` };
    case 'operationNo':
      return { kind: 'number', sql: sql`l.operation_no` };
    case 'at':
      return { kind: 'milliseconds', sql: sql`l.at` };
    case 'kind':
      return { kind: 'word', sql: sql`l.kind`, words: new Map(Object.entries(changeKindCodes)) };
    case 'targetId':
      return { kind: 'text', sql: sql`l.target_id`, isFolded: true };
    case 'actorKind':
    case 'actorId':
      return { kind: 'text', sql: sql.ref('o.' + columnName(property)), isFolded: true };
    case 'actorDisplayName':
    case 'actorUserPrincipalName':
      return { kind: 'text', sql: sql.ref('o.' + columnName(property)), isFolded: false };
  }
}
