import type { UserView } from '../assignment/assignment.ts';
import { directAssignment } from '../assignment/held.ts';
import { isEmpty, minus } from '../catalog/plan-mask.ts';
import type { GroupId, ServicePlanId, SkuId } from '../ids.ts';
import type { Problem } from '../problems.ts';
import { freeUnitsOf } from '../subscription/subscribed-sku-of.ts';
import { checkRequest } from './check-request.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { ascending, movesOf } from './moves.ts';
import type { PlanContext } from './outcome.ts';

/** One way out of a problem: facts to say it with, and where licensing can do it, the command for this person that does. */
export type Fix = FixFacts & {
  /** Does everything the original command meant, mended; null: a step elsewhere, after which the original goes through. */
  readonly command: Command | null;
};

/** What a way out consists of. */
export type FixFacts =
  | {
      readonly kind: 'turnOffInNew' | 'turnOffInHeld';
      readonly skuId: SkuId;
      readonly servicePlanIds: readonly ServicePlanId[];
    }
  | { readonly kind: 'removeHeld'; readonly skuIds: readonly SkuId[] }
  | {
      readonly kind: 'turnOnPrerequisite' | 'addPrerequisite';
      readonly skuId: SkuId;
      readonly servicePlanIds: readonly ServicePlanId[];
    }
  | {
      readonly kind: 'turnOffDependent';
      readonly skuId: SkuId;
      readonly servicePlanIds: readonly ServicePlanId[];
    }
  | { readonly kind: 'removeDependent'; readonly skuId: SkuId }
  | { readonly kind: 'assignInstead'; readonly skuId: SkuId; readonly instead: SkuId }
  | { readonly kind: 'leaveOut'; readonly skuId: SkuId }
  | { readonly kind: 'leavePlanOn'; readonly skuId: SkuId; readonly servicePlanId: ServicePlanId }
  | { readonly kind: 'buyUnits'; readonly skuId: SkuId; readonly units: number }
  | {
      readonly kind: 'freeUnits' | 'buyProduct' | 'takeOverSubscription' | 'useLicensesPage';
      readonly skuId: SkuId;
    }
  | { readonly kind: 'setUsageLocation' | 'restoreUser' | 'askGlobalAdministrator' | 'planAgain' }
  | { readonly kind: 'changeGroups'; readonly skuId: SkuId; readonly groupIds: readonly GroupId[] }
  | { readonly kind: 'changeProxyAddress'; readonly proxyAddress: string };

/** Products offered as a way out at most, for each kind of way. */
const alternativesMax = 3;

/**
 * Ways out of one problem of one person's row, the least intrusive first. A way with a command has been tried: with it this problem
 * is gone and no other comes.
 */
export function fixesFor(
  problem: Problem,
  view: UserView,
  command: Command,
  context: PlanContext,
): readonly Fix[] {
  const row = new Row(view, command, context, problem);
  switch (problem.code) {
    case 'MutuallyExclusiveViolation':
      return conflictFixes(problem, row);
    case 'DependencyViolation':
      return dependencyFixes(problem, row);
    case 'CountViolation':
      return [
        step({ kind: 'buyUnits', skuId: problem.skuId, units: 1 }),
        step({ kind: 'freeUnits', skuId: problem.skuId }),
        ...insteadFixes(problem.skuId, row),
      ];
    case 'ProhibitedInUsageLocationViolation':
      return [
        ...row
          .newSkus()
          .flatMap((skuId) => turnOff('turnOffInNew', skuId, problem.servicePlanIds, row)),
        step({ kind: 'setUsageLocation' }),
      ];
    case 'UniquenessViolation':
      return [
        step({ kind: 'changeProxyAddress', proxyAddress: problem.proxyAddress }),
        ...row
          .newSkus()
          .flatMap((skuId) => turnOff('turnOffInNew', skuId, row.mailboxPlans(skuId), row)),
      ];
    case 'NotAssigned':
      return row.tried({ kind: 'leaveOut', skuId: problem.skuId }, []);
    case 'InheritedLicense':
      return [
        step({ kind: 'changeGroups', skuId: problem.skuId, groupIds: problem.groupIds }),
        ...row.tried({ kind: 'leaveOut', skuId: problem.skuId }, []),
      ];
    case 'PlanNotInSku':
    case 'CompanyPlanNotSwitchable':
      return row.tried(
        { kind: 'leavePlanOn', skuId: problem.skuId, servicePlanId: problem.servicePlanId },
        [{ skuId: problem.skuId, off: row.offWithout(problem.skuId, problem.servicePlanId) }],
      );
    default:
      return stepsElsewhere(problem);
  }
}

