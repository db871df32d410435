import type { Product, ServicePlan } from '../core/catalog/catalog.ts';
import type { LicenseChange } from '../core/change.ts';
import type { Group } from '../core/directory/group.ts';
import type { Organization } from '../core/directory/organization.ts';
import type { User } from '../core/directory/user.ts';
import type { GroupId, UserId } from '../core/ids.ts';
import type { Subscription } from '../core/subscription/subscribed-sku.ts';
import type { GroupLink, RoleAssignment } from '../store/store.ts';

/** A whole organization as data: what `create-sample.ts` records. */
export type SampleWorld = {
  readonly organization: Organization;
  /** Products that no published list knows: the organization's own and its vendors'. */
  readonly products: readonly Product[];
  readonly servicePlans: readonly ServicePlan[];
  /** Members, guests and deleted people (those with `deletedDateTime`), every id once. */
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  readonly members: readonly GroupLink[];
  readonly owners: readonly { readonly groupId: GroupId; readonly ownerId: UserId }[];
  readonly subscriptions: readonly Subscription[];
  readonly roleAssignments: readonly RoleAssignment[];
  /** Direct licenses, a set of people each. */
  readonly licenses: readonly LicenseChange[];
};
