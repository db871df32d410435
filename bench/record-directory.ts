import type { Change } from '../src/core/change.ts';
import { type Instant, instantOf } from '../src/core/ids.ts';
import type { Store } from '../src/store/store.ts';

/** When a bench directory was made. */
export const benchNow: Instant = instantOf(Date.UTC(2026, 0, 31));

const itemsACommit = 50_000;

/**
 * Records what a directory is made of under one operation: `changesOf(from, to)` answers the changes of the items from `from` up to but
 * without `to` of `items`, and is asked for a commit at a time. One item may be several changes.
 */
export async function recordDirectory(
  store: Store,
  {
    activity,
    items,
    changesOf,
  }: {
    readonly activity: string;
    readonly items: number;
    readonly changesOf: (from: number, to: number) => readonly Change[];
  },
): Promise<void> {
  const operationNo = await store.write((tx) =>
    tx.openOperation({
      activity,
      actor: { kind: 'system', id: null, displayName: 'Bench', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: items,
      status: 'done',
      startedAt: benchNow,
      endedAt: benchNow,
      changed: items,
    }),
  );
  for (let from = 0; from < items; from += itemsACommit) {
    const changes = changesOf(from, Math.min(items, from + itemsACommit));
    await store.write((tx) => tx.record(operationNo, changes, benchNow));
  }
}

/** The numbers from `from` up to but without `to`. */
export function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
