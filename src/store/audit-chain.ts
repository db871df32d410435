import type { OperationNo } from '../core/ids.ts';
import type { ActorStamp } from './operation.ts';

/** What the first link of an audit chain follows: SHA-256's width of zeros. */
export const chainStart: string = '0'.repeat(64);

/** A row of the change log as it is kept. */
export type LogRow = {
  readonly seq: number;
  readonly operationNo: OperationNo;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: number;
  readonly targetId: string;
  readonly bodyOf: number | null;
  readonly body: string | null;
};

/** The parts of an operation that never change after its start. */
export type SealedOperation = {
  readonly operationNo: OperationNo;
  readonly activity: string;
  readonly actor: ActorStamp;
  readonly reason: string | null;
  readonly startedAt: string;
};

/*
 * One write transaction is one link: SHA-256 over the hash before (in hex) and the canonical text of what the
 * transaction wrote: a line for each operation it opened, then a line for each log row, each in order of their numbers.
 * JSON arrays: no two different rows have the same text.
 */

/** Canonical text of a log row. */
export function logLine(row: LogRow): string {
  return `[${String(row.seq)},${String(row.operationNo)},${String(row.at)},${String(row.kind)},${JSON.stringify(row.targetId)},${row.bodyOf === null ? 'null' : String(row.bodyOf)},${row.body ?? 'null'}]\n`;
}

/** Canonical text of an operation's unchanging parts. */
export function operationLine(operation: SealedOperation): string {
  const { kind, id, displayName, userPrincipalName } = operation.actor;
  return (
    JSON.stringify([
      operation.operationNo,
      operation.activity,
      kind,
      id,
      displayName,
      userPrincipalName,
      operation.reason,
      operation.startedAt,
    ]) + '\n'
  );
}
