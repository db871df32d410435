import type { Instant, ServicePlanId, SkuId, UserId } from '../core/ids.ts';
import type { WaitingPlace } from './group-licensing.ts';

/** Somebody who holds a product directly. */
export type DirectAssignment = {
  readonly userId: UserId;
  readonly disabledPlans: readonly ServicePlanId[];
};

/** A product for which somebody waits, and since when. */
export type Waiting = { readonly skuId: SkuId; readonly since: Instant };

/** A person and a product. */
export type UserSku = { readonly userId: UserId; readonly skuId: SkuId };

/** Lists of assignments as long as the organization: a page costs the same wherever it is. Part of `Reader`. */
export interface AssignmentListsReader {
  /** Who holds a product directly, ascending by person, after this one. */
  directAssignments(
    skuId: SkuId,
    page: { readonly after: UserId | null; readonly top: number },
  ): Promise<readonly DirectAssignment[]>;
  /** People who wait for a unit, first in line first, behind this place. */
  waitingAfter(
    skuId: SkuId,
    page: { readonly after: WaitingPlace | null; readonly top: number },
  ): Promise<readonly WaitingPlace[]>;
  /** What these people wait for, set-based; who does not wait is missing. */
  waitingOf(userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, readonly Waiting[]>>;
  /**
   * People and products that a group gives them and that are not as they should be for another reason than that units are missing,
   * ascending by person; of these products only, where `skuIds` is not null.
   */
  failingUserSkus(page: {
    readonly skuIds: readonly SkuId[] | null;
    readonly after: UserSku | null;
    readonly top: number;
  }): Promise<readonly UserSku[]>;
  /** How many of these there are. */
  failingUserSkuCount(skuIds: readonly SkuId[] | null): Promise<number>;
}
