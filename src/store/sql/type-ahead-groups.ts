import { sql } from 'kysely';
import type { Group } from '../../core/directory/group.ts';
import { groupOf, groupSelect, orderKey } from '../entity-columns.ts';
import type { ReadContext } from '../read-context.ts';
import { compileSql } from './compile-sql.ts';
import { listGroups } from './list-groups.ts';

/** Groups up to whom words within names are looked for as well: there is no index of them. */
const groupsWithWordsMax = 2000;

/** Groups whose display name begins as typed, in order; then, where there are not too many groups, those with such words. */
export function typeAheadGroups(context: ReadContext, text: string, limit: number): Group[] {
  const { db } = context;
  const key = orderKey(text).trim();
  if (key === '' || limit < 1) return [];
  const begins = compileSql(
    sql`select ${sql.raw(groupSelect)} from directory_group as g
      where g.tenant_id = ${db.tenant} and g.deleted_date_time is null
        and g.display_name_key >= ${key} and g.display_name_key < ${key + '\u{10ffff}'}
      order by g.display_name_key, g.id limit ${limit}`,
  );
  const groups = db.rows(begins.sql, begins.params).map(groupOf);
  if (groups.length >= limit || !areFew(context)) return groups;
  const known = new Set(groups.map((group) => group.id));
  const { items } = listGroups(
    context,
    { kind: 'active' },
    {
      filter: null,
      search: { kind: 'term', property: null, text },
      orderBy: [{ property: 'displayName', descending: false }],
      top: limit,
      after: null,
      count: false,
    },
  );
  return [...groups, ...items.filter((group) => !known.has(group.id))].slice(0, limit);
}

function areFew({ db }: ReadContext): boolean {
  const row = db.row<[number]>(
    'select count(*) from (select 1 from directory_group where tenant_id = ? limit ?)',
    [db.tenant, groupsWithWordsMax + 1],
  );
  return (row?.[0] ?? 0) <= groupsWithWordsMax;
}
