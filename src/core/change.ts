import type { AssignmentError, AssignmentState } from './assignment/assignment.ts';
import type { Group, GroupPatch, MemberType } from './directory/group.ts';
import type { Organization } from './directory/organization.ts';
import type { User, UserPatch } from './directory/user.ts';
import type { Product, ServicePlan } from './catalog/catalog.ts';
import type { GroupLicense } from './groups/group-license.ts';
import type { GroupId, Instant, RoleId, ServicePlanId, SkuId, UserId } from './ids.ts';
import type { Problem } from './problems.ts';
import type { LicenseRequest } from './requests/license-request.ts';
import type { Subscription } from './subscription/subscribed-sku.ts';

/** One step on one person's licenses, without saying whose. `before` values are kept so that it can be turned round. */
export type LicenseStep =
  | {
      readonly kind: 'licenseAssigned';
      readonly skuId: SkuId;
      readonly assignedByGroup: GroupId | null;
      readonly disabledPlans: readonly ServicePlanId[];
      /** Whether this is the person's first path to the product: it then takes one unit. */
      readonly takesUnit: boolean;
    }
  | {
      readonly kind: 'licenseRemoved';
      readonly skuId: SkuId;
      readonly assignedByGroup: GroupId | null;
      /** What was off until now. */
      readonly disabledPlans: readonly ServicePlanId[];
      /** Whether this was the person's last path to the product: it then frees one unit. */
      readonly freesUnit: boolean;
    }
  | {
      readonly kind: 'appsChanged';
      readonly skuId: SkuId;
      readonly assignedByGroup: GroupId | null;
      readonly disabledPlans: readonly ServicePlanId[];
      readonly before: readonly ServicePlanId[];
    }
  | {
      /** A path by a group comes to be, goes or changes, where it is in error before or after (rules.md 5.3). */
      readonly kind: 'licenseStateSet';
      readonly skuId: SkuId;
      readonly assignedByGroup: GroupId;
      /** Null: the path was not there. */
      readonly before: PathState | null;
      /** Null: the path goes. */
      readonly after: PathState | null;
      readonly takesUnit: boolean;
      readonly freesUnit: boolean;
      /** What stood in the way then; missing where nothing did, or only a sibling of the same group. The audit tells it (rules.md 7). */
      readonly problem?: Problem;
    };

/** How a path by a group is kept. */
export type PathState = {
  readonly disabledPlans: readonly ServicePlanId[];
  readonly state: AssignmentState;
  readonly error: AssignmentError | null;
};

/** The same step for many people: writing is set-based, one statement for all of them. Nobody twice. */
export type LicenseChange = LicenseStep & { readonly userIds: readonly UserId[] };

/** Everything that can happen. `record` is exhaustive over it: tables, audit chain and feed follow. */
export type Change =
  | LicenseChange
  | { readonly kind: 'userAdded'; readonly user: User }
  | {
      readonly kind: 'userUpdated';
      readonly userId: UserId;
      readonly before: UserPatch;
      readonly after: UserPatch;
    }
  | { readonly kind: 'userDeleted'; readonly userId: UserId; readonly at: Instant }
  | {
      readonly kind: 'userRestored';
      readonly userId: UserId;
      readonly before: UserPatch;
      readonly after: UserPatch;
    }
  | { readonly kind: 'userPurged'; readonly user: User }
  | { readonly kind: 'groupAdded'; readonly group: Group }
  | {
      readonly kind: 'groupUpdated';
      readonly groupId: GroupId;
      readonly before: GroupPatch;
      readonly after: GroupPatch;
    }
  | { readonly kind: 'groupDeleted'; readonly groupId: GroupId; readonly at: Instant }
  | { readonly kind: 'groupRestored'; readonly groupId: GroupId; readonly deletedAt: Instant }
  | { readonly kind: 'groupPurged'; readonly group: Group }
  | {
      readonly kind: 'memberAdded' | 'memberRemoved';
      readonly groupId: GroupId;
      readonly memberId: string;
      readonly memberType: MemberType;
    }
  | {
      readonly kind: 'ownerAdded' | 'ownerRemoved';
      readonly groupId: GroupId;
      readonly ownerId: UserId;
    }
  | {
      /** What a group gives its members. */
      readonly kind: 'groupLicensesSet';
      readonly groupId: GroupId;
      readonly before: readonly GroupLicense[];
      readonly after: readonly GroupLicense[];
    }
  | {
      /** Somebody has asked to bring what a group gives to its members once more (rules.md 7). */
      readonly kind: 'groupProcessingTriggered';
      readonly groupId: GroupId;
    }
  | {
      /** Licenses of a group begin to be brought to all its members, or to be looked at again (rules.md 7). */
      readonly kind: 'groupProcessingStarted';
      readonly groupId: GroupId;
    }
  | {
      readonly kind: 'groupProcessingFinished';
      readonly groupId: GroupId;
      /** Members who have all that the group gives, and members who have not. */
      readonly succeeded: number;
      readonly failed: number;
    }
  | {
      readonly kind: 'subscriptionSet';
      readonly before: Subscription | null;
      readonly after: Subscription;
    }
  | {
      readonly kind: 'licenseRequestSet';
      readonly before: LicenseRequest | null;
      readonly after: LicenseRequest;
    }
  | {
      /** Somebody got a license by opening an app (rules.md 9.2). */
      readonly kind: 'licenseClaimed';
      readonly userId: UserId;
      readonly skuId: SkuId;
      readonly policyId: string;
    }
  | { readonly kind: 'productSet'; readonly before: Product | null; readonly after: Product }
  | {
      readonly kind: 'servicePlanSet';
      readonly before: ServicePlan | null;
      readonly after: ServicePlan;
    }
  | {
      readonly kind: 'organizationUpdated';
      readonly before: Partial<Organization>;
      readonly after: Partial<Organization>;
    }
  | {
      readonly kind: 'roleAssigned' | 'roleRemoved';
      /** GUID of the assignment itself. */
      readonly id: string;
      readonly principalId: string;
      readonly roleId: RoleId;
      /** `/` for the whole organization. */
      readonly directoryScopeId: string;
    }
  | {
      readonly kind: 'appAdded' | 'appUpdated' | 'appRemoved';
      /** Client id. */
      readonly appId: string;
      readonly displayName: string;
      readonly permissions: readonly string[];
    };

/** The kinds of change to somebody's licenses. */
export const licenseKinds: readonly ChangeKind[] = [
  'licenseAssigned',
  'licenseRemoved',
  'appsChanged',
  'licenseStateSet',
];

/** The kinds of change. */
export type ChangeKind = Change['kind'];
