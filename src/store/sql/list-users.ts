import { sql } from 'kysely';
import { userProperties, type User } from '../../core/directory/user.ts';
import { Refused } from '../../core/problems.ts';
import type { Expression, OrderKey, SearchExpression } from '../../odata/expression.ts';
import { columnName } from '../columns.ts';
import { userOf, userSelect } from '../entity-columns.ts';
import type { ReadContext } from '../read-context.ts';
import type { ListQuery, Page, UserScope } from '../lists.ts';
import { anyGroups, groupsBelow } from './group-closure.ts';
import { filterSql, type Sql } from './odata-to-sql.ts';
import { countRows, readPage, type SortKey } from './page.ts';
import { ftsQuery, searchSql } from './search-to-sql.ts';
import { userDriver } from './user-driver.ts';
import { userEntity } from './user-entity.ts';

type Asked = {
  readonly filter: Expression | null;
  readonly search: SearchExpression | null;
};

/** A page of people, in the order in which they were added where no other is asked for. */
export function listUsers(context: ReadContext, scope: UserScope, query: ListQuery): Page<User> {
  const driver = userDriver(context, { scope, filter: query.filter, search: query.search });
  const from = userSource(driver);
  const isWalk = driver === null && query.orderBy.length > 0;
  const page = readPage(context.db, {
    select: sql.raw(userSelect),
    from,
    conditions: userConditions(context, scope, { ...query, isWalk }),
    keys: userOrder(query.orderBy),
    top: query.top,
    after: query.after,
    itemOf: userOf,
  });
  if (!query.count) return { ...page, count: null };
  return { ...page, count: countRows(context.db, from, userConditions(context, scope, query)) };
}

/** How many people match. */
export function countUsers(context: ReadContext, scope: UserScope, asked: Asked): number {
  const from = userSource(userDriver(context, { scope, ...asked }));
  return countRows(context.db, from, userConditions(context, scope, asked));
}

/** The people to look at: few, from an index of one of the conditions, or all. */
export function userSource(driver: Sql | null): Sql {
  return driver === null
    ? sql`"user" as u`
    : sql`(${driver}) as k cross join "user" as u on u.rowid = k.r`;
}

/** That a row `u` is among the people asked for. */
export function userConditions(
  context: ReadContext,
  scope: UserScope,
  asked: Asked & { readonly isWalk?: boolean },
): Sql[] {
  const { db } = context;
  const isDeleted = isOfDeleted(scope);
  const entity = userEntity(context, { isDeleted, isWalk: asked.isWalk === true });
  const conditions = [sql`u.tenant_id = ${db.tenant}`, inScope(scope, db.tenant)];
  if (asked.filter !== null) conditions.push(filterSql(asked.filter, entity));
  if (asked.search !== null) {
    conditions.push(searchSql(asked.search, { scope: entity, hasWords: userHasWords }));
  }
  return conditions;
}

/** Whether deleted people are asked for, and not present ones. */
export function isOfDeleted(scope: UserScope): boolean {
  return scope.kind === 'deleted' || (scope.kind === 'membersOf' && scope.deleted === true);
}

function inScope(scope: UserScope, tenant: number): Sql {
  const present = sql`u.deleted_date_time is null`;
  switch (scope.kind) {
    case 'active':
      return present;
    case 'deleted':
      return sql`u.deleted_date_time is not null`;
    case 'membersOf': {
      if (!scope.transitive) {
        // For each person by key: a large group is not read whole for one page.
        const among = scope.deleted === true ? sql`u.deleted_date_time is not null` : present;
        return sql`${among} and exists (select 1 from membership as m where m.tenant_id = ${tenant}
          and m.group_id = ${scope.groupId} and m.member_id = u.id and m.member_type = 'user')`;
      }
      return sql`${present} and u.id in (select m.member_id from membership as m
        where m.tenant_id = ${tenant} and m.group_id in (${groupsBelow(tenant, scope.groupId)}) and m.member_type = 'user')`;
    }
    case 'membersOfAny':
      return sql`${present} and exists (select 1 from membership as m where m.tenant_id = ${tenant}
        and m.group_id in (${anyGroups(tenant, scope.groups)}) and m.member_id = u.id and m.member_type = 'user')`;
    case 'ownersOf':
      return sql`${present} and u.id in (select o.owner_id from ownership as o
        where o.tenant_id = ${tenant} and o.group_id = ${scope.groupId})`;
    case 'failingBy':
      return sql`${present} and exists (select 1 from assignment as f where f.tenant_id = ${tenant}
        and f.user_id = u.id and f.assigned_by_group = ${scope.groupId} and f.state <> 0)`;
    case 'directReportsOf':
      return sql`${present} and u.manager_id = ${scope.userId}`;
  }
}

/** Display names are found by their words; a term without a property looks at user names and mail addresses as well. */
function userHasWords(property: string | null, words: readonly string[]): Sql | null {
  if (property !== null && property !== 'displayName') return null;
  if (words.length === 0) return sql`0`;
  const columns = property === null ? null : ['display_name'];
  return sql`u.user_no in (select rowid from user_search where user_search match ${ftsQuery(words, columns)})`;
}

function userOrder(orderBy: readonly OrderKey[]): SortKey[] {
  const keys = orderBy.map(({ property, descending }): SortKey => {
    if (property === 'displayName') return keyOf('display_name_key', descending, false);
    if (property === 'userPrincipalName') {
      return keyOf('user_principal_name_key', descending, false);
    }
    if (!Object.hasOwn(userProperties, property)) throw notOrderable(property);
    // Just checked.
    const kind = userProperties[property as keyof typeof userProperties];
    if (kind === 'strings' || kind === 'json?') throw notOrderable(property);
    return keyOf(columnName(property), descending, kind.endsWith('?'));
  });
  // Rows lie in the order in which they were added: walking them so is quick.
  if (keys.length === 0) return [keyOf('user_no', false, false)];
  // The last key makes the order whole; it follows the direction so that one index can serve.
  return [...keys, keyOf('id', keys.at(-1)?.descending === true, false)];
}

function keyOf(column: string, descending: boolean, isNullable: boolean): SortKey {
  return { sql: sql.ref('u.' + column), descending, isNullable };
}

function notOrderable(property: string): Refused {
  return new Refused({
    code: 'BadRequest',
    message: `Sorting by property '${property}' is not supported.`,
  });
}
