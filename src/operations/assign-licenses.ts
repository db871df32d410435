import type { UserView } from '../core/assignment/assignment.ts';
import type { LicenseChange } from '../core/change.ts';
import type { OperationNo, ServicePlanId, SkuId, UserId } from '../core/ids.ts';
import type { PlanContext, UnitBudget } from '../core/plan/outcome.ts';
import { planForUser } from '../core/plan/plan-for-user.ts';
import { Refused } from '../core/problems.ts';
import { mayLicenseGuests, mayPerform } from '../core/roles/may-perform.ts';
import type { Writer } from '../store/store.ts';
import type { Call } from './operation.ts';
import { loadPlanContext } from './plan-context.ts';
import { recordAtOnce } from './record-at-once.ts';

/** One Graph `assignLicense` call (contract.md 1.3): `disabledPlans` overwrites. */
export type AssignLicenseInput = {
  readonly userId: UserId;
  readonly addLicenses: readonly {
    readonly skuId: SkuId;
    readonly disabledPlans: readonly ServicePlanId[];
  }[];
  readonly removeLicenses: readonly SkuId[];
};

/** The person concerned, and the operation; null where everything was as asked already. */
export type AssignLicenseOutput = {
  readonly userId: UserId;
  readonly operationNo: OperationNo | null;
};

/** A call that waits to be answered. */
export type AssignLicenseCall = { readonly call: Call; readonly input: AssignLicenseInput };

/**
 * Answers many `assignLicense` calls in the order given, each a plan of one row that is applied at once. Facts are loaded
 * for all of them together; each call sees what the earlier ones did. A refused call changes nothing and does
 * not disturb the others.
 */
export async function assignLicenses(
  tx: Writer,
  calls: readonly AssignLicenseCall[],
): Promise<readonly (AssignLicenseOutput | Refused)[]> {
  const answers: (AssignLicenseOutput | Refused)[] = [];
  for (const wave of wavesOfDistinctPeople(calls)) answers.push(...(await assignWave(tx, wave)));
  return answers;
}

/** Cuts the calls into runs in which nobody occurs twice: within a run facts loaded once stay true. */
function wavesOfDistinctPeople(calls: readonly AssignLicenseCall[]): AssignLicenseCall[][] {
  const waves: AssignLicenseCall[][] = [];
  let people = new Set<UserId>();
  for (const item of calls) {
    const wave = waves.at(-1);
    if (wave === undefined || people.has(item.input.userId)) {
      waves.push([item]);
      people = new Set([item.input.userId]);
    } else {
      wave.push(item);
      people.add(item.input.userId);
    }
  }
  return waves;
}

async function assignWave(
  tx: Writer,
  wave: readonly AssignLicenseCall[],
): Promise<(AssignLicenseOutput | Refused)[]> {
  const context = await loadPlanContext(tx, 'api', false);
  const views = new Map<UserId, UserView>();
  for (const view of await tx.loadUserViews(wave.map((item) => item.input.userId))) {
    views.set(view.user.id, view);
  }
  // Empty: what the budget does not speak of is as free as the organization's own count says.
  let units: UnitBudget = new Map();
  const answers: (AssignLicenseOutput | Refused)[] = [];
  for (const item of wave) {
    const decided = decideOne(item, views.get(item.input.userId), units, context);
    if (decided instanceof Refused) {
      answers.push(decided);
      continue;
    }
    units = decided.units;
    const { userId } = item.input;
    const operationNo = await recordAtOnce(tx, item.call, 'Change user license', decided.changes);
    answers.push({ userId, operationNo });
  }
  return answers;
}

function decideOne(
  { call, input }: AssignLicenseCall,
  view: UserView | undefined,
  units: UnitBudget,
  context: PlanContext,
): { changes: readonly LicenseChange[]; units: UnitBudget } | Refused {
  if (!mayPerform(call.actor, 'assignUserLicense')) {
    return new Refused({ code: 'PermissionDenied', action: 'assignUserLicense' });
  }
  if (view === undefined || view.user.isDeleted) {
    return new Refused({ code: 'ResourceNotFound', id: input.userId });
  }
  const planned = planForUser(view, { kind: 'assignLicense', ...input }, units, {
    ...context,
    mayLicenseGuests: mayLicenseGuests(call.actor, context.settings),
  });
  if (planned.outcome.ok) {
    const userIds = [input.userId];
    return {
      changes: planned.outcome.changes.map((step) => ({ ...step, userIds })),
      units: planned.units,
    };
  }
  const problems = planned.outcome.problems;
  // Graph answers a call that asks for what is there already with success (contract.md 1.3, semantics 2).
  if (problems[0].code === 'AlreadyAsRequested') return { changes: [], units };
  return new Refused(...problems);
}

/** One call alone. */
export async function assignLicense(
  tx: Writer,
  call: Call,
  input: AssignLicenseInput,
): Promise<AssignLicenseOutput> {
  const [answer] = await assignLicenses(tx, [{ call, input }]);
  if (answer === undefined || answer instanceof Refused) {
    throw answer ?? new Error('a call was not answered');
  }
  return answer;
}
