import type { OperationNo } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import type { LoggedChange } from '../store/operation.ts';
import type { Reader } from '../store/store.ts';

/** Which changes of an operation to list. */
export type ListOperationChangesInput = {
  readonly operationNo: OperationNo;
  /** Only lines after this one; 0: from the first. */
  readonly after: number;
  readonly top: number;
};

/** What an operation wrote, oldest first, with the names of what it was written about. */
export async function listOperationChanges(
  reader: Reader,
  input: ListOperationChangesInput,
): Promise<{
  readonly changes: readonly (LoggedChange & { readonly targetName: string })[];
  /** To be sent as `after` for the next page; null: that was all. */
  readonly next: number | null;
}> {
  const { operationNo, after, top } = input;
  if ((await reader.operation(operationNo)) === null) {
    throw new Refused({ code: 'ResourceNotFound', id: String(operationNo) });
  }
  const found = await reader.changesAfter(after, top + 1, { operationNo });
  const changes = found.slice(0, top);
  const nameOf = await namesOfTargets(reader, changes);
  return {
    changes: changes.map((change) => ({ ...change, targetName: nameOf(change) })),
    next: found.length > top ? (changes.at(-1)?.seq ?? null) : null,
  };
}

/** Names by the kind of thing; what is gone is named by its own last line, else by its id. */
async function namesOfTargets(
  reader: Reader,
  changes: readonly LoggedChange[],
): Promise<(change: LoggedChange) => string> {
  const ids = [...new Set(changes.map(({ targetId }) => targetId))];
  const names = new Map<string, string>();
  for (const { id, displayName } of await reader.usersByIds(ids)) names.set(id, displayName);
  const rest = ids.filter((id) => !names.has(id));
  for (const { id, displayName } of rest.length === 0 ? [] : await reader.groupsByIds(rest)) {
    names.set(id, displayName);
  }
  if (names.size < ids.length) {
    const { products, servicePlans } = await reader.catalog();
    for (const { skuId, displayName } of products.values()) names.set(skuId, displayName);
    for (const plan of servicePlans.values()) names.set(plan.servicePlanId, plan.displayName);
    for (const { id, skuId } of await reader.subscriptions()) {
      names.set(id, names.get(skuId) ?? id);
    }
  }
  const { displayName } = await reader.organization();
  return (change) =>
    change.kind === 'organizationUpdated'
      ? displayName
      : (names.get(change.targetId) ?? ownName(change) ?? change.targetId);
}

function ownName({ body }: LoggedChange): string | null {
  for (const holder of [body['user'], body['group'], body]) {
    if (holder === null || typeof holder !== 'object' || Array.isArray(holder)) continue;
    const name = Object.entries(holder).find(([property]) => property === 'displayName')?.[1];
    if (typeof name === 'string') return name;
  }
  return null;
}
