import type { User } from '../core/directory/user.ts';
import type { LoggedChange, Operation } from '../store/operation.ts';
import type { Reader } from '../store/store.ts';

/** A page of a person's history, newest first; `next` continues it, null: that was all. */
export type PersonActivity = {
  readonly lines: readonly { readonly change: LoggedChange; readonly operation: Operation }[];
  readonly next: number | null;
};

/** What happened to a person, deleted or not. */
export async function personActivity(
  reader: Reader,
  user: User,
  page: { readonly top: number; readonly before: number | null },
): Promise<PersonActivity> {
  const changes = await reader.historyOf(
    user.id,
    page.top + 1,
    page.before === null ? {} : { before: page.before },
  );
  const shown = changes.slice(0, page.top);
  const operations = await reader.operationsByNos(shown.map((change) => change.operationNo));
  const lines = shown.map((change) => {
    const operation = operations.get(change.operationNo);
    if (operation === undefined) throw new Error('a change without its operation');
    return { change, operation };
  });
  return { lines, next: changes.length > page.top ? (shown.at(-1)?.seq ?? null) : null };
}
