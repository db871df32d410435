import type { Operation, OperationKinds } from '../store/operation.ts';
import type { Reader } from '../store/store.ts';

/** An operation with what follows from its lines in the log. */
export type DescribedOperation = Operation & {
  /** Whether undo can be tried. */
  readonly canUndo: boolean;
  /** The one person it concerned, where it was one. */
  readonly target: { readonly id: string; readonly displayName: string } | null;
};

/** Adds to operations what is told of them besides; set-based, in the same order. */
export async function describeOperations(
  reader: Reader,
  operations: readonly Operation[],
): Promise<readonly DescribedOperation[]> {
  const kinds = await reader.operationKinds(operations.map(({ operationNo }) => operationNo));
  const ofOne = operations.flatMap((operation) => {
    const targetId = kinds.get(operation.operationNo)?.firstTargetId ?? null;
    return operation.total === 1 && targetId !== null ? [targetId] : [];
  });
  const people = new Map((await reader.usersByIds(ofOne)).map((user) => [user.id as string, user]));
  return operations.map((operation) => {
    const own = kinds.get(operation.operationNo) ?? null;
    const person = operation.total === 1 ? people.get(own?.firstTargetId ?? '') : undefined;
    return {
      ...operation,
      canUndo: whyNotUndoable(operation, own) === null,
      target: person === undefined ? null : { id: person.id, displayName: person.displayName },
    };
  });
}

/**
 * Why an operation cannot be taken back as a whole, as a sentence; null: it can be tried. Beside licenses a person may have been
 * added or updated: that stays. `kinds` null: it changed nothing.
 */
export function whyNotUndoable(operation: Operation, kinds: OperationKinds | null): string | null {
  if (operation.status === 'running' || operation.status === 'stopping') {
    return 'It is still running. Stop it first.';
  }
  if (operation.undoneBy !== null) {
    return `It has been taken back by operation ${String(operation.undoneBy)}.`;
  }
  if (kinds === null) return 'It changed nothing.';
  return kinds.hasLicenses && !kinds.hasOthers ? null : 'Only license changes can be taken back.';
}
