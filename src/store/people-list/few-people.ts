import { sql } from 'kysely';
import type { UserId } from '../../core/ids.ts';
import type { ReadContext } from '../read-context.ts';
import { compileSql } from '../sql/compile-sql.ts';
import type { Sql } from '../sql/odata-to-sql.ts';

/** A list that an index of one of its conditions finds at once: everyone on it, in its order, by number. */
export class FewPeople {
  readonly #context: ReadContext;
  readonly #userNos: Int32Array;

  constructor(context: ReadContext, query: Sql) {
    this.#context = context;
    const { sql: text, params } = compileSql(query);
    this.#userNos = Int32Array.from(context.db.rows<[number]>(text, params), ([userNo]) => userNo);
  }

  /** How many they are. */
  get total(): number {
    return this.#userNos.length;
  }

  /** Those at positions `skip` … */
  ids(skip: number, top: number): UserId[] {
    const { db } = this.#context;
    const query = compileSql(
      sql`select u.id from json_each(${JSON.stringify([...this.#userNos.subarray(skip, skip + top)])}) as j
        cross join "user" as u on u.tenant_id = ${db.tenant} and u.user_no = j.value order by j.key`,
    );
    return db.rows<[UserId]>(query.sql, query.params).map(([id]) => id);
  }
}
