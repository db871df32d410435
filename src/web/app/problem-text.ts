import type { ProblemBody, ProblemGroup } from '../../api/plans.ts';
import type { FixFacts } from '../../core/plan/fixes.ts';
import type { PlanSource, Problem } from '../../core/problems.ts';
import { formatCountry, formatList } from './format.ts';
import { isSubscriptionProblem, subscriptionValues } from './subscription-problem-values.ts';
import { t, type TextValues } from './texts.ts';

/** How things are called in texts of problems; an id that is not known stands for itself. */
export type ProblemNames = {
  readonly product: (skuId: string) => string;
  readonly plan: (servicePlanId: string) => string;
  /** Absent: groups are counted, not named. Null: this one is not known. */
  readonly group?: (groupId: string) => string | null;
};

/** More apps than these are counted instead of named. */
const namedPlansMax = 3;

/** What is wrong, for how many people: "3 people already have another SharePoint Online plan". */
export function problemTitle(
  problem: ProblemGroup | ProblemBody | Problem,
  names: ProblemNames,
  count: number,
): string {
  const facts = factsOf(problem);
  return t(`problems.title.${facts.code}`, { ...valuesOf(facts, names), count });
}

/** Why that is so, and what helps, in a sentence or two. */
export function problemSentence(problem: ProblemBody | Problem, names: ProblemNames): string {
  const facts = factsOf(problem);
  return t(`problems.sentence.${facts.code}`, valuesOf(facts, names));
}

/** A way out, as the label of a choice, button or link. `count` is the people it is for. */
export function fixTitle(fix: FixFacts, names: ProblemNames, count = 1): string {
  return t(`problems.fix.${fix.kind}`, fixValues(fix, names, count));
}

/** What a way out comes to for these people: only what is certain. */
export function fixConsequence(fix: FixFacts, names: ProblemNames, count = 1): string {
  return t(`problems.consequence.${fix.kind}`, fixValues(fix, names, count));
}

function factsOf(problem: ProblemGroup | ProblemBody | Problem): Problem {
  if ('problem' in problem) return problem.problem.facts;
  return 'facts' in problem ? problem.facts : problem;
}

/** Every code must be dealt with: what is not does not compile. */
function valuesOf(problem: Problem, names: ProblemNames): TextValues {
  if (isSubscriptionProblem(problem)) return subscriptionValues(problem, names.product);
  switch (problem.code) {
    case 'SkuBothAddedAndRemoved':
    case 'SkuNotOwned':
    case 'SkuNotAssignable':
    case 'SelfServiceSubscription':
    case 'UseLicensesPage':
    case 'NotAssigned':
      return { product: names.product(problem.skuId) };
    case 'PlanNotInSku':
    case 'CompanyPlanNotSwitchable':
      return {
        product: names.product(problem.skuId),
        plan: names.plan(problem.servicePlanId),
      };
    case 'InheritedLicense':
      return {
        product: names.product(problem.skuId),
        ...groupValues(problem.groupIds, names),
      };
    case 'AlreadyAsRequested':
      return {
        keptCount: problem.inheritedKept.length,
        products: formatList(problem.inheritedKept.map(({ skuId }) => names.product(skuId))),
      };
    case 'UsageLocationInvalid':
      return { location: problem.usageLocation };
    case 'ProhibitedInUsageLocationViolation':
      return {
        location: formatCountry(problem.usageLocation),
        ...planValues(problem.servicePlanIds, names),
      };
    case 'CountViolation':
      return { product: names.product(problem.skuId), units: problem.usableUnits };
    case 'MutuallyExclusiveViolation':
      return conflictValues(problem, names);
    case 'DependencyViolation':
      return {
        dependent: names.plan(problem.dependent.servicePlanId),
        needed: formatList(problem.anyOf.map(names.plan), 'or'),
      };
    case 'UniquenessViolation':
      return { address: problem.proxyAddress };
    case 'WorldMovedOn':
      return { product: problem.skuId === null ? 'none' : names.product(problem.skuId) };
    case 'MissingGroupService':
      return {
        product: names.product(problem.skuId),
        plan: names.plan(problem.servicePlanId),
        needed: formatList(problem.anyOf.map(names.plan), 'or'),
      };
    case 'RemovalNotConfirmed':
      return { people: problem.people, members: problem.members, group: problem.groupName };
    default:
      return requestValues(problem);
  }
}

