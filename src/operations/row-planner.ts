import type { UserId } from '../core/ids.ts';
import type { Command } from '../core/plan/command.ts';
import type { Outcome } from '../core/plan/outcome.ts';
import type { MetProblem } from '../core/plan/resolving-planner.ts';
import type { Reader } from '../store/store.ts';

/** One person's row. */
export type PlannedRow = {
  readonly userId: UserId;
  readonly commandNo: number;
  /** What came in the place of the command asked for; null: nothing. */
  readonly command: Command | null;
  readonly outcome: Outcome;
  readonly met: readonly MetProblem[];
};

/** Plans people in their order; who is not there any more is left out. */
export type RowPlanner = (
  reader: Reader,
  rows: { readonly userIds: readonly UserId[]; readonly commandNos: readonly number[] },
) => Promise<readonly PlannedRow[]>;
