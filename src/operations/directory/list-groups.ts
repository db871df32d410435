import type { Group } from '../../core/directory/group.ts';
import type { Expression, SearchExpression } from '../../odata/expression.ts';
import type { GroupScope, ListQuery, Page } from '../../store/lists.ts';
import type { Reader } from '../../store/store.ts';

/** A page of groups. */
export async function listGroups(
  reader: Reader,
  input: { readonly scope: GroupScope; readonly query: ListQuery },
): Promise<Page<Group>> {
  return await reader.listGroups(input.scope, input.query);
}

/** How many groups a list has. */
export async function countGroups(
  reader: Reader,
  input: {
    readonly scope: GroupScope;
    readonly filter: Expression | null;
    readonly search: SearchExpression | null;
  },
): Promise<number> {
  return await reader.countGroups(input.scope, input.filter, input.search);
}
