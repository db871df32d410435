import { isStandardViewId } from '../../core/directory/people-view.ts';
import { Refused } from '../../core/problems.ts';
import type { Expression } from '../../odata/expression.ts';
import type { ListQuery, Page, Reader } from '../../store/store.ts';
import { type ListedUser, withAssignments } from './list-users.ts';
import { customViewFilter, standardViewFilter } from './view-people.ts';

/** The people of a view, by display name, however many they are; `search` narrows the view (checklist 33–37). */
export async function listView(
  reader: Reader,
  input: { readonly viewId: string; readonly query: Omit<ListQuery, 'filter' | 'orderBy'> },
): Promise<Page<ListedUser>> {
  const filter = await filterOf(reader, input.viewId);
  const orderBy = [{ property: 'displayName', descending: false }];
  const page = await reader.listUsers({ kind: 'active' }, { ...input.query, filter, orderBy });
  return { ...page, items: await withAssignments(reader, page.items, true) };
}

async function filterOf(reader: Reader, viewId: string): Promise<Expression | null> {
  if (isStandardViewId(viewId)) return standardViewFilter(reader, viewId);
  const { customViews } = await reader.organization();
  const view = customViews.find((custom) => custom.id === viewId);
  if (view === undefined) throw new Refused({ code: 'ResourceNotFound', id: viewId });
  return customViewFilter(view);
}
