import type { AssignmentError } from './assignment/assignment.ts';
import type { GroupId, Instant, ServicePlanId, SkuId } from './ids.ts';
import type {
  AutoClaimRefusal,
  PlanChangeRefusal,
  ProductKeyRefusal,
  SelfServiceRefusal,
} from './refusal-reasons.ts';
import type { ActionOffReason, SubscriptionAction } from './subscription/subscription-action.ts';

/** A plan that takes part in a problem, and the products through which it is on. */
export type PlanSource = {
  readonly servicePlanId: ServicePlanId;
  /** Each product that brings the plan; `assignedByGroup` null is direct; `isNew` where the command adds it. */
  readonly from: readonly {
    readonly skuId: SkuId;
    readonly assignedByGroup: GroupId | null;
    readonly isNew: boolean;
  }[];
};

/** A product that a person keeps because groups give it. */
export type InheritedLicenseKept = {
  readonly skuId: SkuId;
  readonly groupIds: readonly GroupId[];
};

/** Why something may not be done. Facts only: sentences are made in one catalogue, at the border. */
export type Problem =
  // Of the request as a whole
  | { readonly code: 'BadRequest'; readonly message: string }
  | { readonly code: 'ResourceNotFound'; readonly id: string }
  | { readonly code: 'ObjectConflict'; readonly property: string }
  | { readonly code: 'PermissionDenied'; readonly action: string }
  | { readonly code: 'TooManyPeople'; readonly count: number; readonly max: number }
  | { readonly code: 'TooManyGroups'; readonly count: number; readonly max: number }
  | {
      readonly code: 'MissingParameters';
      readonly action: string;
      readonly names: readonly string[];
    }
  | { readonly code: 'SubscriptionLimitReached'; readonly max: number }
  // Of a purchase
  | {
      /** It cannot be done to this purchase, whoever asks. */
      readonly code: 'SubscriptionActionOff';
      readonly action: SubscriptionAction;
      readonly reason: ActionOffReason;
    }
  | {
      /** So many people would have to give a license back first. */
      readonly code: 'UnitsStillAssigned';
      readonly skuId: SkuId;
      readonly units: number;
    }
  | {
      /** It could be done only in the first days of the term. */
      readonly code: 'ReturnWindowPassed';
      readonly action: SubscriptionAction;
      readonly days: number;
      /** When the term ends: what is scheduled takes effect then. */
      readonly effectiveAt: Instant | null;
    }
  | { readonly code: 'RecurringBillingOff'; readonly action: SubscriptionAction }
  | { readonly code: 'TooManyUnitsToCancel'; readonly units: number; readonly max: number }
  | { readonly code: 'CustomDomainAttached'; readonly domains: readonly string[] }
  // Of what people buy for themselves, ask for, or claim
  | {
      readonly code: 'SelfServiceNotAllowed';
      readonly skuId: SkuId;
      readonly reason: SelfServiceRefusal;
    }
  | {
      /** So many people are to be moved to a product that has fewer units free. */
      readonly code: 'NotEnoughUnits';
      readonly skuId: SkuId;
      readonly needed: number;
      readonly free: number;
    }
  | {
      /** The organization has a way of its own to ask for licenses. */
      readonly code: 'RequestsHandledElsewhere';
      readonly message: string;
      readonly link: string | null;
    }
  | { readonly code: 'RequestAlreadyDecided' }
  | { readonly code: 'AddressesUnknown'; readonly addresses: readonly string[] }
  | {
      readonly code: 'AutoClaimPolicyRefused';
      readonly reason: AutoClaimRefusal;
      readonly max: number;
    }
  // Of another plan for a purchase, or another product key
  | {
      readonly code: 'PlanChangeOff';
      readonly reason: PlanChangeRefusal;
    }
  | {
      readonly code: 'ProductKeyRefused';
      readonly reason: ProductKeyRefusal;
    }
  // Of the clock of an organization that is there to practice with
  | { readonly code: 'ClockIsReal' }
  | { readonly code: 'ClockGoesForward'; readonly now: Instant }
  | { readonly code: 'NoLicenseChanges' }
  | { readonly code: 'SkuBothAddedAndRemoved'; readonly skuId: SkuId }
  // Of the products asked for
  | { readonly code: 'SkuNotOwned'; readonly skuId: SkuId }
  | { readonly code: 'SkuNotAssignable'; readonly skuId: SkuId }
  | { readonly code: 'SelfServiceSubscription'; readonly skuId: SkuId }
  | { readonly code: 'UseLicensesPage'; readonly skuId: SkuId }
  | {
      readonly code: 'PlanNotInSku';
      readonly skuId: SkuId;
      readonly servicePlanId: ServicePlanId;
    }
  | {
      readonly code: 'CompanyPlanNotSwitchable';
      readonly skuId: SkuId;
      readonly servicePlanId: ServicePlanId;
    }
  // Of a group that gives licenses
  | { readonly code: 'GroupNotLicensable'; readonly groupId: GroupId }
  | { readonly code: 'GroupStillLicensed'; readonly groupId: GroupId }
  | {
      readonly code: 'MissingGroupService';
      readonly skuId: SkuId;
      readonly servicePlanId: ServicePlanId;
      readonly anyOf: readonly ServicePlanId[];
    }
  | {
      /** More people would lose a product than may without somebody naming the group. */
      readonly code: 'RemovalNotConfirmed';
      readonly groupName: string;
      readonly people: number;
      readonly members: number;
    }
  // Of one person
  | { readonly code: 'UserDeleted' }
  | { readonly code: 'GuestNeedsGlobalAdministrator' }
  | { readonly code: 'NotAssigned'; readonly skuId: SkuId }
  | {
      readonly code: 'InheritedLicense';
      readonly skuId: SkuId;
      readonly groupIds: readonly GroupId[];
    }
  | {
      readonly code: 'AlreadyAsRequested';
      /** Inherited licenses that stay although the command takes licenses away (checklist 30). */
      readonly inheritedKept: readonly InheritedLicenseKept[];
    }
  | { readonly code: 'UsageLocationMissing' }
  | { readonly code: 'UsageLocationInvalid'; readonly usageLocation: string }
  | {
      readonly code: 'ProhibitedInUsageLocationViolation';
      readonly usageLocation: string;
      readonly servicePlanIds: readonly ServicePlanId[];
    }
  | { readonly code: 'CountViolation'; readonly skuId: SkuId; readonly usableUnits: number }
  | {
      readonly code: 'MutuallyExclusiveViolation';
      readonly exclusiveSet: string;
      readonly plans: readonly PlanSource[];
    }
  | {
      readonly code: 'DependencyViolation';
      readonly dependent: PlanSource;
      readonly anyOf: readonly ServicePlanId[];
    }
  | { readonly code: 'UniquenessViolation'; readonly proxyAddress: string }
  // Of undo and apply
  | { readonly code: 'WorldMovedOn'; readonly skuId: SkuId | null }
  | { readonly code: 'Drifted' }
  | { readonly code: 'NotUndoable'; readonly operationNo: number; readonly why: string }
  | { readonly code: 'PlanNotReady'; readonly status: string };

/** Every code a problem can have. */
export type ProblemCode = Problem['code'];

/** At least one problem. */
export type Problems = readonly [Problem, ...Problem[]];

/** Thrown by operations to refuse a request as a whole; the doors turn it into an answer. Never a defect. */
export class Refused extends Error {
  readonly problems: Problems;
  override readonly name = 'Refused';

  constructor(...problems: Problems) {
    super(problems.map((problem) => problem.code).join(', '));
    this.problems = problems;
  }
}

/** The class a problem has in `licenseAssignmentStates.error` (checklist 198). */
export function assignmentErrorOf(problem: Problem): AssignmentError {
  switch (problem.code) {
    case 'CountViolation':
    case 'MutuallyExclusiveViolation':
    case 'DependencyViolation':
    case 'UniquenessViolation':
    case 'ProhibitedInUsageLocationViolation':
      return problem.code;
    case 'UsageLocationMissing':
    case 'UsageLocationInvalid':
      return 'ProhibitedInUsageLocationViolation';
    default:
      return 'Other';
  }
}
