import type { UserId } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import type { Actor } from '../core/roles/actor.ts';
import type { Expression } from '../odata/expression.ts';
import type { PeopleConditions } from '../store/lists.ts';
import type { Reader } from '../store/store.ts';
import type { PlanSource } from '../store/stored-plan.ts';
import { type ListedPeople, listLength, peopleConditions } from './directory/people-list.ts';
import { requirePermission } from './require-permission.ts';

/** People that a selection of a whole list may leave out. */
export const exceptedPeopleMax = 10_000;
/** Of them, how many are looked for on the list at once. */
const exceptedPeopleAQuestion = 500;

/** Everyone who matches when the plan is computed. */
export type SelectedPeople =
  | {
      readonly kind: 'filter';
      /** As given, for people; `''` is everyone. */
      readonly filter: string;
      readonly expression: Expression | null;
    }
  | {
      readonly kind: 'list';
      readonly list: ListedPeople;
      /** Ids or user principal names; unknown ones leave nobody out. */
      readonly except: readonly string[];
    };

/** Where a plan takes its people from, by conditions. */
export type SelectedSource = Extract<PlanSource, { readonly kind: 'filter' | 'list' }>;

/** Where a plan for them takes its people from. */
export async function selectedSource(
  reader: Reader,
  people: SelectedPeople,
): Promise<SelectedSource> {
  if (people.kind === 'filter') {
    const { filter, expression } = people;
    return { kind: 'filter', filter, expression };
  }
  if (people.list.deleted === true) {
    throw new Refused({ code: 'BadRequest', message: 'Deleted people cannot be licensed.' });
  }
  const conditions = await peopleConditions(reader, people.list);
  const keys = await reader.userIdsByKeys(people.except);
  const except = [...new Set(keys.values())].toSorted();
  return { kind: 'list', conditions, except };
}

/** How many people these are now. It reads them all: for a writer that has not been told (`countSelected`). */
export async function countSource(reader: Reader, source: SelectedSource): Promise<number> {
  const { scope, filter, search } = conditionsOf(source);
  const all = await reader.countUsers(scope, filter, search);
  return all - (await countExcepted(reader, source));
}

/** How many people are selected; `paused`: ask again, the counting goes on. */
export type CountSelectedOutput =
  | { readonly paused: true }
  | { readonly paused: false; readonly count: number };

/** Counts for who is about to plan, so that the writer, which everybody waits for, need not. */
export async function countSelected(
  reader: Reader,
  input: { readonly actor: Actor; readonly people: SelectedPeople },
): Promise<CountSelectedOutput> {
  requirePermission(input.actor, 'assignUserLicense');
  const source = await selectedSource(reader, input.people);
  // As pages show lists first: the count is often there already.
  const order = { property: 'displayName', descending: false } as const;
  const all =
    input.people.kind === 'list'
      ? await listLength(reader, { list: input.people.list, order })
      : await reader.peopleCount({ conditions: conditionsOf(source), order });
  if (all === null) return { paused: true };
  return { paused: false, count: all - (await countExcepted(reader, source)) };
}

function conditionsOf(source: SelectedSource): PeopleConditions {
  if (source.kind === 'list') return source.conditions;
  return { scope: { kind: 'active' }, filter: source.expression, search: null };
}

async function countExcepted(reader: Reader, source: SelectedSource): Promise<number> {
  return source.kind === 'list' ? countAmong(reader, source.conditions, source.except) : 0;
}

/** How many of these are on the list. */
async function countAmong(
  reader: Reader,
  { scope, filter, search }: PeopleConditions,
  ids: readonly UserId[],
): Promise<number> {
  let count = 0;
  for (let from = 0; from < ids.length; from += exceptedPeopleAQuestion) {
    const isOne: Expression = {
      kind: 'in',
      path: ['id'],
      values: ids.slice(from, from + exceptedPeopleAQuestion),
    };
    const both: Expression = filter === null ? isOne : { kind: 'and', left: isOne, right: filter };
    count += await reader.countUsers(scope, both, search);
  }
  return count;
}
