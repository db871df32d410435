import type { PlanId } from '../../core/ids.ts';
import type { PlanRow } from '../../operations/list-plan-rows.ts';
import { rowKind } from '../../operations/outcome-ledger.ts';
import type { Operation, StoredPlan } from '../../store/store.ts';
import { fixSentence } from '../fix-sentence.ts';
import { toProblemBody } from '../problem-body.ts';
import type { Names } from '../problem-catalogue.ts';

/** A plan as `/api` shows it. */
export type PlanBody = {
  readonly id: PlanId;
  readonly status: StoredPlan['status'];
  readonly createdAt: string;
  readonly reason: string | null;
  /** People planned so far, and all of them where that is known. */
  readonly planned: number;
  readonly total: number | null;
  readonly totals: StoredPlan['totals'];
  readonly unknownKeys: readonly string[];
  /** The operation that applies it, once there is one. */
  readonly operationNo: number | null;
  /** The operation that it takes back, for an undo. */
  readonly undoOf: number | null;
};

/** Domain → wire; may not fail. */
export function toPlanBody(plan: StoredPlan): PlanBody {
  return {
    id: plan.id,
    status: plan.status,
    createdAt: plan.createdAt,
    reason: plan.reason,
    planned: plan.planned,
    total: plan.total,
    totals: plan.totals,
    unknownKeys: plan.unknownKeys,
    operationNo: plan.operationNo,
    undoOf: plan.source.kind === 'undo' ? plan.source.operationNo : null,
  };
}

/** A row of a plan as `/api` shows it. */
export function toPlanRowBody(row: PlanRow, names: Names): Record<string, unknown> {
  const head = {
    userId: row.userId,
    userPrincipalName: row.userPrincipalName,
    displayName: row.displayName,
    kind: row.isDrifted ? 'drifted' : rowKind(row.outcome),
    command: row.command,
  };
  if (row.outcome.ok) {
    const { changes, appsGained, appsLost, inheritedKept } = row.outcome;
    return { ...head, changes, appsGained, appsLost, inheritedKept };
  }
  return {
    ...head,
    problems: row.outcome.problems.map((problem, index) => ({
      ...toProblemBody(problem, names),
      fixes: (row.fixes[index] ?? []).map(({ command, ...facts }) => ({
        sentence: fixSentence(facts, names),
        facts,
        command,
      })),
    })),
  };
}

/** An operation as `/api` shows it: all but its place in the log. */
export type OperationBody = Omit<Operation, 'firstSeq' | 'lastSeq'>;

/** Domain → wire; may not fail. */
export function toOperationBody(operation: Operation): OperationBody {
  const { firstSeq: _first, lastSeq: _last, ...shown } = operation;
  return shown;
}
