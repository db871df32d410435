import type { OperationNo } from '../core/ids.ts';
import type { OperationStatus } from '../store/operation.ts';
import type { Reader } from '../store/store.ts';
import { type DescribedOperation, describeOperations } from './describe-operations.ts';

/** Which operations to list: all conditions hold together. */
export type ListOperationsInput = {
  /** Only older ones than this; null: from the newest. */
  readonly before: OperationNo | null;
  readonly limit: number;
  /** Id or user principal name of who did it; null: anybody. */
  readonly actor: string | null;
  readonly status: OperationStatus | null;
};

/** Operations, newest first. */
export async function listOperations(
  reader: Reader,
  input: ListOperationsInput,
): Promise<readonly DescribedOperation[]> {
  return describeOperations(reader, await reader.listOperations(input));
}
