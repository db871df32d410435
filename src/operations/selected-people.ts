import type { UserId } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import type { Expression } from '../odata/expression.ts';
import type { PeopleConditions, PlanSource, Reader } from '../store/store.ts';
import { type ListedPeople, peopleConditions } from './directory/people-list.ts';

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

/** Where a plan for them takes its people from, and how many they are now. */
export async function selectedPeople(
  reader: Reader,
  people: SelectedPeople,
): Promise<{ readonly source: PlanSource; readonly count: number }> {
  if (people.kind === 'filter') {
    const { filter, expression } = people;
    const count = await reader.countUsers({ kind: 'active' }, expression, null);
    return { source: { kind: 'filter', filter, expression }, count };
  }
  if (people.list.deleted === true) {
    throw new Refused({ code: 'BadRequest', message: 'Deleted people cannot be licensed.' });
  }
  const conditions = await peopleConditions(reader, people.list);
  const keys = await reader.userIdsByKeys(people.except);
  const except = [...new Set(keys.values())].toSorted();
  const all = await reader.countUsers(conditions.scope, conditions.filter, conditions.search);
  const count = all - (await countAmong(reader, conditions, except));
  return { source: { kind: 'list', conditions, except }, count };
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
