import { Refused } from '../core/problems.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import type { Writer } from '../store/store.ts';
import { actorStamp } from './actor-stamp.ts';
import type { Call } from './operation.ts';

/** Removes an app registration; tokens it holds are refused from then on. */
export async function removeApp(
  tx: Writer,
  call: Call,
  input: { readonly appId: string },
): Promise<{ readonly appId: string }> {
  if (!mayPerform(call.actor, 'manageApps')) {
    throw new Refused({ code: 'PermissionDenied', action: 'manageApps' });
  }
  const app = await tx.findApp(input.appId);
  if (app === null) throw new Refused({ code: 'ResourceNotFound', id: input.appId });
  const { appId, displayName, permissions } = app;
  const operationNo = await tx.openOperation({
    activity: 'Delete application',
    actor: actorStamp(call.actor),
    reason: null,
    planId: null,
    undoOf: null,
    total: 1,
    status: 'done',
    startedAt: call.now,
    endedAt: call.now,
    changed: 1,
  });
  await tx.record(operationNo, [{ kind: 'appRemoved', appId, displayName, permissions }], call.now);
  return { appId };
}