/** Of problems that say nothing of products or people. */
function requestValues(
  problem: Extract<
    Problem,
    {
      code:
        | 'BadRequest'
        | 'ResourceNotFound'
        | 'ObjectConflict'
        | 'PermissionDenied'
        | 'TooManyPeople'
        | 'TooManyGroups'
        | 'MissingParameters'
        | 'SubscriptionLimitReached'
        | 'NoLicenseChanges'
        | 'GroupNotLicensable'
        | 'GroupStillLicensed'
        | 'UserDeleted'
        | 'GuestNeedsGlobalAdministrator'
        | 'UsageLocationMissing'
        | 'Drifted'
        | 'NotUndoable'
        | 'PlanNotReady';
    }
  >,
): TextValues {
  switch (problem.code) {
    case 'BadRequest':
      return { message: problem.message };
    case 'ObjectConflict':
      return { property: problem.property };
    case 'TooManyPeople':
    case 'TooManyGroups':
      return { count: problem.count, max: problem.max };
    case 'MissingParameters':
      return { list: formatList(problem.names) };
    case 'SubscriptionLimitReached':
      return { max: problem.max };
    case 'NotUndoable':
      return { operationNo: problem.operationNo, why: problem.why };
    case 'PlanNotReady':
      return { status: problem.status };
    default:
      return {};
  }
}

/** Both sides of a clash: what is there, from which license, and what comes. */
function conflictValues(
  { exclusiveSet, plans }: Extract<Problem, { code: 'MutuallyExclusiveViolation' }>,
  names: ProblemNames,
): TextValues {
  const isNew = (plan: PlanSource): boolean => plan.from.every((from) => from.isNew);
  const say = (side: readonly PlanSource[]): string =>
    formatList(side.map((plan) => planFrom(plan, names)));
  const held = plans.filter((plan) => !isNew(plan));
  const added = plans.filter(isNew);
  return {
    family: exclusiveSet,
    side: held.length > 0 && added.length > 0 ? 'held' : 'none',
    held: say(held),
    added: say(added),
    both: say(plans),
  };
}

/** "SharePoint (Plan 1) (Office 365 E1)": a clash is only understood with where each side comes from. */
function planFrom(plan: PlanSource, names: ProblemNames): string {
  const products = [...new Set(plan.from.map(({ skuId }) => names.product(skuId)))];
  const name = names.plan(plan.servicePlanId);
  return products.length === 0 ? name : `${name} (${formatList(products)})`;
}

/** Every kind must be dealt with: what is not does not compile. */
function fixValues(fix: FixFacts, names: ProblemNames, count: number): TextValues {
  switch (fix.kind) {
    case 'turnOffInNew':
    case 'turnOffInHeld':
    case 'turnOnPrerequisite':
    case 'addPrerequisite':
    case 'turnOffDependent':
      return {
        count,
        product: names.product(fix.skuId),
        ...planValues(fix.servicePlanIds, names),
      };
    case 'removeHeld':
      return {
        count,
        productCount: fix.skuIds.length,
        products: formatList(fix.skuIds.map(names.product)),
      };
    case 'assignInstead':
      return { count, product: names.product(fix.skuId), instead: names.product(fix.instead) };
    case 'leavePlanOn':
      return { count, product: names.product(fix.skuId), plan: names.plan(fix.servicePlanId) };
    case 'buyUnits':
      // Each person's row says one unit; people who share the problem need one each.
      return { count, product: names.product(fix.skuId), units: Math.max(fix.units, count) };
    case 'changeGroups':
      return {
        count,
        product: names.product(fix.skuId),
        ...groupValues(fix.groupIds, names),
      };
    case 'changeProxyAddress':
      return { count, address: fix.proxyAddress };
    case 'removeDependent':
    case 'leaveOut':
    case 'freeUnits':
    case 'buyProduct':
    case 'takeOverSubscription':
    case 'useLicensesPage':
      return { count, product: names.product(fix.skuId) };
    case 'setUsageLocation':
    case 'restoreUser':
    case 'askGlobalAdministrator':
    case 'planAgain':
      return { count };
  }
}

function planValues(ids: readonly string[], names: ProblemNames): TextValues {
  const isShort = ids.length <= namedPlansMax;
  return {
    planCount: ids.length,
    plans: isShort ? formatList(ids.map(names.plan)) : t('problems.apps', { count: ids.length }),
  };
}

function groupValues(ids: readonly string[], names: ProblemNames): TextValues {
  const known = ids.flatMap((id) => names.group?.(id) ?? []);
  const groups =
    known.length === ids.length ? formatList(known) : t('problems.aGroup', { count: ids.length });
  return { groupCount: ids.length, groups };
}
