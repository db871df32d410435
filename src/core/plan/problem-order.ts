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
  PlanChangeOff: 15,
  ProductKeyRefused: 16,
  NotEnoughUnits: 17,
  RequestsHandledElsewhere: 18,
  RequestAlreadyDecided: 19,
  AddressesUnknown: 20,
  AutoClaimPolicyRefused: 21,
  ClockIsReal: 22,
  ClockGoesForward: 23,
  NotUndoable: 24,
  PlanNotReady: 25,
  Drifted: 26,
  NoLicenseChanges: 27,
  SkuBothAddedAndRemoved: 28,
  SkuNotOwned: 29,
  SkuNotAssignable: 30,
  SelfServiceSubscription: 31,
  SelfServiceNotAllowed: 32,
  UseLicensesPage: 33,
  PlanNotInSku: 34,
  CompanyPlanNotSwitchable: 35,
  GroupNotLicensable: 36,
  GroupStillLicensed: 37,
  MissingGroupService: 38,
  RemovalNotConfirmed: 39,
  UserDeleted: 40,
  GuestNeedsGlobalAdministrator: 41,
  WorldMovedOn: 42,
  NotAssigned: 43,
  InheritedLicense: 44,
  AlreadyAsRequested: 45,
  UsageLocationMissing: 46,
  UsageLocationInvalid: 47,
  ProhibitedInUsageLocationViolation: 48,
  CountViolation: 49,
  MutuallyExclusiveViolation: 50,
  DependencyViolation: 51,
  UniquenessViolation: 52,
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
