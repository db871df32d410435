import { enabledMask } from '../../core/assignment/enabled-plans.ts';
import { assignmentsAfter } from '../../core/assignment/path-states.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import { intersection, minus, planIdsOf } from '../../core/catalog/plan-mask.ts';
import type { MemberView } from '../../core/groups/group-license.ts';
import type { Reconciled } from '../../core/groups/reconcile-user.ts';
import type { GroupId, ServicePlanId, SkuId, UserId } from '../../core/ids.ts';
import type { Outcome, PlanContext } from '../../core/plan/outcome.ts';
import { inDocumentedOrder } from '../../core/plan/problem-order.ts';
import { problemKey } from '../../core/plan/resolution.ts';
import type { MetProblem } from '../../core/plan/resolving-planner.ts';
import type { Problem } from '../../core/problems.ts';
import { freeUnitsOf } from '../../core/subscription/subscribed-sku-of.ts';
import type { Reader } from '../../store/store.ts';
import type { PlanSource } from '../../store/stored-plan.ts';
import type { RowPlanner } from '../row-planner.ts';
import { loadGroupContext } from './group-context.ts';
import { countLicensedMembers } from './licensed-members.ts';
import { loadMemberViews } from './member-views.ts';

type GroupSource = Extract<PlanSource, { readonly kind: 'groupLicenses' }>;

/** Whether there are units for every member, so that they may come in the order of their ids, which is fastest. */
export async function groupOrderIsFree(
  reader: Reader,
  { groups }: GroupSource,
  context: PlanContext,
): Promise<boolean> {
  const members = await countLicensedMembers(
    reader,
    groups.map(({ groupId }) => groupId),
  );
  const free = (skuId: SkuId): number => {
    const sku = context.skus.get(skuId);
    return sku === undefined ? 0 : freeUnitsOf(sku);
  };
  return groups.every(({ after }) => after.every(({ skuId }) => free(skuId) >= members));
}

/** Plans the members of groups as though each gave its `after`. */
export async function groupRowPlanner(reader: Reader, source: GroupSource): Promise<RowPlanner> {
  const { planner, rules } = await loadGroupContext(reader);
  const outcomes = OutcomesOf.source(source, rules.catalog);
  const asIf = source.groups.map(({ groupId, after }) => ({ groupId, licenses: after }));
  return async (tx, { userIds }) => {
    const views = await loadMemberViews(tx, userIds, asIf);
    const reconciled = new Map<UserId, Reconciled>();
    for (const view of holdersFirst(views)) {
      reconciled.set(view.user.id, planner.reconcile(view));
    }
    return views.map((view) => {
      const userId = view.user.id;
      const outcome = outcomes.of(view, reconciled.get(userId) ?? nothing);
      return { userId, commandNo: 0, command: null, outcome, met: metIn(outcome) };
    });
  };
}

const nothing: Reconciled = { steps: [], failures: [] };

/** Who has something by a group already comes first (design.md 7): what they may give back is there for the others. */
export function holdersFirst(views: readonly MemberView[]): readonly MemberView[] {
  const holds = ({ assignments }: MemberView): boolean =>
    assignments.some((path) => path.assignedByGroup !== null && path.state !== 'Error');
  return [...views.filter(holds), ...views.filter((view) => !holds(view))];
}

/** Outcomes as plans tell them. The planner answers the same object for people in the same situation: each is told once. */
export class OutcomesOf {
  readonly #groupIds: ReadonlySet<GroupId>;
  readonly #catalog: Catalog;
  readonly #known = new WeakMap<Reconciled, Outcome>();

  constructor(groupIds: ReadonlySet<GroupId>, catalog: Catalog) {
    this.#groupIds = groupIds;
    this.#catalog = catalog;
  }

  /** As the plan of these groups tells them. */
  static source({ groups }: Pick<GroupSource, 'groups'>, catalog: Catalog): OutcomesOf {
    return new OutcomesOf(new Set(groups.map(({ groupId }) => groupId)), catalog);
  }

  of(view: MemberView, reconciled: Reconciled): Outcome {
    let outcome = this.#known.get(reconciled);
    if (outcome === undefined) {
      outcome = this.#tell(view, reconciled);
      this.#known.set(reconciled, outcome);
    }
    return outcome;
  }

  #tell(view: MemberView, { steps, failures }: Reconciled): Outcome {
    const own = failures.filter(({ groupId }) => this.#groupIds.has(groupId));
    const [problem, ...problems] = inDocumentedOrder(
      withoutRepeats(own.flatMap(({ blockedBy }) => blockedBy)),
    );
    if (problem !== undefined) {
      const all = [problem, ...problems] as const;
      return steps.length === 0
        ? { ok: false, problems: all }
        : { ok: false, problems: all, kept: steps };
    }
    const [step, ...more] = steps;
    if (step === undefined) {
      return { ok: false, problems: [{ code: 'AlreadyAsRequested', inheritedKept: [] }] };
    }
    const apps = this.#apps(view, assignmentsAfter(view.assignments, steps));
    return { ok: true, changes: [step, ...more], inheritedKept: [], ...apps };
  }

  #apps(
    before: MemberView,
    after: MemberView['assignments'],
  ): {
    readonly appsGained: readonly ServicePlanId[];
    readonly appsLost: readonly ServicePlanId[];
  } {
    const { numbering, rules } = this.#catalog;
    const from = enabledMask(before.assignments, this.#catalog);
    const to = enabledMask(after, this.#catalog);
    const only = (one: typeof from, other: typeof from): readonly ServicePlanId[] =>
      planIdsOf(intersection(minus(one, other), rules.userPlansMask), numbering);
    return { appsGained: only(to, from), appsLost: only(from, to) };
  }
}

function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const byKey = new Map(problems.map((problem) => [problemKey(problem), problem]));
  return [...byKey.values()];
}

/** Ways out of a group's problem lie outside the group's own licenses: the pages name them. */
export function metIn(outcome: Outcome): readonly MetProblem[] {
  if (outcome.ok || outcome.problems[0].code === 'AlreadyAsRequested') return [];
  return outcome.problems.map((problem) => ({
    key: problemKey(problem),
    problem,
    fixes: [],
    resolvedBy: null,
  }));
}
