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
  UserDeleted: 19,
  GuestNeedsGlobalAdministrator: 20,
  WorldMovedOn: 21,
  NotAssigned: 22,
  InheritedLicense: 23,
  AlreadyAsRequested: 24,
  UsageLocationMissing: 25,
  UsageLocationInvalid: 26,
  ProhibitedInUsageLocationViolation: 27,
  CountViolation: 28,
  MutuallyExclusiveViolation: 29,
  DependencyViolation: 30,
  UniquenessViolation: 31,
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
