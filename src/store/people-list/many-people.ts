import { sql } from 'kysely';
import type { UserId } from '../../core/ids.ts';
import type { ReadContext } from '../read-context.ts';
import { compileSql } from '../sql/compile-sql.ts';
import type { Sql } from '../sql/odata-to-sql.ts';
import type { PeopleWindow } from './people-window.ts';
import { Counting } from './counting.ts';
import type { NumberSet } from './number-set.ts';
import { blockPeople, type BlockRange, type OrderedPeople } from './people-order.ts';

/** How long one call looks at blocks that have not been counted, in milliseconds; it then pauses for others. */
const lookMilliseconds = 25;

/**
 * A list that is read by walking an order: of each block it is kept how many people are on the list, so that a window begins at the
 * right block, and what has been counted once is not counted again.
 */
export class ManyPeople {
  readonly #context: ReadContext;
  readonly #people: OrderedPeople;
  /** Null: everyone is on the list. */
  readonly #condition: Sql | null;
  /** Besides: whom a search has found; null: nothing is searched for. */
  readonly #found: NumberSet | null;
  /** A quicker way to the total than block by block, where there is one. */
  readonly #counting: Counting | null;
  /** How many of each block, as far as it was looked. */
  readonly #counts: number[] = [];
  /** How many in all; null: not all blocks have been looked at. */
  #total: number | null = null;

  constructor(
    context: ReadContext,
    people: OrderedPeople,
    conditions: { readonly condition: Sql | null; readonly found: NumberSet | null },
  ) {
    this.#context = context;
    this.#people = people;
    this.#condition = conditions.condition;
    this.#found = conditions.found;
    const { condition, found } = conditions;
    this.#counting = condition === null || found !== null ? null : new Counting(context, condition);
  }

  /** How many they are; null: look further by asking again. */
  count(): number | null {
    if (this.#total !== null) return this.#total;
    if (this.#counting === null) this.window(Number.MAX_SAFE_INTEGER, 0);
    else this.#total = this.#counting.next(performance.now() + lookMilliseconds);
    return this.#total;
  }

  /** Those at positions `skip` …; null: not found yet, asking again goes on. */
  window(skip: number, top: number): PeopleWindow | null {
    if (this.#total !== null && skip >= this.#total) return { ids: [], total: this.#total };
    const ids: UserId[] = [];
    let before = 0;
    let looked = 0;
    const until = performance.now() + lookMilliseconds;
    for (let blockNo = 0; ids.length < top || top === 0; blockNo += 1) {
      const known = this.#counts[blockNo];
      if (known !== undefined && before + known <= skip) {
        before += known;
        continue;
      }
      // At least one block a call: asking again always comes further.
      if (known === undefined && looked > 0 && performance.now() > until) return null;
      const range = this.#people.range(blockNo);
      if (range === null) {
        this.#total = before;
        break;
      }
      if (known === undefined) looked += 1;
      const size = known ?? this.#people.size(range);
      if (before + size <= skip) {
        before += this.#count(blockNo, range);
        continue;
      }
      const place = { offset: Math.max(0, skip - before), limit: top - ids.length };
      if (this.#isWhole()) {
        // Positions within the block are those of the order itself: nobody else has to be read.
        ids.push(...this.#idsIn(this.#people.source(), this.#isOnList(range), place));
        this.#counts[blockNo] = size;
        before += size;
        continue;
      }
      const found = this.#idsOf(range);
      this.#counts[blockNo] = found.length;
      ids.push(...found.slice(place.offset, place.offset + place.limit));
      before += found.length;
    }
    return { ids, total: this.#total };
  }

  #count(blockNo: number, range: BlockRange): number {
    let count = this.#people.size(range);
    if (this.#found !== null) count = this.#idsOf(range).length;
    else if (this.#condition !== null) {
      const query = compileSql(
        sql`select count(*) from ${this.#people.source()} where ${this.#isOnList(range)}`,
      );
      count = this.#context.db.row<[number]>(query.sql, query.params)?.[0] ?? 0;
    }
    this.#counts[blockNo] = count;
    return count;
  }

  #idsOf(range: BlockRange): UserId[] {
    const found = this.#found;
    if (found === null) return this.#idsIn(this.#people.source(), this.#isOnList(range));
    const query = compileSql(
      sql`select u.id, u.user_no from ${this.#people.source()} where ${this.#people.isWithin(range)}
        order by ${this.#people.keys()}`,
    );
    const ids = this.#context.db
      .rows<[UserId, number]>(query.sql, query.params)
      .filter(([, userNo]) => found.has(userNo))
      .map(([id]) => id);
    if (this.#condition === null || ids.length === 0) return ids;
    // Tried on those only whom the search has found.
    const source = sql`json_each(${JSON.stringify(ids)}) as j
      cross join "user" as u on u.tenant_id = ${this.#context.db.tenant} and u.id = j.value`;
    return this.#idsIn(source, this.#condition);
  }

  #isWhole(): boolean {
    return this.#condition === null && this.#found === null;
  }

  #idsIn(source: Sql, condition: Sql, place = { offset: 0, limit: blockPeople }): UserId[] {
    const query = compileSql(
      sql`select u.id from ${source} where ${condition} order by ${this.#people.keys()}
        limit ${place.limit} offset ${place.offset}`,
    );
    return this.#context.db.rows<[UserId]>(query.sql, query.params).map(([id]) => id);
  }

  #isOnList(range: BlockRange): Sql {
    const within = this.#people.isWithin(range);
    return this.#condition === null ? within : sql`${within} and ${this.#condition}`;
  }
}
