import { assignmentsAfter } from '../../core/assignment/path-states.ts';
import { problemsOf } from '../../core/assignment/problems-of.ts';
import type { UserId } from '../../core/ids.ts';
import { inDocumentedOrder } from '../../core/plan/problem-order.ts';
import { problemKey } from '../../core/plan/resolution.ts';
import type { Problem } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import { loadGroupContext } from '../groups/group-context.ts';
import { loadMemberViews } from '../groups/member-views.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireUser } from './find-in-directory.ts';

/** What came of it. */
export type ReprocessUserOutput = {
  readonly userId: UserId;
  /** What still stands in the way, in documented order; empty: the person has everything. */
  readonly problems: readonly Problem[];
};

/**
 * Looks at a person's licenses again and brings those by groups up to date (contract.md 1.3, `reprocessLicenseAssignment`;
 * checklist 135). What still fails is answered, not thrown: what could be brought up to date stays.
 */
export async function reprocessUser(
  tx: Writer,
  call: Call,
  input: { readonly userKey: string },
): Promise<ReprocessUserOutput> {
  requirePermission(call.actor, 'reprocessUser');
  const { id } = await requireUser(tx, input.userKey);
  const [view] = await loadMemberViews(tx, [id]);
  if (view === undefined) throw new Error('a person who is there has a view');
  const { planner, rules } = await loadGroupContext(tx);
  const { steps, failures } = planner.reconcile(view);
  const changes = steps.map((step) => ({ ...step, userIds: [id] }));
  await recordAtOnce(tx, call, 'Reprocess user license', changes);
  const problems = [
    ...failures.flatMap(({ blockedBy }) => blockedBy),
    ...problemsOf(assignmentsAfter(view.assignments, steps), view.user, rules.catalog),
  ];
  const byKey = new Map(problems.map((problem) => [problemKey(problem), problem]));
  return { userId: id, problems: inDocumentedOrder([...byKey.values()]) };
}
