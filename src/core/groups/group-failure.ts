import type { AssignmentError } from '../assignment/assignment.ts';
import type { GroupId, SkuId } from '../ids.ts';
import type { Problem } from '../problems.ts';

/** A license by a group that a person does not have as the group gives it, and why. */
export type GroupFailure = {
  readonly groupId: GroupId;
  readonly skuId: SkuId;
  readonly error: AssignmentError;
  /** The problem itself; null: only a sibling of the same group failed. */
  readonly problem: Problem | null;
  /** All that stands in the way of what was to be done together, in documented order; at least one. */
  readonly blockedBy: readonly Problem[];
};
