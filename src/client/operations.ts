import type { OperationBody, OperationChangesBody, OperationsBody } from '../api/operations.ts';
import type { PlanBody } from '../api/plans.ts';
import { queryOf, request } from './request.ts';

/** What was done, newest first. */
export function getOperations(page: {
  readonly top: number;
  readonly after: string | null;
  readonly actor?: string | undefined;
  readonly status?: string | undefined;
}): Promise<OperationsBody> {
  const { top, after, actor, status } = page;
  return request(`/api/operations${queryOf({ $top: top, $skiptoken: after, actor, status })}`);
}

/** One operation: progress while it runs, counts. */
export function getOperation(operationNo: number): Promise<OperationBody> {
  return request(`/api/operations/${operationNo}`);
}

/** What an operation wrote. */
export function getOperationChanges(
  operationNo: number,
  page: { readonly top: number; readonly after: string | null },
): Promise<OperationChangesBody> {
  const query = queryOf({ $top: page.top, $skiptoken: page.after });
  return request(`/api/operations/${operationNo}/changes${query}`);
}

/** Stops a running operation after its present chunk. */
export function stopOperation(operationNo: number): Promise<unknown> {
  return request(`/api/operations/${operationNo}/stop`, { method: 'POST' });
}

/** Plans the way back from an operation. */
export function undoOperation(operationNo: number): Promise<PlanBody> {
  return request(`/api/operations/${operationNo}/undo`, { method: 'POST', body: {} });
}

/** Sends the quick start guide to those whom an operation gave a license; answers to how many. */
export function sendQuickStart(operationNo: number): Promise<{ readonly people: number }> {
  const path = `/api/operations/${encodeURIComponent(String(operationNo))}/quick-start`;
  return request(path, { method: 'POST', body: {} });
}
