import { sql } from 'kysely';
import type { SkuId } from '../../core/ids.ts';
import { foldCase } from '../../odata/evaluate/fold.ts';
import type { Expression, Literal, SearchExpression } from '../../odata/expression.ts';
import type { ReadContext } from '../read-context.ts';
import { searchWords } from '../search-text.ts';
import type { UserScope } from '../lists.ts';
import { compileSql } from './compile-sql.ts';
import { anyGroups, groupsBelow } from './group-closure.ts';
import type { Sql } from './odata-to-sql.ts';
import { ftsQuery } from './search-to-sql.ts';

/**
 * People up to whom a list starts from an index of the condition and sorts what it finds; beyond them, walking the people in the order
 * asked for meets enough of them soon. SQLite cannot know which: it has no figures about single values.
 */
const drivenMax = 20_000;

/** A few people among whom all that are asked for must be, as a query for their `rowid as r`; or null: walk. */
export function userDriver(
  context: ReadContext,
  asked: {
    readonly scope: UserScope;
    readonly filter: Expression | null;
    readonly search: SearchExpression | null;
  },
  max: number = drivenMax,
): Sql | null {
  const candidates = [
    ...scopeCandidates(context, asked.scope),
    ...(asked.filter === null ? [] : conjuncts(asked.filter)).flatMap((part) =>
      filterCandidates(context, part),
    ),
    ...searchCandidates(context, asked.search),
  ];
  return candidates.find((candidate) => isSmall(context, candidate, max)) ?? null;
}

function isSmall({ db }: ReadContext, candidate: Sql, max: number): boolean {
  const probe = compileSql(
    sql`select count(*) from (select 1 from (${candidate}) limit ${max + 1})`,
  );
  return (db.row<[number]>(probe.sql, probe.params)?.[0] ?? 0) <= max;
}

function conjuncts(filter: Expression): Expression[] {
  return filter.kind === 'and' ? [...conjuncts(filter.left), ...conjuncts(filter.right)] : [filter];
}

function scopeCandidates({ db }: ReadContext, scope: UserScope): Sql[] {
  const { tenant } = db;
  const ofIds = (ids: Sql): Sql =>
    sql`select v.rowid as r from (select distinct id from (${ids})) as k
      cross join "user" as v on v.tenant_id = ${tenant} and v.id = k.id`;
  switch (scope.kind) {
    case 'active':
      return [];
    case 'deleted':
      return [
        sql`select v.rowid as r from "user" as v indexed by user_deleted
          where v.tenant_id = ${tenant} and v.deleted_date_time is not null`,
      ];
    case 'membersOf': {
      const groups = scope.transitive ? groupsBelow(tenant, scope.groupId) : sql`${scope.groupId}`;
      return [
        ofIds(sql`select m.member_id as id from membership as m
          where m.tenant_id = ${tenant} and m.group_id in (${groups}) and m.member_type = 'user'`),
      ];
    }
    case 'membersOfAny':
      return [
        ofIds(sql`select m.member_id as id from membership as m
          where m.tenant_id = ${tenant} and m.group_id in (${anyGroups(tenant, scope.groups)}) and m.member_type = 'user'`),
      ];
    case 'ownersOf':
      return [
        ofIds(sql`select o.owner_id as id from ownership as o
          where o.tenant_id = ${tenant} and o.group_id = ${scope.groupId}`),
      ];
    case 'failingBy':
      return [
        ofIds(sql`select f.user_id as id from assignment as f indexed by assignment_in_error_by_group
          where f.tenant_id = ${tenant} and f.assigned_by_group = ${scope.groupId} and f.state <> 0`),
      ];
    case 'directReportsOf':
      return [
        sql`select v.rowid as r from "user" as v indexed by user_by_manager
          where v.tenant_id = ${tenant} and v.manager_id = ${scope.userId}`,
      ];
  }
}

/** Indexes of equality for single properties. Those of the present people end with `deleted_date_time is null`. */
const indexes: Readonly<Record<string, { readonly name: string; readonly column: string }>> = {
  department: { name: 'user_by_department', column: 'department' },
  usageLocation: { name: 'user_by_usage_location', column: 'usage_location' },
  employeeId: { name: 'user_by_employee_id', column: 'employee_id' },
};

