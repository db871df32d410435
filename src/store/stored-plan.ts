import type { GroupId, Instant, OperationNo, PlanId, UserId } from '../core/ids.ts';
import type { Command } from '../core/plan/command.ts';
import type { Surface } from '../core/plan/outcome.ts';
import type { PlanTotals } from '../core/plan/plan.ts';
import type { GroupLicense } from '../core/groups/group-license.ts';
import type { Resolution } from '../core/plan/resolution.ts';
import type { Expression } from '../odata/expression.ts';
import type { PeopleConditions } from './lists.ts';
import type { ActorStamp } from './operation.ts';

/** Where a kept plan stands. */
export type PlanStatus = 'computing' | 'ready' | 'failed' | 'applying' | 'applied' | 'stopped';

/** Where the people of a plan come from. */
export type PlanSource =
  /** They stand in the plan's chunks already, in this order: who comes first gets the last units. */
  | { readonly kind: 'listed' }
  /** Everyone on a list of present people when the plan is computed, without some; in the order of the next. */
  | {
      readonly kind: 'list';
      readonly conditions: PeopleConditions;
      readonly except: readonly UserId[];
    }
  /** Everyone who matches when the plan is computed; by display name, then id, where units are short. */
  | {
      readonly kind: 'filter';
      /** The OData text as given, for people; `''` is everyone. */
      readonly filter: string;
      readonly expression: Expression | null;
    }
  /** The people of an earlier plan in its order; `failed`: those whom it could not change. */
  | { readonly kind: 'again'; readonly planId: PlanId; readonly only: 'all' | 'failed' }
  /**
   * Everyone in some groups, as the groups would have them licensed; nobody is asked again when it is applied: what the groups give
   * then holds for all.
   */
  | {
      readonly kind: 'groupLicenses';
      /** One at least, each once. */
      readonly groups: readonly PlannedGroupChange[];
      /** Whether it is applied as soon as it is computed. */
      readonly isApplied: boolean;
      /** The operation that it takes back. */
      readonly undoOf?: OperationNo;
    }
  /** Everyone whom an operation changed: the plan takes it back. */
  | { readonly kind: 'undo'; readonly operationNo: OperationNo };

/** What a group gave when the plan was made, and what it would give. */
export type PlannedGroupChange = {
  readonly groupId: GroupId;
  readonly before: readonly GroupLicense[];
  readonly after: readonly GroupLicense[];
};

/** A plan as kept: request, totals, progress. Its rows are in chunks. */
export type StoredPlan = {
  readonly id: PlanId;
  readonly source: PlanSource;
  readonly surface: Surface;
  /** What everyone gets; null: a command a person (files, undo). */
  readonly command: Command | null;
  /** Ways out that are gone for everyone who has the problem and for whom they work. */
  readonly resolutions: readonly Resolution[];
  readonly actor: ActorStamp;
  readonly mayLicenseGuests: boolean;
  readonly reason: string | null;
  readonly status: PlanStatus;
  readonly createdAt: Instant;
  /** People planned so far / at all (null: not known yet). */
  readonly planned: number;
  readonly total: number | null;
  /** Complete once `ready`. */
  readonly totals: PlanTotals | null;
  /** Keys (ids or user names, as given) of which nobody is known; they are no rows. */
  readonly unknownKeys: readonly string[];
  readonly operationNo: OperationNo | null;
  readonly allOrNothing: boolean;
  readonly chunks: number;
  /** Chunks applied so far: a restart goes on here. */
  readonly chunksApplied: number;
  /** Where it takes its people as it goes: nobody has been planned beyond this place. Null: not begun, or all are planned first. */
  readonly walk: PlanWalk | null;
};

/** A place in a walk over people, in an order that stays the same to its end. */
export type PlanWalk = {
  readonly order: 'id' | 'name';
  /** The place after which to go on, as `nextUserIds` answers it; null: at the first. */
  readonly after: string | null;
};

/** Some rows of a plan, in planning order. The three lists are parallel; numbers point into the plan's interned lists. */
export type PlanChunk = {
  /** From 0. */
  readonly chunkNo: number;
  readonly userIds: readonly UserId[];
  readonly commandNos: readonly number[];
  /** Empty while the rows have not been planned. */
  readonly outcomeNos: readonly number[];
  /** Rows of it that were not written because the world had moved (positions). */
  readonly drifted: readonly number[];
};
