import { pageSizeDefault } from '../../odata/limits.ts';
import type { Query } from '../../odata/parse/query.ts';
import type { QueryOption } from '../../odata/refusal.ts';
import type { ListQuery } from '../../store/lists.ts';

/** Options of a full list. */
export const listOptions: readonly QueryOption[] = [
  '$count',
  '$expand',
  '$filter',
  '$orderby',
  '$search',
  '$select',
  '$skiptoken',
  '$top',
];

/** What the store is asked for a page. The count is taken on the first page only (contract.md 0, Paging). */
export function listQueryOf(query: Query): ListQuery {
  return {
    filter: query.filter,
    search: query.search,
    orderBy: query.orderBy,
    top: query.top ?? pageSizeDefault,
    after: query.skipToken,
    count: query.count && query.skipToken === null,
  };
}

/** Everything, in the order of the store. */
export const wholeList: ListQuery = {
  filter: null,
  search: null,
  orderBy: [],
  top: pageSizeDefault,
  after: null,
  count: false,
};
