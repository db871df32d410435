import { canonicalUserPrincipalName } from '../../core/directory/user-principal-name.ts';
import { orderKey } from '../entity-columns.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import type { DoctorFinding } from '../store.ts';

/** People read at a time. */
const peopleMax = 10_000;

type PersonRow = [
  id: string,
  userPrincipalName: string,
  userPrincipalNameKey: string,
  displayName: string,
  displayNameKey: string,
];

const peopleSql = `select id, user_principal_name, user_principal_name_key, display_name, display_name_key
  from "user" where tenant_id = ? and id > ? order by id limit ?`;

// Who shares an address, found anew from the addresses as people have them.
const clashesSql = `with held (user_id, address) as materialized (
    select distinct u.id, lower(i.value) from "user" u cross join json_each(u.proxy_addresses) i
    where u.tenant_id = ?1 and u.deleted_date_time is null and u.proxy_addresses <> '[]'),
  shared (address) as materialized (select address from held group by address having count(*) > 1)
  select u.id from "user" u
  where u.tenant_id = ?1 and (u.clashing_proxy_address is not null) <>
    (u.id in (select h.user_id from held h where h.address in (select s.address from shared s)))
  order by u.id limit 100`;

/** Computes the derived columns of people again: the keys that decide identity and order, and clashing addresses. */
export function* checkKeys(db: SqliteConnection): Iterable<DoctorFinding> {
  let after = '';
  for (;;) {
    const rows = db.rows<PersonRow>(peopleSql, [db.tenant, after, peopleMax]);
    for (const [id, name, nameKey, displayName, displayNameKey] of rows) {
      if (
        canonicalUserPrincipalName(name) !== nameKey ||
        orderKey(displayName) !== displayNameKey
      ) {
        yield { check: 'keys', message: `the keys of user ${id} do not fit the names` };
      }
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last[0];
  }
  for (const [id] of db.rows<[string]>(clashesSql, [db.tenant])) {
    yield {
      check: 'keys',
      message: `the clashing address of user ${id} is not as the addresses are`,
    };
  }
}
