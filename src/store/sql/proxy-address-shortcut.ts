import { sql } from 'kysely';
import type { Expression } from '../../odata/expression.ts';
import type { Sql } from './odata-to-sql.ts';

/**
 * `proxyAddresses/any(p:p eq '…')` by the index of addresses, for people who are present. The index has lower-case texts, so it may
 * find a person too many (`Ü` for `ü`): what it finds is looked at again.
 */
export function proxyAddressShortcut(
  tenant: number,
): (variable: string, predicate: Expression) => Sql | null {
  return (variable, predicate) => {
    const values = valuesAsked(variable, predicate);
    if (values === null) return null;
    const addresses = sql.join(values.map((value) => sql`${value.toLowerCase()}`));
    const texts = sql.join(values.map((value) => sql`${value}`));
    return sql`(u.id in (select p.user_id from proxy_address as p
        where p.tenant_id = ${tenant} and p.address in (${addresses}))
      and exists (select 1 from json_each(u.proxy_addresses) as i
        where i.value collate nocase in (${texts})))`;
  };
}

/** The addresses of `p eq '…'` or `p in ('…', …)`; null for any other question. */
function valuesAsked(variable: string, predicate: Expression): readonly string[] | null {
  if (predicate.kind !== 'compare' && predicate.kind !== 'in') return null;
  if (predicate.path.length !== 1 || predicate.path[0] !== variable) return null;
  if (predicate.kind === 'compare' && predicate.operator !== 'eq') return null;
  const values = predicate.kind === 'in' ? predicate.values : [predicate.value];
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === 0 || texts.length < values.length ? null : texts;
}
