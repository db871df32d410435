import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { readListMarks } from '../list-marks.ts';
import type { ReadContext } from '../read-context.ts';
import { searchWords } from '../search-text.ts';
import { isOfDeleted, userConditions, userSource } from '../sql/list-users.ts';
import { ftsQuery } from '../sql/search-to-sql.ts';
import { userDriver } from '../sql/user-driver.ts';
import type { PeopleConditions, PeopleList, PeopleOrder } from '../lists.ts';
import type { PeopleWindow } from './people-window.ts';
import { FewPeople } from './few-people.ts';
import { ManyPeople } from './many-people.ts';
import { NumberSet } from './number-set.ts';
import { OrderedPeople } from './people-order.ts';

/** Lists, and orders of all people, that a connection keeps; the one used longest ago goes first. */
const listsMax = 40;
const ordersMax = 8;
/**
 * People up to whom an index of a condition finds a list and it is sorted at once; beyond them, walking the order meets enough of
 * them soon. Less than where lists page by key: a list must begin within 50 ms.
 */
const fewPeopleMax = 8000;
/** Properties that follow from what people hold. */
const licenseProperties = /assignedLicenses|licenseAssignmentStates|assignedPlans/;
/** Characters of a state that tell conditions apart. */
const digestCharacters = 12;

const kept = new WeakMap<ReadContext, PeopleLists>();

/** The lists that have been read with a context. */
export function peopleListsOf(context: ReadContext): PeopleLists {
  const known = kept.get(context);
  if (known !== undefined) return known;
  const made = new PeopleLists(context);
  kept.set(context, made);
  return made;
}

/** The lists of people that one connection has read, for as long as nothing has moved them. */
export class PeopleLists {
  readonly #context: ReadContext;
  readonly #fewMax: number;
  readonly #lists = new LRUCache<string, FewPeople | ManyPeople>({ max: listsMax });
  readonly #orders = new LRUCache<string, OrderedPeople>({ max: ordersMax });

  constructor(context: ReadContext, fewMax: number = fewPeopleMax) {
    this.#context = context;
    this.#fewMax = fewMax;
  }

  /** Names the conditions and the last changes that could move a list of them. */
  state(conditions: PeopleConditions): string {
    const { scope, filter } = conditions;
    const marks = readListMarks(this.#context.db);
    const digest = createHash('sha256').update(JSON.stringify(conditions)).digest('base64url');
    return [
      String(marks.people),
      scope.kind === 'membersOf' || scope.kind === 'membersOfAny' ? String(marks.memberships) : '',
      filter !== null && licenseProperties.test(JSON.stringify(filter))
        ? String(marks.licenses)
        : '',
      digest.slice(0, digestCharacters),
    ].join('.');
  }

  /** Those at positions `skip` …; null: ask again. */
  window(list: PeopleList, { skip, top }: { skip: number; top: number }): PeopleWindow | null {
    const kept = this.#list(list);
    if (kept instanceof ManyPeople) return kept.window(skip, top);
    return { ids: kept.ids(skip, top), total: kept.total };
  }

  /** How many they are; null: ask again. */
  count(list: PeopleList): number | null {
    const kept = this.#list(list);
    return kept instanceof ManyPeople ? kept.count() : kept.total;
  }

  #list(list: PeopleList): FewPeople | ManyPeople {
    const { property, descending } = list.order;
    const key = `${this.state(list.conditions)} ${property} ${String(descending)}`;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const made = this.#few(list) ?? this.#many(list);
    this.#lists.set(key, made);
    return made;
  }

  #few({ conditions, order }: PeopleList): FewPeople | null {
    const driver = userDriver(this.#context, conditions, this.#fewMax);
    if (driver === null) return null;
    const { scope } = conditions;
    return new FewPeople(
      this.#context,
      sql`select u.user_no from ${userSource(driver)}
        where ${sql.join(userConditions(this.#context, scope, conditions), sql` and `)}
        order by ${this.#order(conditions, order).keys()}`,
    );
  }

  #many({ conditions, order }: PeopleList): ManyPeople {
    const found = this.#found(conditions);
    const people = this.#order(conditions, order);
    const { scope, filter } = conditions;
    const search = found === null ? conditions.search : null;
    const isEveryone = filter === null && search === null && isPlain(conditions);
    const tested = userConditions(this.#context, scope, { filter, search, isWalk: true });
    return new ManyPeople(this.#context, people, {
      condition: isEveryone ? null : sql.join(tested, sql` and `),
      found,
    });
  }

  /** Whom a search for words finds, all at once: asked block by block, the index of words would be read for each. */
  #found({ search }: PeopleConditions): NumberSet | null {
    if (search?.kind !== 'term') return null;
    if (search.property !== null && search.property !== 'displayName') return null;
    const words = searchWords(search.text);
    if (words.length === 0) return null;
    const columns = search.property === null ? null : ['display_name'];
    const row = this.#context.db.row<[string | null]>(
      "select group_concat(rowid, ' ') from user_search where user_search match ?",
      [ftsQuery(words, columns)],
    );
    return new NumberSet(row?.[0] ?? '');
  }

  #order(conditions: PeopleConditions, order: PeopleOrder): OrderedPeople {
    const isDeleted = isOfDeleted(conditions.scope);
    const { people } = readListMarks(this.#context.db);
    const key = `${String(people)} ${String(isDeleted)} ${order.property} ${String(order.descending)}`;
    const known = this.#orders.get(key);
    if (known !== undefined) return known;
    const made = new OrderedPeople(this.#context, order, isDeleted);
    this.#orders.set(key, made);
    return made;
  }
}

function isPlain({ scope }: PeopleConditions): boolean {
  return scope.kind === 'active' || scope.kind === 'deleted';
}
