import type { UserView } from '../core/assignment/assignment.ts';
import { knownId, type UserId } from '../core/ids.ts';
import { checkRequest } from '../core/plan/check-request.ts';
import { checkSelection } from '../core/plan/check-selection.ts';
import type { Command } from '../core/plan/command.ts';
import type { Surface } from '../core/plan/outcome.ts';
import type { PlanProblem, PlanTotals } from '../core/plan/plan.ts';
import { createPlanner } from '../core/plan/planner.ts';
import type { Resolution } from '../core/plan/resolution.ts';
import { createResolvingPlanner } from '../core/plan/resolving-planner.ts';
import { Refused } from '../core/problems.ts';
import type { Actor } from '../core/roles/actor.ts';
import { mayLicenseGuests } from '../core/roles/may-perform.ts';
import type { Reader } from '../store/store.ts';
import { checkResolutions } from './check-resolutions.ts';
import { OutcomeLedger, rowKind, type RowKind } from './outcome-ledger.ts';
import { loadPlanContext } from './plan-context.ts';
import { ProblemLedger } from './problem-ledger.ts';
import { requirePermission } from './require-permission.ts';

/** People that one preview computes at once. More need a plan. */
export const previewPeopleMax = 1000;

/** One command for listed people, or for somebody who is yet to be added. */
export type PreviewPlanInput = {
  readonly actor: Actor;
  /** Ids or user principal names; null: a new member without any license. */
  readonly keys: readonly string[] | null;
  /** As if everyone's usage location were this already; null: as it is. */
  readonly usageLocation: string | null;
  readonly command: Command;
  readonly surface: Surface;
  readonly resolutions: readonly Resolution[];
};

/** What would happen to one person. */
export type PreviewRow = {
  readonly person: UserView['user'];
  readonly kind: RowKind;
  /** Keys of the problems that stand in the way. */
  readonly problems: readonly string[];
};

/** What would happen. */
export type PreviewPlanOutput = {
  readonly totals: PlanTotals;
  readonly problems: readonly PlanProblem[];
  readonly unknownKeys: readonly string[];
  /** In the order asked for, everyone once. */
  readonly rows: readonly PreviewRow[];
};

/** Computes a plan at once and keeps nothing. Checks and rows are those of `createPlan`. */
export async function previewPlan(
  reader: Reader,
  input: PreviewPlanInput,
): Promise<PreviewPlanOutput> {
  requirePermission(input.actor, 'assignUserLicense');
  checkResolutions(input.resolutions);
  const { settings } = await reader.organization();
  const guests = mayLicenseGuests(input.actor, settings);
  const context = await loadPlanContext(reader, input.surface, guests);
  const [first, ...rest] = checkRequest(input.command, context);
  if (first !== undefined) throw new Refused(first, ...rest);
  const { views, unknownKeys } = await viewsOf(reader, input);
  const tooMany = checkSelection(views.length, input.surface, settings);
  if (tooMany !== null) throw new Refused(tooMany);
  const planner = createResolvingPlanner(
    createPlanner(context, new Map()),
    context,
    input.resolutions,
  );
  const outcomes = new OutcomeLedger();
  const problems = new ProblemLedger();
  const rows = views.map((view): PreviewRow => {
    const { outcome, met } = planner.plan(view, input.command);
    outcomes.add(outcome);
    problems.add(view.user.id, met);
    const standing = met.filter(({ resolvedBy }) => resolvedBy === null);
    return { person: view.user, kind: rowKind(outcome), problems: standing.map(({ key }) => key) };
  });
  return {
    totals: outcomes.totals(context),
    problems: problems.groups(),
    unknownKeys,
    rows,
  };
}

/** Whom the preview is about, as they would be. */
async function viewsOf(
  reader: Reader,
  { keys, usageLocation }: PreviewPlanInput,
): Promise<{ readonly views: readonly UserView[]; readonly unknownKeys: readonly string[] }> {
  if (keys === null) {
    const user = { ...newMember, usageLocation: usageLocation?.toUpperCase() ?? null };
    return { views: [{ user, assignments: [] }], unknownKeys: [] };
  }
  const ids = await reader.userIdsByKeys(keys);
  const unknownKeys = new Set<string>();
  const userIds = new Set<UserId>();
  for (const key of keys) {
    const id = ids.get(key.toLowerCase());
    if (id === undefined) unknownKeys.add(key);
    else userIds.add(id);
  }
  const views = await reader.loadUserViews([...userIds]);
  return {
    views: usageLocation === null ? views : views.map((view) => at(view, usageLocation)),
    unknownKeys: [...unknownKeys],
  };
}

function at(view: UserView, usageLocation: string): UserView {
  return { ...view, user: { ...view.user, usageLocation: usageLocation.toUpperCase() } };
}

const newMember: UserView['user'] = {
  // No object of the directory has this id.
  id: knownId('00000000-0000-0000-0000-000000000000'),
  userPrincipalName: '',
  displayName: '',
  userType: 'Member',
  usageLocation: null,
  isDeleted: false,
  clashingProxyAddress: null,
};
