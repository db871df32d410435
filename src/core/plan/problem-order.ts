import type { Problem, ProblemCode } from '../problems.ts';

/**
 * Which problem is named first where a row has several: those of the request, of the products, of the person, of the
 * assignment. Part of the contract (core/assignment/README.md); a new code does not compile until it has its place.
 */
const places: Readonly<Record<ProblemCode, number>> = {
  BadRequest: 1,
  ResourceNotFound: 2,
  ObjectConflict: 3,
  PermissionDenied: 4,
  TooManyPeople: 5,
  MissingParameters: 6,
  SubscriptionLimitReached: 7,
  SubscriptionActionOff: 8,
  UnitsStillAssigned: 9,
  ReturnWindowPassed: 10,
  RecurringBillingOff: 11,
  TooManyUnitsToCancel: 12,
  CustomDomainAttached: 13,
  ClockIsReal: 14,
  ClockGoesForward: 15,
  NotUndoable: 16,
  PlanNotReady: 17,
  Drifted: 18,
  NoLicenseChanges: 19,
  SkuBothAddedAndRemoved: 20,
  SkuNotOwned: 21,
  SkuNotAssignable: 22,
  SelfServiceSubscription: 23,
  UseLicensesPage: 24,
  PlanNotInSku: 25,
  CompanyPlanNotSwitchable: 26,
  GroupNotLicensable: 27,
  GroupStillLicensed: 28,
  MissingGroupService: 29,
  RemovalNotConfirmed: 30,
  UserDeleted: 31,
  GuestNeedsGlobalAdministrator: 32,
  WorldMovedOn: 33,
  NotAssigned: 34,
  InheritedLicense: 35,
  AlreadyAsRequested: 36,
  UsageLocationMissing: 37,
  UsageLocationInvalid: 38,
  ProhibitedInUsageLocationViolation: 39,
  CountViolation: 40,
  MutuallyExclusiveViolation: 41,
  DependencyViolation: 42,
  UniquenessViolation: 43,
};

/** The codes in the order in which they are named. */
export const problemOrder: readonly ProblemCode[] = codesOf(places).sort(
  (one, other) => places[one] - places[other],
);

/** The problems in documented order; those of one code keep theirs. */
export function inDocumentedOrder(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < 2) return problems;
  return [...problems].sort((one, other) => places[one.code] - places[other.code]);
}

function codesOf(record: Readonly<Record<ProblemCode, number>>): ProblemCode[] {
  // Object.keys forgets the key type; the record's own type says that there are no others.
  return Object.keys(record) as ProblemCode[];
}
