import type { Reader } from '../store/store.ts';
import { type ListedPeople, peopleConditions } from './directory/people-list.ts';
import { exportChunkPeople, type ExportPart, loadPart, userLines } from './export-users.ts';

/** The people of a list after `after`, by display name, then id: what the list shows, with the columns of `exportUsers`. */
export async function exportPeople(
  reader: Reader,
  input: { readonly list: ListedPeople; readonly after: string | null },
): Promise<ExportPart> {
  const conditions = await peopleConditions(reader, input.list);
  const { ids, next } = await reader.nextUserIds(
    conditions,
    'name',
    input.after,
    exportChunkPeople,
  );
  return { text: userLines(await loadPart(reader, ids)), next };
}
