import { restorableDays } from '../core/directory/restore.ts';
import type { Change } from '../core/change.ts';
import { addDays } from '../core/ids.ts';
import { noticeKeptDays } from '../core/notices.ts';
import type { Expression } from '../odata/expression.ts';
import type { ListQuery } from '../store/lists.ts';
import type { Writer } from '../store/store.ts';
import type { Call } from './operation.ts';
import { recordAtOnce } from './record-at-once.ts';

/** Days after which a plan that was never applied is forgotten. */
const unappliedPlanDays = 30;
/** Days after which a request is forgotten: a year, and a day for one that is 366 days long and its clock. */
const requestKeptDays = 368;
/** Deleted people or groups that one step removes for good. */
const expiredAStepMax = 200;

/**
 * Removes for good what was deleted more than 30 days ago (checklist 184) and forgets old plans, a step at a time; answers
 * whether that was all.
 */
export async function expire(tx: Writer, call: Call): Promise<boolean> {
  await tx.dropPlansBefore(addDays(call.now, -unappliedPlanDays));
  await tx.dropRequestsBefore(addDays(call.now, -requestKeptDays));
  await tx.dropNoticesBefore(addDays(call.now, -noticeKeptDays));
  const query = deletedBefore(addDays(call.now, -restorableDays));
  const users = (await tx.listUsers({ kind: 'deleted' }, query)).items;
  const groups = (await tx.listGroups({ kind: 'deleted' }, query)).items;
  // Their licenses went when they were deleted.
  const changes: Change[] = [
    ...users.map((user): Change => ({ kind: 'userPurged', user })),
    ...groups.map((group): Change => ({ kind: 'groupPurged', group })),
  ];
  await recordAtOnce(tx, call, 'Hard delete after 30 days', changes, {
    total: changes.length,
  });
  return users.length < expiredAStepMax && groups.length < expiredAStepMax;
}

function deletedBefore(moment: string): ListQuery {
  const filter: Expression = {
    kind: 'compare',
    operator: 'lt',
    path: ['deletedDateTime'],
    value: moment,
  };
  return { filter, search: null, orderBy: [], top: expiredAStepMax, after: null, count: false };
}
