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
  TooManyGroups: 6,
  MissingParameters: 7,
  SubscriptionLimitReached: 8,
  SubscriptionActionOff: 9,
  UnitsStillAssigned: 10,
  ReturnWindowPassed: 11,
  RecurringBillingOff: 12,
  TooManyUnitsToCancel: 13,
  CustomDomainAttached: 14,
  ClockIsReal: 15,
  ClockGoesForward: 16,
  NotUndoable: 17,
  PlanNotReady: 18,
  Drifted: 19,
  NoLicenseChanges: 20,
  SkuBothAddedAndRemoved: 21,
  SkuNotOwned: 22,
  SkuNotAssignable: 23,
  SelfServiceSubscription: 24,
  UseLicensesPage: 25,
  PlanNotInSku: 26,
  CompanyPlanNotSwitchable: 27,
  GroupNotLicensable: 28,
  GroupStillLicensed: 29,
  MissingGroupService: 30,
  RemovalNotConfirmed: 31,
  UserDeleted: 32,
  GuestNeedsGlobalAdministrator: 33,
  WorldMovedOn: 34,
  NotAssigned: 35,
  InheritedLicense: 36,
  AlreadyAsRequested: 37,
  UsageLocationMissing: 38,
  UsageLocationInvalid: 39,
  ProhibitedInUsageLocationViolation: 40,
  CountViolation: 41,
  MutuallyExclusiveViolation: 42,
  DependencyViolation: 43,
  UniquenessViolation: 44,
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
