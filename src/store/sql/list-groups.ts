import { sql } from 'kysely';
import { groupProperties, type Group } from '../../core/directory/group.ts';
import { Refused } from '../../core/problems.ts';
import type { Expression, OrderKey, Path, SearchExpression } from '../../odata/expression.ts';
import { columnName } from '../columns.ts';
import { groupOf, groupSelect } from '../entity-columns.ts';
import type { ReadContext } from '../read-context.ts';
import type { GroupScope, ListQuery, Page } from '../lists.ts';
import { groupsAbove, groupsBelow } from './group-closure.ts';
import { filterSql, type Column, type Items, type Scope, type Sql } from './odata-to-sql.ts';
import { countRows, readPage, type SortKey } from './page.ts';
import { searchSql } from './search-to-sql.ts';
import { plansOffOfOnePath, propertyColumn, stringItems } from './user-entity.ts';

type Asked = {
  readonly filter: Expression | null;
  readonly search: SearchExpression | null;
};

const from: Sql = sql`directory_group as g`;

/** A page of groups, by id where no order is asked for. */
export function listGroups(context: ReadContext, scope: GroupScope, query: ListQuery): Page<Group> {
  const conditions = groupConditions(context, scope, query);
  const page = readPage(context.db, {
    select: sql.raw(groupSelect),
    from,
    conditions,
    keys: groupOrder(query.orderBy),
    top: query.top,
    after: query.after,
    itemOf: groupOf,
  });
  return { ...page, count: query.count ? countRows(context.db, from, conditions) : null };
}

/** How many groups match. */
export function countGroups(context: ReadContext, scope: GroupScope, asked: Asked): number {
  return countRows(context.db, from, groupConditions(context, scope, asked));
}

function groupConditions(context: ReadContext, scope: GroupScope, asked: Asked): Sql[] {
  const { tenant } = context.db;
  const entity = groupEntity(context);
  const conditions = [sql`g.tenant_id = ${tenant}`, inScope(scope, tenant)];
  if (asked.filter !== null) conditions.push(filterSql(asked.filter, entity));
  if (asked.search !== null) {
    conditions.push(searchSql(asked.search, { scope: entity, hasWords: groupHasWords }));
  }
  return conditions;
}

function inScope(scope: GroupScope, tenant: number): Sql {
  const present = sql`g.deleted_date_time is null`;
  switch (scope.kind) {
    case 'active':
      return present;
    case 'deleted':
      return sql`g.deleted_date_time is not null`;
    case 'membersOf': {
      const groups = scope.transitive ? groupsBelow(tenant, scope.groupId) : sql`${scope.groupId}`;
      return sql`${present} and g.id in (select m.member_id from membership as m indexed by membership_of_groups
        where m.tenant_id = ${tenant} and m.group_id in (${groups}) and m.member_type = 'group')`;
    }
    case 'groupsOf': {
      const groups = scope.transitive
        ? groupsAbove(tenant, scope.memberId)
        : sql`select m.group_id from membership as m
            where m.tenant_id = ${tenant} and m.member_id = ${scope.memberId}`;
      return sql`${present} and g.id in (${groups})`;
    }
    case 'ownedBy':
      return sql`${present} and g.id in (select o.group_id from ownership as o
        where o.tenant_id = ${tenant} and o.owner_id = ${scope.userId})`;
  }
}

/** What a filter on groups may ask, over a row `g`. */
function groupEntity(context: ReadContext): Scope {
  return {
    column: ([name, ...rest]) => groupColumn(name, rest),
    items: (path) => (path.length === 1 ? groupItems(path[0], context) : null),
  };
}

function groupColumn(name: string | undefined, rest: Path): Column | null {
  if (name === 'hasMembersWithLicenseErrors') {
    return rest.length === 0 ? { kind: 'boolean', sql: hasErrors } : null;
  }
  if (name === undefined || !Object.hasOwn(groupProperties, name)) return null;
  // Just checked.
  const kind = groupProperties[name as keyof typeof groupProperties];
  return propertyColumn(sql.ref('g.' + columnName(name)), kind, rest);
}

const hasErrors: Sql = sql`exists (select 1 from assignment as a indexed by assignment_in_error_by_group
  where a.tenant_id = g.tenant_id and a.assigned_by_group = g.id and a.state <> 0)`;

function groupItems(name: string | undefined, context: ReadContext): Items | null {
  switch (name) {
    case 'assignedLicenses':
      return givenLicenses(context);
    case 'groupTypes':
    case 'proxyAddresses':
    case 'resourceBehaviorOptions':
    case 'resourceProvisioningOptions':
      return stringItems(sql.ref('g.' + columnName(name)));
    default:
      return null;
  }
}

/** What a group gives. */
function givenLicenses({ interned }: ReadContext): Items {
  return {
    from: sql`group_license as a`,
    where: sql`a.tenant_id = g.tenant_id and a.group_id = g.id`,
    item: {
      column: (path) =>
        path.length === 1 && path[0] === 'skuId'
          ? { kind: 'word', sql: sql`a.sku_no`, words: interned.skuNos() }
          : null,
      items: (path) =>
        path.length === 1 && path[0] === 'disabledPlans' ? plansOffOfOnePath : null,
    },
  };
}

/** Groups are few: their words are looked for in the texts themselves, at the beginning or after a space. */
function groupHasWords(property: string | null, words: readonly string[]): Sql | null {
  if (property !== null && property !== 'displayName' && property !== 'description') return null;
  if (words.length === 0) return sql`0`;
  const columns = property === null ? ['displayName', 'description'] : [property];
  const found = columns.map((name) => {
    const text = sql`search_words(${sql.ref('g.' + columnName(name))})`;
    return sql`(${sql.join(
      words.map((word) => sql`instr(${text}, ${' ' + word}) > 0`),
      sql` and `,
    )})`;
  });
  return sql`(${sql.join(found, sql` or `)})`;
}

function groupOrder(orderBy: readonly OrderKey[]): SortKey[] {
  const keys = orderBy.map(({ property, descending }): SortKey => {
    if (property === 'displayName') return keyOf('display_name_key', descending, false);
    if (!Object.hasOwn(groupProperties, property)) throw notOrderable(property);
    // Just checked.
    const kind = groupProperties[property as keyof typeof groupProperties];
    if (kind === 'strings') throw notOrderable(property);
    return keyOf(columnName(property), descending, kind.endsWith('?'));
  });
  return [...keys, keyOf('id', keys.at(-1)?.descending === true, false)];
}

function keyOf(column: string, descending: boolean, isNullable: boolean): SortKey {
  return { sql: sql.ref('g.' + column), descending, isNullable };
}

function notOrderable(property: string): Refused {
  return new Refused({
    code: 'BadRequest',
    message: `Sorting by property '${property}' is not supported.`,
  });
}
