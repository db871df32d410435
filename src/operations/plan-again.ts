import type { PlanId } from '../core/ids.ts';
import { checkRequest } from '../core/plan/check-request.ts';
import { checkSelection } from '../core/plan/check-selection.ts';
import type { Command } from '../core/plan/command.ts';
import type { Resolution } from '../core/plan/resolution.ts';
import { Refused } from '../core/problems.ts';
import { mayLicenseGuests } from '../core/roles/may-perform.ts';
import type { Writer } from '../store/store.ts';
import type { PlanSource, StoredPlan } from '../store/stored-plan.ts';
import { checkResolutions } from './check-resolutions.ts';
import { type CreatePlanOutput, putEmptyPlan } from './create-plan.ts';
import type { Call } from './operation.ts';
import { loadPlanContext } from './plan-context.ts';
import { requirePermission } from './require-permission.ts';
import { undoOperation } from './undo-operation.ts';

/** Which plan to compute once more, and how. */
export type PlanAgainInput = {
  readonly planId: PlanId;
  readonly resolutions: readonly Resolution[];
  /** `failed`: only who could not be changed, had drifted, or was not reached before a stop. */
  readonly only: 'all' | 'failed';
  /** Whether it may license guests; unless said, as the caller may. */
  readonly mayLicenseGuests?: boolean;
};

/**
 * Plans the same people and the same command at today's state. A filter or a list that was not applied yet is looked through
 * again: who matches today. The plan before stays as it is.
 */
export async function planAgain(
  tx: Writer,
  call: Call,
  input: PlanAgainInput,
): Promise<CreatePlanOutput> {
  requirePermission(call.actor, 'assignUserLicense');
  checkResolutions(input.resolutions);
  const plan = await tx.plan(input.planId);
  if (plan === null) throw new Refused({ code: 'ResourceNotFound', id: input.planId });
  if (plan.status === 'computing' || plan.status === 'applying') {
    throw new Refused({ code: 'PlanNotReady', status: plan.status });
  }
  const { source, reason } = plan;
  if (source.kind === 'undo') {
    if (input.only === 'failed' || input.resolutions.length > 0) {
      refuse('An undo is planned again for everyone and without choices.');
    }
    return undoOperation(tx, call, { operationNo: source.operationNo, reason });
  }
  const commands = await tx.planCommands(plan.id);
  const command = plan.command ?? (commands.length === 1 ? (commands[0] ?? null) : null);
  if (command === null && input.resolutions.length > 0) {
    refuse('Ways out can be chosen only where everyone gets the same command.');
  }
  const count = await checkedCount(tx, { plan, command, only: input.only });
  const { settings } = await tx.organization();
  const planId = await putEmptyPlan(tx, call, {
    input: { surface: plan.surface, reason, resolutions: input.resolutions },
    command,
    source: sourceAgain(plan, input.only),
    guests: input.mayLicenseGuests ?? mayLicenseGuests(call.actor, settings),
    total: count,
    unknownKeys: input.only === 'all' ? plan.unknownKeys : [],
  });
  await tx.putPlanCommands(planId, 0, command === null ? commands : [command]);
  return { planId };
}

/** The checks of every plan; answers the number of people, which may turn out smaller. */
async function checkedCount(
  tx: Writer,
  again: {
    readonly plan: StoredPlan;
    readonly command: Command | null;
    readonly only: 'all' | 'failed';
  },
): Promise<number> {
  const { plan, command, only } = again;
  const context = await loadPlanContext(tx, plan.surface, false);
  const [first, ...rest] = command === null ? [] : checkRequest(command, context);
  if (first !== undefined) throw new Refused(first, ...rest);
  const people = plan.totals?.counts.people ?? plan.total ?? plan.planned;
  const operation = plan.operationNo === null ? null : await tx.operation(plan.operationNo);
  const applied = operation === null ? 0 : operation.changed + operation.unchanged;
  const failed = operation === null ? (plan.totals?.counts.problem ?? people) : people - applied;
  const count = only === 'all' ? people : failed;
  const problem = checkSelection(count, plan.surface, context.settings);
  if (problem !== null) throw new Refused(problem);
  return count;
}

function sourceAgain({ id, source, operationNo }: StoredPlan, only: 'all' | 'failed'): PlanSource {
  const isOpen = source.kind === 'filter' || source.kind === 'list';
  return isOpen && operationNo === null && only === 'all'
    ? source
    : { kind: 'again', planId: id, only };
}

function refuse(message: string): never {
  throw new Refused({ code: 'BadRequest', message });
}