/** Ways that licensing itself cannot go. */
function stepsElsewhere(problem: Problem): readonly Fix[] {
  switch (problem.code) {
    case 'UsageLocationMissing':
    case 'UsageLocationInvalid':
      return [step({ kind: 'setUsageLocation' })];
    case 'UserDeleted':
      return [step({ kind: 'restoreUser' })];
    case 'GuestNeedsGlobalAdministrator':
      return [step({ kind: 'askGlobalAdministrator' })];
    case 'SkuNotOwned':
      return [step({ kind: 'buyProduct', skuId: problem.skuId })];
    case 'SelfServiceSubscription':
      return [step({ kind: 'takeOverSubscription', skuId: problem.skuId })];
    case 'UseLicensesPage':
      return [step({ kind: 'useLicensesPage', skuId: problem.skuId })];
    case 'WorldMovedOn':
    case 'Drifted':
      return [step({ kind: 'planAgain' })];
    default:
      return [];
  }
}

function step(facts: FixFacts): Fix {
  return { ...facts, command: null };
}

/** Turn the clash off where it comes in, turn it off where it was, or give the old product up. */
function conflictFixes(
  problem: Extract<Problem, { code: 'MutuallyExclusiveViolation' }>,
  row: Row,
): readonly Fix[] {
  const added = new Map<SkuId, ServicePlanId[]>();
  const held = new Map<SkuId, ServicePlanId[]>();
  for (const { servicePlanId, from } of problem.plans) {
    for (const { skuId, assignedByGroup, isNew } of from) {
      if (assignedByGroup !== null) continue;
      const side = isNew ? added : held;
      side.set(skuId, [...(side.get(skuId) ?? []), servicePlanId]);
    }
  }
  return [
    ...[...added].flatMap(([skuId, ids]) => turnOff('turnOffInNew', skuId, ids, row)),
    ...[...held].flatMap(([skuId, ids]) => turnOff('turnOffInHeld', skuId, ids, row)),
    ...(held.size === 0
      ? []
      : row.tried(
          { kind: 'removeHeld', skuIds: [...held.keys()] },
          [...held.keys()].map((skuId) => ({ skuId, off: null })),
        )),
  ];
}

/** Turn on what is needed, give a product that has it, turn the dependent off, or take its product along. */
function dependencyFixes(
  problem: Extract<Problem, { code: 'DependencyViolation' }>,
  row: Row,
): readonly Fix[] {
  const { dependent, anyOf } = problem;
  const fixes: Fix[] = [];
  for (const { skuId, off } of row.target()) {
    for (const servicePlanId of off === null ? [] : anyOf.filter((id) => off.includes(id))) {
      const servicePlanIds = [servicePlanId];
      fixes.push(
        ...row.tried({ kind: 'turnOnPrerequisite', skuId, servicePlanIds }, [
          { skuId, off: row.offWithout(skuId, servicePlanId) },
        ]),
      );
    }
  }
  fixes.push(...prerequisiteProducts(anyOf, row));
  for (const { skuId, assignedByGroup } of dependent.from) {
    if (assignedByGroup !== null) continue;
    const servicePlanIds = [dependent.servicePlanId];
    fixes.push(
      ...(row.hasOtherUserPlans(skuId, dependent.servicePlanId)
        ? turnOff('turnOffDependent', skuId, servicePlanIds, row)
        : row.tried({ kind: 'removeDependent', skuId }, [{ skuId, off: null }])),
    );
  }
  return fixes;
}

/** Owned products with free units that bring a prerequisite, the smallest first. */
function prerequisiteProducts(anyOf: readonly ServicePlanId[], row: Row): readonly Fix[] {
  const fixes: Fix[] = [];
  for (const skuId of row.ownedSkusWithUnits()) {
    const has = row.context.catalog.products
      .get(skuId)
      ?.servicePlanIds.filter((id) => anyOf.includes(id));
    if (has === undefined || has.length === 0 || fixes.length === alternativesMax) continue;
    fixes.push(
      ...row.tried({ kind: 'addPrerequisite', skuId, servicePlanIds: has }, [{ skuId, off: [] }]),
    );
  }
  return fixes;
}

/** Owned products with free units that have every app of the one that is short, the smallest first. */
function insteadFixes(skuId: SkuId, row: Row): readonly Fix[] {
  const { productFacts } = row.context.catalog;
  const wanted = productFacts.get(skuId);
  const fixes: Fix[] = [];
  for (const instead of row.ownedSkusWithUnits()) {
    const facts = productFacts.get(instead);
    if (wanted === undefined || facts === undefined || instead === skuId) continue;
    if (isEmpty(wanted.userPlansMask) || !isEmpty(minus(wanted.userPlansMask, facts.mask)))
      continue;
    if (fixes.length === alternativesMax) break;
    fixes.push(
      ...row.tried({ kind: 'assignInstead', skuId, instead }, [
        { skuId, off: null },
        { skuId: instead, off: row.off(skuId) ?? [] },
      ]),
    );
  }
  return fixes;
}

