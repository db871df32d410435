import { parseId, type GroupId, type SkuId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Expression, SearchExpression } from '../../odata/expression.ts';
import type { PeopleConditions, PeopleOrder, UserScope } from '../../store/lists.ts';
import type { Reader } from '../../store/store.ts';
import { type PersonInList, personRows } from './person-rows.ts';
import { typedSearch } from './typed-search.ts';
import { viewFilter } from './view-people.ts';

/** Which people a list shows: all conditions hold together. */
export type ListedPeople = {
  /** Id of a standard or custom view. */
  readonly view?: string | undefined;
  /** What was typed. */
  readonly q?: string | undefined;
  /** Who holds this product now. */
  readonly sku?: string | undefined;
  /** With `sku`: only those who hold it so. */
  readonly by?: 'direct' | 'group' | undefined;
  /** Direct members of this group. */
  readonly group?: string | undefined;
  /** Deleted people instead of present ones. */
  readonly deleted?: boolean | undefined;
};

/** A part of a list by position. */
export type PeopleWindowInput = {
  readonly list: ListedPeople;
  readonly order: PeopleOrder;
  readonly skip: number;
  readonly top: number;
};

/** The rows of a window and the state in which they stand there; `paused`: ask again, the work goes on. */
export type PeopleWindowOutput =
  | { readonly paused: true }
  | {
      readonly paused: false;
      readonly rows: readonly PersonInList[];
      readonly state: string;
      readonly total: number | null;
    };

/** The same for ids only. */
export type PeopleIdsOutput =
  | { readonly paused: true }
  | { readonly paused: false; readonly ids: readonly string[] };

/** The same for the length of a list. */
export type PeopleCountOutput =
  | { readonly paused: true }
  | { readonly paused: false; readonly count: number; readonly state: string };

/** People of a list by position, with what they hold. */
export async function peopleWindow(
  reader: Reader,
  input: PeopleWindowInput,
): Promise<PeopleWindowOutput> {
  const conditions = await peopleConditions(reader, input.list);
  const list = { conditions, order: input.order };
  const window = await reader.peopleWindow(list, input);
  if (window === null) return { paused: true };
  return {
    paused: false,
    rows: await personRows(reader, window.ids),
    state: await reader.peopleState(conditions),
    total: window.total ?? (await keptTotal(reader, input.list)),
  };
}

/** Ids of people of a list by position. */
export async function peopleIds(
  reader: Reader,
  input: PeopleWindowInput,
): Promise<PeopleIdsOutput> {
  const conditions = await peopleConditions(reader, input.list);
  const window = await reader.peopleWindow({ conditions, order: input.order }, input);
  return window === null ? { paused: true } : { paused: false, ids: window.ids };
}

/** Length of a list. */
export async function peopleCount(
  reader: Reader,
  input: { readonly list: ListedPeople; readonly order: PeopleOrder },
): Promise<PeopleCountOutput> {
  const count = await listLength(reader, input);
  if (count === null) return { paused: true };
  const conditions = await peopleConditions(reader, input.list);
  return { paused: false, count, state: await reader.peopleState(conditions) };
}

/** How many people a list has; null: paused, the same question again goes on. */
export async function listLength(
  reader: Reader,
  input: { readonly list: ListedPeople; readonly order: PeopleOrder },
): Promise<number | null> {
  const conditions = await peopleConditions(reader, input.list);
  const list = { conditions, order: input.order };
  return (await keptTotal(reader, input.list)) ?? (await reader.peopleCount(list));
}

/** The list as conditions. Views, products and groups that are not there are refused. */
export async function peopleConditions(
  reader: Reader,
  list: ListedPeople,
): Promise<PeopleConditions> {
  const filters: Expression[] = [];
  if (list.view !== undefined) {
    const filter = await viewFilter(reader, list.view);
    if (filter !== null) filters.push(filter);
  }
  if (list.sku !== undefined) {
    const holders = holdersFilter(parseSku(list.sku), list.by);
    filters.push(list.view === 'withErrors' ? orFailing(holders, parseSku(list.sku)) : holders);
  }
  const search: SearchExpression | null = list.q === undefined ? null : typedSearch(list.q);
  const filter = filters.reduce<Expression | null>(
    (left, right) => (left === null ? right : { kind: 'and', left, right }),
    null,
  );
  return { scope: await scopeOf(reader, list), filter, search };
}

async function scopeOf(reader: Reader, list: ListedPeople): Promise<UserScope> {
  const deleted = list.deleted === true;
  if (list.group === undefined) return { kind: deleted ? 'deleted' : 'active' };
  const groupId = parseId<GroupId>(list.group);
  const group = groupId === null ? null : await reader.findGroup(groupId);
  if (group === null) throw new Refused({ code: 'ResourceNotFound', id: list.group });
  return { kind: 'membersOf', groupId: group.id, transitive: false, ...(deleted && { deleted }) };
}

function parseSku(text: string): SkuId {
  const skuId = parseId<SkuId>(text);
  if (skuId === null) throw new Refused({ code: 'ResourceNotFound', id: text });
  return skuId;
}

/** Among people with errors, those count as well who should have the product by a group and could not be given it. */
function orFailing(holders: Expression, skuId: SkuId): Expression {
  const isSku: Expression = {
    kind: 'compare',
    operator: 'eq',
    path: ['s', 'skuId'],
    value: skuId,
  };
  const hasError: Expression = {
    kind: 'in',
    path: ['s', 'state'],
    values: ['Error'],
  };
  return {
    kind: 'or',
    left: holders,
    right: {
      kind: 'any',
      path: ['licenseAssignmentStates'],
      variable: 's',
      predicate: { kind: 'and', left: isSku, right: hasError },
    },
  };
}

/** Who holds a product now, by any path or by one sort of path. A path in error gives nothing (rules.md 5.3). */
function holdersFilter(skuId: SkuId, by: ListedPeople['by']): Expression {
  const isSku = (path: readonly string[]): Expression => ({
    kind: 'compare',
    operator: 'eq',
    path,
    value: skuId,
  });
  if (by === undefined) {
    return {
      kind: 'any',
      path: ['assignedLicenses'],
      variable: 'a',
      predicate: isSku(['a', 'skuId']),
    };
  }
  const path: Expression = {
    kind: 'compare',
    operator: by === 'direct' ? 'eq' : 'ne',
    path: ['s', 'assignedByGroup'],
    value: null,
  };
  const isHeld: Expression = {
    kind: 'in',
    path: ['s', 'state'],
    values: ['Active', 'ActiveWithError'],
  };
  return {
    kind: 'any',
    path: ['licenseAssignmentStates'],
    variable: 's',
    predicate: {
      kind: 'and',
      left: isSku(['s', 'skuId']),
      right: { kind: 'and', left: path, right: isHeld },
    },
  };
}

/** The length of a list that is kept as a total anyway: the holders of a product. Null: it is not one of these. */
async function keptTotal(reader: Reader, list: ListedPeople): Promise<number | null> {
  const { view, q, sku, by, group, deleted } = list;
  if (sku === undefined || by === 'group') return null;
  if ((view ?? 'all') !== 'all' || (q ?? '').trim() !== '') return null;
  if (group !== undefined || deleted === true) return null;
  const owned = (await reader.subscribedSkus()).find((one) => one.skuId === sku.toLowerCase());
  if (owned === undefined) return 0;
  return by === 'direct' ? owned.directUnits : owned.consumedUnits;
}
