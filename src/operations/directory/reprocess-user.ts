import { problemsOf } from '../../core/assignment/problems-of.ts';
import type { UserId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { requirePermission } from '../require-permission.ts';
import { requireUser } from './find-in-directory.ts';

/**
 * Looks at a person's licenses again (contract.md 1.3, `reprocessLicenseAssignment`): refuses with the real reasons where what they hold
 * breaks a rule. Direct licenses need no other work; paths by groups will be reconciled here once groups give licenses.
 */
export async function reprocessUser(
  tx: Writer,
  call: Call,
  input: { readonly userKey: string },
): Promise<{ readonly userId: UserId }> {
  requirePermission(call.actor, 'reprocessUser');
  const { id } = await requireUser(tx, input.userKey);
  const [view] = await tx.loadUserViews([id]);
  if (view === undefined) throw new Error('a person who is there has a view');
  const [first, ...rest] = problemsOf(view.assignments, view.user, await tx.catalog());
  if (first !== undefined) throw new Refused(first, ...rest);
  return { userId: id };
}
