import type { UserType } from '../directory/user.ts';
import type { GroupId, ServicePlanId, SkuId, UserId } from '../ids.ts';

/** How an assignment fares (Graph: `licenseAssignmentState.state`). Direct ones are always `Active`. */
export type AssignmentState = 'Active' | 'ActiveWithError' | 'Disabled' | 'Error';

/** Why an assignment does not fare well (Graph: `licenseAssignmentState.error`). */
export type AssignmentError =
  | 'CountViolation'
  | 'MutuallyExclusiveViolation'
  | 'DependencyViolation'
  | 'ProhibitedInUsageLocationViolation'
  | 'UniquenessViolation'
  | 'Other';

/** One path by which a person holds a product: direct (`assignedByGroup` null) or by one group. */
export type Assignment = {
  readonly skuId: SkuId;
  /** Plans of the product that are off, in ascending id order, without doubles. */
  readonly disabledPlans: readonly ServicePlanId[];
  readonly assignedByGroup: GroupId | null;
  readonly state: AssignmentState;
  readonly error: AssignmentError | null;
};

/** What licensing needs to know of a person. */
export type LicensedUser = {
  readonly id: UserId;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly userType: UserType;
  readonly usageLocation: string | null;
  readonly isDeleted: boolean;
  /** A proxy address that another person has too, or null (rules.md 4.1.10). */
  readonly clashingProxyAddress: string | null;
};

/** A person with all that they hold: the facts a plan row is computed from. */
export type UserView = {
  readonly user: LicensedUser;
  readonly assignments: readonly Assignment[];
};
