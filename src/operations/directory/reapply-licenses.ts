import type { SkuId, UserId } from '../../core/ids.ts';
import type { LicenseStep } from '../../core/change.ts';
import type { Command } from '../../core/plan/command.ts';
import type { Outcome, PlanContext } from '../../core/plan/outcome.ts';
import { planForUser } from '../../core/plan/plan-for-user.ts';
import { mayLicenseGuests, mayPerform } from '../../core/roles/may-perform.ts';
import type { LoggedChange } from '../../store/operation.ts';
import type { Writer } from '../../store/store.ts';
import { licenseStepOf } from '../license-step-of.ts';
import type { Call } from '../operation.ts';
import { loadPlanContext } from '../plan-context.ts';
import { recordAtOnce } from '../record-at-once.ts';

/** Log lines of one person that are looked through for their deletion. */
const historyLinesMax = 999;

type Former = Extract<LicenseStep, { kind: 'licenseRemoved' }>;

/**
 * Gives a person who was just restored the direct licenses back that the deletion took, as far as the rules and the free units
 * allow: an assignment of its own, planned like any other (rules.md 11, decision 12; checklist 185). Who may not
 * assign licenses restores without them.
 */
export async function reapplyLicenses(tx: Writer, call: Call, userId: UserId): Promise<void> {
  if (!mayPerform(call.actor, 'assignUserLicense')) return;
  const former = formerLicenses(await tx.historyOf(userId, historyLinesMax));
  const [view] = await tx.loadUserViews([userId]);
  if (former.length === 0 || view === undefined) return;
  const { settings } = await tx.organization();
  const context = await loadPlanContext(tx, 'api', mayLicenseGuests(call.actor, settings));
  const outcome = asManyAsPossible(
    former,
    context,
    (command) => planForUser(view, command, new Map(), context).outcome,
  );
  if (outcome === null) return;
  await recordAtOnce(
    tx,
    call,
    'Change user license',
    outcome.changes.map((step) => ({ ...step, userIds: [userId] })),
  );
}

/** Direct licenses that the last deletion took; lines come newest first. */
function formerLicenses(history: readonly LoggedChange[]): readonly Former[] {
  const deletion = history.find((line) => line.kind === 'userDeleted');
  const former: Former[] = [];
  for (const line of history) {
    if (line.operationNo !== deletion?.operationNo) continue;
    const step = licenseStepOf(line)?.step;
    if (step?.kind === 'licenseRemoved' && step.assignedByGroup === null) former.push(step);
  }
  return former;
}

/** All of them; else those that have units; else nothing. */
function asManyAsPossible(
  former: readonly Former[],
  context: PlanContext,
  plan: (command: Command) => Outcome,
): Extract<Outcome, { ok: true }> | null {
  const command = (steps: readonly Former[]): Command => ({
    kind: 'assign',
    licenses: steps.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans })),
  });
  const owned = former.filter((step) => context.skus.has(step.skuId));
  if (owned.length === 0) return null;
  const whole = plan(command(owned));
  if (whole.ok) return whole;
  const short = new Set<SkuId>(
    whole.problems.flatMap((problem) => (problem.code === 'CountViolation' ? [problem.skuId] : [])),
  );
  const rest = owned.filter((step) => !short.has(step.skuId));
  if (rest.length === 0 || rest.length === owned.length) return null;
  const partial = plan(command(rest));
  return partial.ok ? partial : null;
}
