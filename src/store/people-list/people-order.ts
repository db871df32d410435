import { sql } from 'kysely';
import type { UserId } from '../../core/ids.ts';
import type { ReadContext } from '../read-context.ts';
import { compileSql } from '../sql/compile-sql.ts';
import type { Sql } from '../sql/odata-to-sql.ts';
import type { PeopleOrder } from '../lists.ts';

/** People of one block: the rows of an order that are looked at together. Every block's end is kept. */
export const blockPeople = 1000;

/** Where a block ends: the keys of its last person. */
export type BlockEnd = readonly [key: string, id: UserId];

/** A part of an order: after one end (null: from the beginning), up to and with another (null: to the end of all). */
export type BlockRange = { readonly after: BlockEnd | null; readonly to: BlockEnd | null };

const keyColumns = {
  displayName: 'u.display_name_key',
  userPrincipalName: 'u.user_principal_name_key',
} as const;

const indexNames = {
  displayName: ['user_by_display_name', 'user_deleted_by_display_name'],
  userPrincipalName: ['user_by_principal_name', 'user_deleted_by_principal_name'],
} as const;

/**
 * All people, present or deleted, in one order, cut into blocks; lists of some of them count and read by block. Ends are found
 * when they are first needed, each from the one before.
 */
export class OrderedPeople {
  readonly #context: ReadContext;
  readonly #order: PeopleOrder;
  readonly #isDeleted: boolean;
  readonly #ends: BlockEnd[] = [];
  /** People after the last end; null: there may be further ends. */
  #rest: number | null = null;

  constructor(context: ReadContext, order: PeopleOrder, isDeleted: boolean) {
    this.#context = context;
    this.#order = order;
    this.#isDeleted = isDeleted;
  }

  /** Where this block lies; null: the order has not so many. The blocks before must have been asked for. */
  range(blockNo: number): BlockRange | null {
    const after = blockNo === 0 ? null : (this.#ends[blockNo - 1] ?? null);
    if (blockNo > 0 && after === null) return null;
    const known = this.#ends[blockNo];
    if (known !== undefined) return { after, to: known };
    if (this.#rest === null) {
      const end = this.#findEnd(after);
      if (end !== null) {
        this.#ends.push(end);
        return { after, to: end };
      }
      this.#rest = this.#count({ after, to: null });
    }
    return this.#rest === 0 ? null : { after, to: null };
  }

  /** People of this block, of which `range` has been asked. */
  size(range: BlockRange): number {
    return range.to === null ? (this.#rest ?? 0) : blockPeople;
  }

  /** `from` and `order by` of a walk through the order. */
  source(): Sql {
    const index = indexNames[this.#order.property][this.#isDeleted ? 1 : 0];
    return sql`"user" as u indexed by ${sql.ref(index)}`;
  }

  /** The keys with their directions, for `order by`. */
  keys(): Sql {
    const direction = sql.raw(this.#order.descending ? 'desc' : 'asc');
    return sql`${this.#key()} ${direction}, u.id ${direction}`;
  }

  /** That a row `u` is among the people and within the range. */
  isWithin(range: BlockRange): Sql {
    const { tenant } = this.#context.db;
    const conditions = [
      sql`u.tenant_id = ${tenant}`,
      this.#isDeleted ? sql`u.deleted_date_time is not null` : sql`u.deleted_date_time is null`,
    ];
    const pair = sql`(${this.#key()}, u.id)`;
    const [beyond, upTo] = this.#order.descending ? ['<', '>='] : ['>', '<='];
    const { after, to } = range;
    if (after !== null) conditions.push(sql`${pair} ${sql.raw(beyond)} (${after[0]}, ${after[1]})`);
    if (to !== null) conditions.push(sql`${pair} ${sql.raw(upTo)} (${to[0]}, ${to[1]})`);
    return sql.join(conditions, sql` and `);
  }

  #key(): Sql {
    return sql.ref(keyColumns[this.#order.property]);
  }

  #findEnd(after: BlockEnd | null): BlockEnd | null {
    const query = compileSql(
      sql`select ${this.#key()}, u.id from ${this.source()} where ${this.isWithin({ after, to: null })}
        order by ${this.keys()} limit 1 offset ${blockPeople - 1}`,
    );
    return this.#context.db.row<[string, UserId]>(query.sql, query.params);
  }

  #count(range: BlockRange): number {
    const query = compileSql(
      sql`select count(*) from ${this.source()} where ${this.isWithin(range)}`,
    );
    return this.#context.db.row<[number]>(query.sql, query.params)?.[0] ?? 0;
  }
}