function filterCandidates(context: ReadContext, part: Expression): Sql[] {
  if (part.kind === 'any') return licenseCandidates(context, part);
  if (part.kind !== 'compare' || part.operator !== 'eq' || part.path.length !== 1) return [];
  const [name = ''] = part.path;
  const { value } = part;
  if (name === 'accountEnabled' && value === false) {
    return [present(context, 'user_not_enabled', sql`v.account_enabled = 0`)];
  }
  if (name === 'userType' && typeof value === 'string' && foldCase(value) !== 'member') {
    return [present(context, 'user_not_member', sql`v.user_type <> 'Member'`)];
  }
  if (name === 'mail' && typeof value === 'string') return mailCandidates(context, value);
  const index = Object.hasOwn(indexes, name) ? indexes[name] : undefined;
  if (index === undefined || !isText(value)) return [];
  return [present(context, index.name, sql`${sql.ref('v.' + index.column)} = ${value}`)];
}

function isText(value: Literal): value is string {
  return typeof value === 'string';
}

function present({ db }: ReadContext, index: string, condition: Sql): Sql {
  return sql`select v.rowid as r from "user" as v indexed by ${sql.ref(index)}
    where v.tenant_id = ${db.tenant} and v.deleted_date_time is null and ${condition}`;
}

/** Whoever has this address has its words in the search index, in whichever column they came first. */
function mailCandidates(context: ReadContext, address: string): Sql[] {
  const at = address.lastIndexOf('@');
  const words = searchWords(at < 0 ? address : address.slice(0, at));
  return words.length === 0 ? [] : [found(context, words, null)];
}

/** Who holds a product: by the product's own index. */
function licenseCandidates(context: ReadContext, part: Expression & { kind: 'any' }): Sql[] {
  const { predicate, variable, path } = part;
  if (path.join('/') === 'licenseAssignmentStates') return stateCandidates(context, part);
  if (path.join('/') !== 'assignedLicenses' || predicate?.kind !== 'compare') return [];
  if (predicate.operator !== 'eq' || predicate.path.join('/') !== variable + '/skuId') return [];
  if (!isText(predicate.value)) return [];
  return [holdersOf(context, predicate.value)];
}

function holdersOf(context: ReadContext, skuId: string): Sql {
  // Only looked up: whatever was written in the filter.
  const skuNo = context.interned.skuNo(foldCase(skuId) as SkuId);
  const { tenant } = context.db;
  return sql`select v.rowid as r from (select distinct a.user_id from assignment as a indexed by assignment_by_sku
        where a.tenant_id = ${tenant} and a.sku_no = ${skuNo ?? 0}) as k
      cross join "user" as v on v.tenant_id = ${tenant} and v.id = k.user_id`;
}

/** Who has a product by some path, or a path that does not fare well: whichever the condition on paths asks for. */
function stateCandidates(
  context: ReadContext,
  { predicate, variable }: Expression & { kind: 'any' },
): Sql[] {
  const { tenant } = context.db;
  return (predicate === null ? [] : conjuncts(predicate)).flatMap((part) => {
    if (part.kind === 'compare' && part.operator === 'eq' && isText(part.value)) {
      return part.path.join('/') === variable + '/skuId' ? [holdersOf(context, part.value)] : [];
    }
    if (part.kind !== 'in' || part.path.join('/') !== variable + '/state') return [];
    if (part.values.some((value) => !isText(value) || foldCase(value) === 'active')) return [];
    return [
      sql`select v.rowid as r from (select distinct a.user_id from assignment as a indexed by assignment_not_active
          where a.tenant_id = ${tenant} and a.state <> 0) as k
        cross join "user" as v on v.tenant_id = ${tenant} and v.id = k.user_id`,
    ];
  });
}

function searchCandidates(context: ReadContext, search: SearchExpression | null): Sql[] {
  if (search === null) return [];
  if (search.kind !== 'term') {
    if (search.kind === 'or') return [];
    return [...searchCandidates(context, search.left), ...searchCandidates(context, search.right)];
  }
  if (search.property !== null && search.property !== 'displayName') return [];
  const words = searchWords(search.text);
  return words.length === 0
    ? []
    : [found(context, words, search.property === null ? null : ['display_name'])];
}

/** `cross join`: the search index leads, whatever it finds. */
function found(
  { db }: ReadContext,
  words: readonly string[],
  columns: readonly string[] | null,
): Sql {
  return sql`select v.rowid as r from user_search as f
    cross join "user" as v on v.tenant_id = ${db.tenant} and v.user_no = f.rowid
    where user_search match ${ftsQuery(words, columns)}`;
}
