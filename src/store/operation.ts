import type { ChangeKind } from '../core/change.ts';
import type { JsonObject } from '../core/directory/property.ts';
import type { Instant, OperationNo, PlanId } from '../core/ids.ts';

/** Who did something, as written down at the time. */
export type ActorStamp = {
  readonly kind: 'user' | 'app' | 'system';
  readonly id: string | null;
  readonly displayName: string;
  readonly userPrincipalName: string | null;
};

/** Where an operation stands. `stopping` was asked to stop and will at the next chunk. */
export type OperationStatus = 'running' | 'stopping' | 'stopped' | 'done' | 'failed';

/** Who, when, why, what: one write as people see it. */
export type Operation = {
  readonly operationNo: OperationNo;
  /** What was done, as a person would say: "Assign licenses", "Add user". */
  readonly activity: string;
  readonly actor: ActorStamp;
  readonly reason: string | null;
  readonly status: OperationStatus;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** People concerned; 1 for a single write. */
  readonly total: number;
  readonly changed: number;
  readonly refused: number;
  readonly unchanged: number;
  readonly drifted: number;
  readonly planId: PlanId | null;
  /** The operation that this one takes back. */
  readonly undoOf: OperationNo | null;
  /** The operation that took this one back. */
  readonly undoneBy: OperationNo | null;
  /** First and last change of it in the log (others may lie between); null: none. */
  readonly firstSeq: number | null;
  readonly lastSeq: number | null;
};

/** The parts of an operation that change after its start. */
export type OperationPatch = Partial<
  Pick<
    Operation,
    'status' | 'endedAt' | 'total' | 'changed' | 'refused' | 'unchanged' | 'drifted' | 'undoneBy'
  >
>;

/** What kinds of change an operation has made. */
export type OperationKinds = {
  readonly hasLicenses: boolean;
  /** Whether anything besides licenses, added people and updated people. */
  readonly hasOthers: boolean;
  /** What its first change was about. */
  readonly firstTargetId: string;
};

/** One line of the change log: one change to one object. */
export type LoggedChange = {
  readonly seq: number;
  readonly operationNo: OperationNo;
  readonly at: Instant;
  readonly kind: ChangeKind;
  readonly targetId: string;
  /** The change's other members. */
  readonly body: JsonObject;
};
