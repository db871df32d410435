import type { UserView } from '../assignment/assignment.ts';
import type { GroupId, ServicePlanId, SkuId } from '../ids.ts';

/** A product that a group gives to its members. */
export type GroupLicense = {
  readonly skuId: SkuId;
  /** Plans of the product that are off, in ascending id order, without doubles. */
  readonly disabledPlans: readonly ServicePlanId[];
};

/** All that one group gives, ascending by product, each once. Its products are given together (rules.md 4.4). */
export type GroupLicenses = {
  readonly groupId: GroupId;
  readonly licenses: readonly GroupLicense[];
};

/** A person, what they hold, and what their groups give. */
export type MemberView = UserView & {
  /** Of the licensed groups they are in, ascending by group; none for a deleted person. */
  readonly given: readonly GroupLicenses[];
};