function turnOff(
  kind: 'turnOffInNew' | 'turnOffInHeld' | 'turnOffDependent',
  skuId: SkuId,
  plans: readonly ServicePlanId[],
  row: Row,
): readonly Fix[] {
  const own = row.context.catalog.productFacts.get(skuId)?.userPlanIds ?? [];
  const servicePlanIds = plans.filter((id) => own.includes(id));
  if (servicePlanIds.length === 0) return [];
  return row.tried({ kind, skuId, servicePlanIds }, [
    { skuId, off: ascending([...(row.off(skuId) ?? []), ...servicePlanIds]) },
  ]);
}

/** One product's direct license as it is to be: the plans that are off; null: none. */
type Wish = { readonly skuId: SkuId; readonly off: readonly ServicePlanId[] | null };

/** One row of a plan, and what its command comes to. */
class Row {
  readonly context: PlanContext;
  readonly #view: UserView;
  readonly #command: Command;
  readonly #problem: Problem;
  readonly #target: ReadonlyMap<SkuId, readonly ServicePlanId[] | null>;

  constructor(view: UserView, command: Command, context: PlanContext, problem: Problem) {
    this.context = context;
    this.#view = view;
    this.#command = command;
    this.#problem = problem;
    const target = new Map<SkuId, readonly ServicePlanId[] | null>();
    for (const one of view.assignments) {
      if (one.assignedByGroup === null) target.set(one.skuId, one.disabledPlans);
    }
    for (const move of movesOf(view, command, context.catalog).moves) {
      target.set(move.skuId, move.after);
    }
    this.#target = target;
  }

  /** Direct licenses as the command would leave them; null: taken away. */
  target(): readonly Wish[] {
    return [...this.#target].map(([skuId, off]) => ({ skuId, off }));
  }

  off(skuId: SkuId): readonly ServicePlanId[] | null {
    return this.#target.get(skuId) ?? null;
  }

  offWithout(skuId: SkuId, servicePlanId: ServicePlanId): readonly ServicePlanId[] {
    return (this.off(skuId) ?? []).filter((id) => id !== servicePlanId);
  }

  /** Products that the command gives and the person does not have directly. */
  newSkus(): readonly SkuId[] {
    return this.target()
      .filter(
        ({ skuId, off }) =>
          off !== null && directAssignment(this.#view.assignments, skuId) === null,
      )
      .map(({ skuId }) => skuId);
  }

  mailboxPlans(skuId: SkuId): readonly ServicePlanId[] {
    const { families, productFacts } = this.context.catalog;
    const plans = productFacts.get(skuId)?.userPlanIds ?? [];
    return plans.filter((id) => families.get(id) === 'Exchange Online');
  }

  hasOtherUserPlans(skuId: SkuId, servicePlanId: ServicePlanId): boolean {
    const plans = this.context.catalog.productFacts.get(skuId)?.userPlanIds ?? [];
    return plans.some((id) => id !== servicePlanId);
  }

  /** Assignable products of the organization with units left that the person does not have, the fewest plans first. */
  ownedSkusWithUnits(): readonly SkuId[] {
    const { productFacts } = this.context.catalog;
    const plans = (skuId: SkuId): number => productFacts.get(skuId)?.userPlanIds.length ?? 0;
    return [...this.context.skus.values()]
      .filter((sku) => freeUnitsOf(sku) > 0 && !sku.isSelfService && this.off(sku.skuId) === null)
      .filter((sku) => productFacts.get(sku.skuId)?.isForUsers === true)
      .map((sku) => sku.skuId)
      .sort((one, other) => plans(one) - plans(other) || (one < other ? -1 : 1));
  }

  /** The way out as a command, if it holds: the problem is gone and no other has come. */
  tried(facts: FixFacts, wishes: readonly Wish[]): readonly Fix[] {
    const command = this.#commandFor(wishes);
    if (command === null) return [];
    const before = new Set(this.#problems(this.#command).map(keyOf));
    before.delete(keyOf(this.#problem));
    const after = this.#problems(command);
    return after.every((problem) => before.has(keyOf(problem))) ? [{ ...facts, command }] : [];
  }

  #problems(command: Command): readonly Problem[] {
    return decide(this.#view, command, this.context, checkRequest(command, this.context)).problems;
  }

  /** The command's own end state with these wishes, as one call; null where nothing would change. */
  #commandFor(wishes: readonly Wish[]): Command | null {
    const target = new Map(this.#target);
    for (const { skuId, off } of wishes) target.set(skuId, off);
    const addLicenses: { skuId: SkuId; disabledPlans: readonly ServicePlanId[] }[] = [];
    const removeLicenses: SkuId[] = [];
    for (const [skuId, off] of target) {
      const held = directAssignment(this.#view.assignments, skuId);
      if (off === null && held !== null) removeLicenses.push(skuId);
      if (off !== null && held?.disabledPlans.join() !== off.join()) {
        addLicenses.push({ skuId, disabledPlans: off });
      }
    }
    if (addLicenses.length === 0 && removeLicenses.length === 0) return null;
    return { kind: 'assignLicense', addLicenses, removeLicenses };
  }
}

/** Two problems are the same where they say the same. */
function keyOf(problem: Problem): string {
  return JSON.stringify(problem);
}
