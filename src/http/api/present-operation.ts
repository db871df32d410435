import { z } from 'zod';
import type { OperationBody, OperationChangesBody, OperationsBody } from '../../api/operations.ts';
import type { DescribedOperation } from '../../operations/describe-operations.ts';

/** Domain → wire: all but the place in the log; may not fail. */
export function toOperationBody(operation: DescribedOperation): OperationBody {
  const { firstSeq: _first, lastSeq: _last, ...shown } = operation;
  return shown;
}

/** What an operation looks like, for the OpenAPI document. */
export const operationBody: z.ZodType<OperationBody, OperationBody> = z.object({
  operationNo: z.number(),
  activity: z.string(),
  actor: z.object({
    kind: z.enum(['user', 'app', 'system']),
    id: z.string().nullable(),
    displayName: z.string(),
    userPrincipalName: z.string().nullable(),
  }),
  reason: z.string().nullable(),
  status: z.enum(['running', 'stopping', 'stopped', 'done', 'failed']),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  total: z.number(),
  changed: z.number(),
  refused: z.number(),
  unchanged: z.number(),
  drifted: z.number(),
  planId: z.string().nullable(),
  undoOf: z.number().nullable(),
  undoneBy: z.number().nullable(),
  canUndo: z.boolean(),
  target: z.object({ id: z.string(), displayName: z.string() }).nullable(),
});

/** A page of operations. */
export const operationsBody: z.ZodType<OperationsBody, OperationsBody> = z.object({
  value: z.array(operationBody),
  '@odata.nextLink': z.string().exactOptional(),
});

/** A page of what an operation wrote. */
export const operationChangesBody: z.ZodType<OperationChangesBody, OperationChangesBody> = z.object(
  {
    value: z.array(
      z.object({
        seq: z.number(),
        at: z.string(),
        targetId: z.string(),
        targetName: z.string(),
        kind: z.string(),
        body: z.record(z.string(), z.json()),
      }),
    ),
    '@odata.nextLink': z.string().exactOptional(),
  },
);
