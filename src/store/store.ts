import type { AssignmentError, AssignmentState, UserView } from '../core/assignment/assignment.ts';
import type { Catalog } from '../core/catalog/catalog.ts';
import type { Change, ChangeKind } from '../core/change.ts';
import type { Group, MemberType } from '../core/directory/group.ts';
import type { Organization } from '../core/directory/organization.ts';
import type { User } from '../core/directory/user.ts';
import type {
  AppId,
  GroupId,
  Instant,
  OperationNo,
  PlanId,
  RoleId,
  ServicePlanId,
  SkuId,
  UserId,
} from '../core/ids.ts';
import type { Command } from '../core/plan/command.ts';
import type { Outcome } from '../core/plan/outcome.ts';
import type { PlanProblem } from '../core/plan/plan.ts';
import type { SubscribedSku, Subscription } from '../core/subscription/subscribed-sku.ts';
import type { Expression, SearchExpression } from '../odata/expression.ts';
import type { DatedPlansReader, DatedPlansWriter } from './dated-plans.ts';
import type { ForecastReader, ForecastWriter } from './forecast.ts';
import type { AssignmentListsReader } from './assignment-lists.ts';
import type { GroupLicensingReader, GroupLicensingWriter } from './group-licensing.ts';
import type { GroupSize } from './group-size.ts';
import type { Moment } from '../core/moment.ts';
import type { MembershipRulesReader, MembershipRulesWriter } from './membership-rules.ts';
import type {
  GroupScope,
  ListQuery,
  Page,
  PeopleConditions,
  PeopleList,
  UserIdsPart,
  UserScope,
} from './lists.ts';
import type {
  ActorStamp,
  LoggedChange,
  Operation,
  OperationKinds,
  OperationPatch,
  OperationStatus,
} from './operation.ts';
import type { PeopleWindow } from './people-list/people-window.ts';
import type { PlanChunk, StoredPlan } from './stored-plan.ts';
import type { SupplyReader, SupplyWriter } from './supply.ts';

/** An assignment as stored, with its owner and time. */
export type StoredAssignment = {
  readonly userId: UserId;
  readonly skuId: SkuId;
  readonly assignedByGroup: GroupId | null;
  readonly disabledPlans: readonly ServicePlanId[];
  readonly state: AssignmentState;
  readonly error: AssignmentError | null;
  readonly updatedAt: Instant;
};

/** A product with its people counted: constant time however many they are. */
export type CountedSku = SubscribedSku & {
  /** Of those who hold it, who hold it directly (perhaps by groups as well). */
  readonly directUnits: number;
};

/** An app registration. Secrets are kept as hashes only. */
export type AppRegistration = {
  readonly appId: AppId;
  /** GUID of its service principal. */
  readonly objectId: string;
  readonly displayName: string;
  readonly permissions: readonly string[];
  readonly secretHash: string;
  readonly createdAt: Instant;
};

/** A role given to a person. */
export type RoleAssignment = {
  readonly id: string;
  readonly principalId: string;
  readonly roleId: RoleId;
  readonly directoryScopeId: string;
};

/** A membership or ownership link. */
export type GroupLink = {
  readonly groupId: GroupId;
  readonly memberId: string;
  readonly memberType: MemberType;
};

