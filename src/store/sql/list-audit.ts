import { sql } from 'kysely';
import { auditProperties } from '../../core/audit/audit-properties.ts';
import {
  groupLicensingActorName,
  groupLicensingKinds,
  isByGroupLicensing,
  maybeGroupLicensingKinds,
} from '../../core/audit/group-licensing-line.ts';
import type { ChangeKind } from '../../core/change.ts';
import { Refused } from '../../core/problems.ts';
import { columnName } from '../columns.ts';
import { changeKindCodes } from '../codes.ts';
import { foldCase } from '../../odata/evaluate/fold.ts';
import type { ReadContext } from '../read-context.ts';
import type { ListQuery, Page } from '../lists.ts';
import type { ActorStamp, LoggedChange, Operation } from '../operation.ts';
import { changeReader, changeSelect, changeWidth } from './change-log.ts';
import { filterSql, type Column, type Scope, type Sql } from './odata-to-sql.ts';
import { operationOf, operationSelect } from './operations.ts';
import { countRows, readPage, type SortKey } from './page.ts';

const from: Sql = sql`change_log as l cross join operation as o
  on o.tenant_id = l.tenant_id and o.operation_no = l.operation_no`;

const codes = (kinds: readonly ChangeKind[]): Sql =>
  sql.raw(kinds.map((kind) => changeKindCodes[kind]).join(', '));
const body: Sql = sql`coalesce(l.body, (select b.body from change_log as b
  where b.tenant_id = l.tenant_id and b.seq = l.body_of))`;

/** `isByGroupLicensing`; bodies are looked at where the kind does not tell. */
const isByGroup: Sql = sql`(l.kind in (${codes(groupLicensingKinds)})
  or (l.kind in (${codes(maybeGroupLicensingKinds)}) and json_extract(${body}, '$.assignedByGroup') is not null))`;

/** Group-based licensing as an actor. */
const groupLicensing: ActorStamp = {
  kind: 'system',
  id: null,
  displayName: groupLicensingActorName,
  userPrincipalName: null,
};

/** The operation of a line as the audit shows it: with the actor of the line. */
function shownOperation(change: LoggedChange, operation: Operation): Operation {
  return isByGroupLicensing(change) ? { ...operation, actor: groupLicensing } : operation;
}

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
    itemOf: (row) => {
      const change = changeOf(row);
      return { change, operation: shownOperation(change, operationOf(row.slice(changeWidth))) };
    },
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
      return shownActor(property, sql`'system'`, { isFolded: true });
    case 'actorId':
      return shownActor(property, sql`null`, { isFolded: true });
    case 'actorUserPrincipalName':
      return shownActor(property, sql`null`, { isFolded: false });
    case 'actorDisplayName':
      return shownActor(property, sql`${groupLicensingActorName}`, {
        isFolded: false,
        isExact: true,
      });
    case 'result':
      return {
        kind: 'text',
        sql: sql`iif(l.kind = ${changeKindCodes.licenseStateSet}
          and json_extract(${body}, '$.after.error') is not null, 'failure', 'success')`,
        isFolded: true,
      };
  }
}

/** A column of the operation's actor, or what group-based licensing has in it. */
function shownActor(
  name: 'actorKind' | 'actorId' | 'actorUserPrincipalName' | 'actorDisplayName',
  ofGroups: Sql,
  how: { readonly isFolded: boolean; readonly isExact?: boolean },
): Column {
  const own = sql.ref('o.' + columnName(name));
  const collation = how.isExact === true ? sql`collate binary` : sql`collate nocase`;
  return {
    kind: 'text',
    sql: sql`(iif(${isByGroup}, ${ofGroups}, ${own}) ${collation})`,
    ...how,
    // Known of the operation alone: bodies are looked at only of lines that may be meant.
    hint: (operator, value) => {
      if (operator !== 'eq' || name === 'actorKind' || value === groupLicensingActorName)
        return null;
      return sql`${own} = ${how.isFolded ? foldCase(value) : value}`;
    },
  };
}
