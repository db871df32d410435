import type { AssignmentError } from '../core/assignment/assignment.ts';
import type { GroupLicense, GroupLicenses } from '../core/groups/group-license.ts';
import type {
  GroupId,
  Instant,
  OperationNo,
  PlanId,
  ServicePlanId,
  SkuId,
  UserId,
} from '../core/ids.ts';

/** How far the members of a group are (Graph: `licenseProcessingState`). */
export type ProcessingState = 'QueuedForProcessing' | 'ProcessingInProgress' | 'ProcessingComplete';

/** How many members fare how with one product of a group. */
export type GroupSkuCounts = {
  readonly groupId: GroupId;
  readonly skuId: SkuId;
  /** Paths that are as they should be, and that are not. */
  readonly active: number;
  readonly failing: number;
};

/** Somebody for whom a product of a group is not as it should be. */
export type GroupError = {
  readonly userId: UserId;
  readonly skuId: SkuId;
  readonly error: AssignmentError;
  /** Whether the person has the product by this group nevertheless. */
  readonly isHeld: boolean;
  readonly since: Instant;
};

/** A place in the line for a product. */
export type WaitingPerson = {
  readonly userId: UserId;
  readonly since: Instant;
};

/** Where a look through a waiting list goes on; null: from the first. */
export type WaitingPlace = {
  readonly since: number;
  readonly name: string;
  readonly userId: string;
};

/** How a member of a group holds a product that they have directly too: plans that are off on each path. */
export type DirectBesideGroup = {
  readonly direct: readonly ServicePlanId[];
  /** Null: the group gives it, but the member does not have it by the group. */
  readonly byGroup: readonly ServicePlanId[] | null;
  /** By other groups, where it is held. */
  readonly byOthers: readonly (readonly ServicePlanId[])[];
};

/** What is asked about groups that give licenses. Part of `Reader`. */
export interface GroupLicensingReader {
  /** What these groups give, or all groups that give anything; by group id. */
  groupLicenses(
    groupIds: readonly GroupId[] | 'all',
  ): Promise<ReadonlyMap<GroupId, readonly GroupLicense[]>>;
  /**
   * Groups that give licenses to these people: of which they are direct members, and with `nestedGroupLicensing` those around them at
   * any depth; by person. Who is in none is missing.
   */
  givenTo(userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, readonly GroupLicenses[]>>;
  /** Present people among these to whom the group gives what it gives: as for `givenTo`. */
  presentMembersAmong(groupId: GroupId, userIds: readonly UserId[]): Promise<ReadonlySet<UserId>>;
  /**
   * How many people would be left without a product if the group no longer gave those `taken` and gave those `given` besides: they
   * have one of the first by this group only, and all of the others already.
   */
  peopleWhoWouldLose(
    groupId: GroupId,
    products: { readonly taken: readonly SkuId[]; readonly given: readonly SkuId[] },
  ): Promise<number>;
  /** Members of a group who hold a product directly besides what the group wants for them, ascending by person. */
  directBesideGroup(
    path: { readonly groupId: GroupId; readonly skuId: SkuId },
    page: { readonly after: UserId | null; readonly limit: number },
  ): Promise<readonly (DirectBesideGroup & { readonly userId: UserId })[]>;
  /** The same people counted, by the paths that they have. */
  directBesideGroupCounts(
    groupId: GroupId,
    skuId: SkuId,
  ): Promise<readonly (DirectBesideGroup & { readonly people: number })[]>;
  /** How many people hold a product directly, by whatever other paths they have. */
  directHolderCount(skuId: SkuId): Promise<number>;
  /** Groups that these people or groups are directly in, deleted ones left out; ascending, by member. */
  groupsDirectlyOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly GroupId[]>>;
  /** How the members of groups fare with each product. Groups and products without any path are missing. */
  groupSkuCounts(filter: {
    readonly groupId?: GroupId;
    readonly skuId?: SkuId;
  }): Promise<readonly GroupSkuCounts[]>;
  /** Ids of groups for which some member has an error. */
  groupsWithErrors(): Promise<ReadonlySet<GroupId>>;
  /** Errors of a group's members, by product then person; `after`: the last one of the page before. */
  groupErrors(
    groupId: GroupId,
    page: {
      readonly skuId: SkuId | null;
      readonly after: { readonly skuId: SkuId; readonly userId: UserId } | null;
      readonly top: number;
    },
  ): Promise<readonly GroupError[]>;
  /** How many members of a group wait for a unit, by product; products for which nobody waits are missing. */
  groupWaitingCounts(groupId: GroupId): Promise<ReadonlyMap<SkuId, number>>;
  /** Plans that work on the members of a group now. */
  groupProcessingPlans(groupId: GroupId): Promise<readonly PlanId[]>;
  /** How the work on a group stands. */
  processingStates(groupIds: readonly GroupId[]): Promise<ReadonlyMap<GroupId, ProcessingState>>;
  /** People who wait for a unit of a product, first in line first, from position `skip` on. */
  waitingFor(
    skuId: SkuId,
    page: { readonly skip: number; readonly top: number },
  ): Promise<readonly WaitingPerson[]>;
  /** Where in the line for a product these people stand, 1 is next; who does not wait is missing. Costs one look along the line. */
  placesInLine(skuId: SkuId, userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, number>>;
  /** Products for a unit of which somebody waits. */
  productsWaitedFor(): Promise<ReadonlySet<SkuId>>;
  /** How many people wait for a unit of each product. */
  waitingCounts(): Promise<ReadonlyMap<SkuId, number>>;
  /** Whether anybody is to be looked at again. */
  isAnyoneStale(): Promise<boolean>;
}

/** People to be looked at again because of one operation. */
export type StaleUsers = {
  readonly operationNo: OperationNo;
  readonly lane: number;
  readonly userIds: readonly UserId[];
};

/** A product with units for those who wait, and the next of them. */
export type StaleProduct = {
  readonly skuId: SkuId;
  readonly operationNo: OperationNo;
  readonly userIds: readonly UserId[];
  /** Where to go on; null: that was the end of the line. */
  readonly next: WaitingPlace | null;
};

/** What the reconciler takes and puts away. Part of `Writer`. */
export interface GroupLicensingWriter {
  /** The first product with free units for which people wait, and the next of them, at most `limit`. */
  nextStaleProduct(limit: number): Promise<StaleProduct | null>;
  /** Goes on in the line of a product, or puts the product away. */
  setStaleProduct(skuId: SkuId, next: WaitingPlace | null): Promise<void>;
  /** The first people to be looked at again because of one operation, in display name order, at most `limit`. */
  nextStaleUsers(limit: number): Promise<StaleUsers | null>;
  /** Puts people away: they have been looked at. */
  dropStaleUsers(stale: StaleUsers): Promise<void>;
  /** Has everyone looked at again who waits for a unit of whatever product. */
  markWaitingLines(operationNo: OperationNo): Promise<void>;
  /** Marks people to be looked at again. */
  markStale(operationNo: OperationNo, userIds: readonly UserId[]): Promise<void>;
  /** Notes that a plan works on a group's members; `null`: it does no longer. */
  setGroupProcessing(
    groupId: GroupId,
    planId: PlanId,
    state: 'queued' | 'started' | null,
  ): Promise<void>;
}