/** Reads one consistent state. Nothing of it changes anything. */
export interface Reader
  extends
    AssignmentListsReader,
    GroupLicensingReader,
    MembershipRulesReader,
    SupplyReader,
    DatedPlansReader,
    ForecastReader {
  /** Asserts that there is one. */
  organization(): Promise<Organization>;
  /** Whether the organization has been created: false in a new database only. */
  hasOrganization(): Promise<boolean>;
  /** Built once per catalogue version and shared: treat as immutable. */
  catalog(): Promise<Catalog>;
  /** What time it is: of all that is read in one go it is the same. */
  moment(): Promise<Moment>;
  /** Products with their units as they are now. */
  subscribedSkus(): Promise<readonly CountedSku[]>;
  /** Purchases as they stand now. */
  subscriptions(): Promise<readonly Subscription[]>;
  /** Purchases as they were written down last: what the calendar has brought since is not in them. */
  recordedSubscriptions(): Promise<readonly Subscription[]>;

  /** By id or user principal name (any case); deleted people only where `deleted` says so. */
  findUser(idOrUpn: string, options?: { readonly deleted?: boolean }): Promise<User | null>;
  /** In the order of `ids`, missing ones left out; deleted people included. */
  usersByIds(ids: readonly string[]): Promise<readonly User[]>;
  /** Keys as in `findUser`, set-based: which id each one is (lower-cased key → id). Deleted people are left out. */
  userIdsByKeys(keys: readonly string[]): Promise<ReadonlyMap<string, UserId>>;
  /**
   * Which present people each key may mean: by id or user name, else mail address, else a further address, else display name, in
   * any case. One: clear; two: several have it (there may be more); keys of nobody are missing.
   */
  peopleMeant(keys: readonly string[]): Promise<ReadonlyMap<string, readonly UserId[]>>;
  listUsers(scope: UserScope, query: ListQuery): Promise<Page<User>>;
  countUsers(
    scope: UserScope,
    filter: Expression | null,
    search: SearchExpression | null,
  ): Promise<number>;
  /** People whose name, user name or mail has words that begin as typed; best first, at most `limit`. */
  typeAhead(text: string, limit: number): Promise<readonly User[]>;
  /**
   * Next ids of present people who meet the conditions, ascending by id (`order: 'id'`) or by display name then id (`'name'`);
   * `after` is the `next` of the part before, null: from the beginning.
   */
  nextUserIds(
    people: PeopleConditions,
    order: 'id' | 'name',
    after: string | null,
    limit: number,
  ): Promise<UserIdsPart>;

  /**
   * People at positions `skip` … `skip + top - 1` of a list. What it costs to find a position is paid once, as long as the list
   * stands still. Null: the work was paused so that others get their turn; the same question again goes on with it.
   */
  peopleWindow(
    list: PeopleList,
    window: { readonly skip: number; readonly top: number },
  ): Promise<PeopleWindow | null>;
  /** Length of a list; null: paused, as above. */
  peopleCount(list: PeopleList): Promise<number | null>;
  /** Names the conditions and the last change that could move a list of them: equal names, equal lists. */
  peopleState(conditions: PeopleConditions): Promise<string>;

  /** What licensing needs of these people, set-based, in the order of `ids`; missing people are left out. */
  loadUserViews(ids: readonly UserId[]): Promise<readonly UserView[]>;
  /** All assignments of these people, by user id. */
  assignmentsOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly StoredAssignment[]>>;

  findGroup(id: string, options?: { readonly deleted?: boolean }): Promise<Group | null>;
  groupsByIds(ids: readonly string[]): Promise<readonly Group[]>;
  /** How many present direct members and owners these groups have, set-based. */
  groupSizes(groupIds: readonly GroupId[]): Promise<ReadonlyMap<GroupId, GroupSize>>;
  /** Groups whose name begins as typed, then (while groups are few) those with such words; at most `limit`. */
  typeAheadGroups(text: string, limit: number): Promise<readonly Group[]>;
  listGroups(scope: GroupScope, query: ListQuery): Promise<Page<Group>>;
  countGroups(
    scope: GroupScope,
    filter: Expression | null,
    search: SearchExpression | null,
  ): Promise<number>;
  /** Which of `memberIds` are direct members / owners of the group. */
  membersAmong(groupId: GroupId, memberIds: readonly string[]): Promise<ReadonlySet<string>>;
  ownersAmong(groupId: GroupId, userIds: readonly string[]): Promise<ReadonlySet<string>>;

  rolesOf(principalId: string): Promise<readonly RoleAssignment[]>;
  /** Ids of those who hold a role, in whatever scope, ascending. */
  holdersOfRole(roleId: RoleId): Promise<readonly string[]>;
  /** The same for many, set-based, by principal id; who holds none is missing. */
  rolesOfMany(
    principalIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly RoleAssignment[]>>;
  findApp(appId: string): Promise<AppRegistration | null>;
  listApps(): Promise<readonly AppRegistration[]>;

  operation(operationNo: OperationNo): Promise<Operation | null>;
  /** The same for many, set-based, by number; unknown ones are missing. */
  operationsByNos(
    operationNos: readonly OperationNo[],
  ): Promise<ReadonlyMap<OperationNo, Operation>>;
  /** Newest first. */
  listOperations(query: {
    readonly before: OperationNo | null;
    readonly limit: number;
    /** Id or user principal name (any case) of who did it. */
    readonly actor?: string | null;
    readonly status?: OperationStatus | null;
  }): Promise<readonly Operation[]>;
  /** By number; an operation that changed nothing is missing. What a plan has changed is known to be licenses. */
  operationKinds(
    operationNos: readonly OperationNo[],
  ): Promise<ReadonlyMap<OperationNo, OperationKinds>>;
  unfinishedOperations(): Promise<readonly Operation[]>;
  /** Log lines with `seq` greater than `after`, ascending. */
  changesAfter(
    after: number,
    limit: number,
    only?: {
      readonly operationNo?: OperationNo;
      /** All but this operation's. */
      readonly exceptOperationNo?: OperationNo;
      readonly targetId?: string;
      readonly kinds?: readonly ChangeKind[];
    },
  ): Promise<readonly LoggedChange[]>;
  /** Log lines of one object, newest first; before this line or of these kinds only, where asked. */
  historyOf(
    targetId: string,
    limit: number,
    only?: { readonly before?: number; readonly kinds?: readonly ChangeKind[] },
  ): Promise<readonly LoggedChange[]>;
  lastSeq(): Promise<number>;
  /** Log lines with their operations as an entity list (properties of `auditProperties`), newest first by default. */
  listAudit(query: ListQuery): Promise<Page<{ change: LoggedChange; operation: Operation }>>;

  plan(id: PlanId): Promise<StoredPlan | null>;
  unfinishedPlans(): Promise<readonly StoredPlan[]>;
  planCommands(id: PlanId): Promise<readonly Command[]>;
  planChunk(id: PlanId, chunkNo: number): Promise<PlanChunk | null>;
  /** The problems with most people, by number of people. Empty until the plan is ready. */
  planProblems(id: PlanId): Promise<readonly PlanProblem[]>;
  /** How many distinct outcomes a plan has. */
  planOutcomeCount(id: PlanId): Promise<number>;
  planOutcomes(id: PlanId, outcomeNos: readonly number[]): Promise<ReadonlyMap<number, Outcome>>;
  /** Chunks from `fromChunk` on that have rows of this kind, ascending, at most `limit`. */
  planChunksWith(
    id: PlanId,
    kind: 'change' | 'problem' | 'unchanged' | 'drifted',
    fromChunk: number,
    limit: number,
  ): Promise<readonly PlanChunk[]>;
}

/** One transaction. Changes to the directory and to licenses go through `record` only. */
export interface Writer
  extends
    Reader,
    GroupLicensingWriter,
    MembershipRulesWriter,
    SupplyWriter,
    DatedPlansWriter,
    ForecastWriter {
  /** Writes the organization itself, once, before anything else; asserts that there is none. */
  createOrganization(organization: Organization): Promise<void>;
  /** Opens an operation and answers its number. */
  openOperation(operation: {
    readonly activity: string;
    readonly actor: ActorStamp;
    readonly reason: string | null;
    readonly planId: PlanId | null;
    readonly undoOf: OperationNo | null;
    readonly total: number;
    readonly status: OperationStatus;
    readonly startedAt: Instant;
    readonly endedAt: Instant | null;
    readonly changed: number;
  }): Promise<OperationNo>;
  patchOperation(operationNo: OperationNo, patch: OperationPatch): Promise<void>;
  /**
   * The single write: tables, unit totals, change log (which is audit and feed), and at commit the audit chain.
   * Asserts what must hold (units known, keys unique); it never decides.
   */
  record(operationNo: OperationNo, changes: readonly Change[], now: Instant): Promise<void>;

  /** All `put…` are upserts. A plan put again loses its commands, outcomes and chunks. */
  putPlan(plan: StoredPlan): Promise<void>;
  patchPlan(
    id: PlanId,
    patch: Partial<
      Pick<
        StoredPlan,
        | 'status'
        | 'planned'
        | 'total'
        | 'totals'
        | 'operationNo'
        | 'allOrNothing'
        | 'chunks'
        | 'chunksApplied'
        | 'reason'
        | 'walk'
      >
    >,
  ): Promise<void>;
  putPlanCommands(id: PlanId, firstNo: number, commands: readonly Command[]): Promise<void>;
  /** Replaces the plan's problems. */
  putPlanProblems(id: PlanId, problems: readonly PlanProblem[]): Promise<void>;
  putPlanOutcomes(id: PlanId, firstNo: number, outcomes: readonly Outcome[]): Promise<void>;
  putPlanChunk(
    id: PlanId,
    chunk: PlanChunk,
    counts: { readonly change: number; readonly problem: number; readonly unchanged: number },
  ): Promise<void>;
  setChunkDrifted(id: PlanId, chunkNo: number, drifted: readonly number[]): Promise<void>;
  /** Forgets plans that were never applied and are older than `before`. */
  dropPlansBefore(before: Instant): Promise<number>;

  putApp(app: AppRegistration): Promise<void>;

  /** Sign-in links and sessions: kept as hashes, not part of the audit. */
  putSignInLink(link: {
    readonly tokenHash: string;
    readonly userId: UserId;
    readonly expiresAt: Instant;
  }): Promise<void>;
  /** Spends a link once; null where it is unknown, used or past its time. */
  takeSignInLink(tokenHash: string, now: Instant): Promise<UserId | null>;
  putSession(session: {
    readonly tokenHash: string;
    readonly userId: UserId;
    readonly createdAt: Instant;
    readonly expiresAt: Instant;
  }): Promise<void>;
  dropSession(tokenHash: string): Promise<void>;
  /** Runs `work`; if it throws, only its own writes are undone and the error goes on. */
  savepoint<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** What `doctor` found: nothing is well. */
export type DoctorFinding = {
  readonly check: string;
  readonly message: string;
};

/** The only doors to the data. */
export interface Store {
  /** Runs `work` on one consistent snapshot. */
  read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>;
  /** Runs `work` in one transaction and commits it durably; an error rolls everything back. */
  write<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result>;
  findSession(tokenHash: string, now: Instant): Promise<{ readonly userId: UserId } | null>;
  /** Recounts totals and verifies the audit chain; reports every difference. */
  doctor(): Promise<readonly DoctorFinding[]>;
  close(): Promise<void>;
}
