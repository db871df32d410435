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
  NotUndoable: 8,
  PlanNotReady: 9,
  Drifted: 10,
  NoLicenseChanges: 11,
  SkuBothAddedAndRemoved: 12,
  SkuNotOwned: 13,
  SkuNotAssignable: 14,
  SelfServiceSubscription: 15,
  UseLicensesPage: 16,
  PlanNotInSku: 17,
  CompanyPlanNotSwitchable: 18,
  GroupNotLicensable: 19,
  GroupStillLicensed: 20,
  MissingGroupService: 21,
  RemovalNotConfirmed: 22,
  UserDeleted: 23,
  GuestNeedsGlobalAdministrator: 24,
  WorldMovedOn: 25,
  NotAssigned: 26,
  InheritedLicense: 27,
  AlreadyAsRequested: 28,
  UsageLocationMissing: 29,
  UsageLocationInvalid: 30,
  ProhibitedInUsageLocationViolation: 31,
  CountViolation: 32,
  MutuallyExclusiveViolation: 33,
  DependencyViolation: 34,
  UniquenessViolation: 35,
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
