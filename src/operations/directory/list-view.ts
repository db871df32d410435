import type { ListQuery, Page } from '../../store/lists.ts';
import type { Reader } from '../../store/store.ts';
import { type ListedUser, withAssignments } from './list-users.ts';
import { viewFilter } from './view-people.ts';

/** The people of a view, by display name, however many they are; `search` narrows the view (checklist 33–37). */
export async function listView(
  reader: Reader,
  input: { readonly viewId: string; readonly query: Omit<ListQuery, 'filter' | 'orderBy'> },
): Promise<Page<ListedUser>> {
  const filter = await viewFilter(reader, input.viewId);
  const orderBy = [{ property: 'displayName', descending: false }];
  const page = await reader.listUsers({ kind: 'active' }, { ...input.query, filter, orderBy });
  return { ...page, items: await withAssignments(reader, page.items, true) };
}
