import { sql } from 'kysely';
import type { Sql } from './odata-to-sql.ts';

/** A query for the group itself and every group in it, at any depth. `union` ends cycles; a deleted group leads nowhere. */
export function groupsBelow(tenant: number, groupId: string): Sql {
  return sql`with recursive below (id) as (
    select ${groupId} union
    select m.member_id from below cross join membership as m indexed by membership_of_groups
      on m.tenant_id = ${tenant} and m.group_id = below.id and m.member_type = 'group'
    cross join directory_group as g on g.tenant_id = ${tenant} and g.id = m.member_id and g.deleted_date_time is null)
    select id from below`;
}

/** A query for every group that the member is in, at any depth; a deleted group leads nowhere. */
export function groupsAbove(tenant: number, memberId: string): Sql {
  return sql`with recursive above (id) as (
    select m.group_id from membership as m where m.tenant_id = ${tenant} and m.member_id = ${memberId} union
    select m.group_id from above
    cross join directory_group as g on g.tenant_id = ${tenant} and g.id = above.id and g.deleted_date_time is null
    cross join membership as m on m.tenant_id = ${tenant} and m.member_id = above.id)
    select id from above`;
}

/** Ids of several groups, and of those below them where they count (`transitive`). */
export function anyGroups(
  tenant: number,
  groups: readonly { readonly groupId: string; readonly transitive: boolean }[],
): Sql {
  const each = groups.map(({ groupId, transitive }) =>
    transitive
      ? sql`select * from (${groupsBelow(tenant, groupId)})`
      : sql`select ${groupId} as group_id`,
  );
  return sql.join(each, sql` union all `);
}
