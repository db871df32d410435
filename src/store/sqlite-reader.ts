import { peopleListsOf } from './people-list/people-lists.ts';
import type { MembershipRulesReader } from './membership-rules.ts';
import type { AssignmentListsReader } from './assignment-lists.ts';
import type { GroupLicensingReader } from './group-licensing.ts';
import type { ReadContext } from './read-context.ts';
import {
  givenTo,
  groupErrors,
  groupLicenses,
  groupProcessingPlans,
  groupsWithErrors,
  groupSkuCounts,
  groupWaitingCounts,
  peopleWhoWouldLose,
  presentMembersAmong,
  processingStates,
} from './sql/group-licenses.ts';
import {
  directBesideGroup,
  directBesideGroupCounts,
  directHolderCount,
} from './sql/direct-beside-group.ts';
import { groupsDirectlyOf } from './sql/nested-groups.ts';
import {
  activeRules,
  isRuleWorkLeft,
  ruleCount,
  ruleMemberships,
  ruleNewcomers,
} from './sql/membership-rules.ts';
import {
  isAnyoneStale,
  placesInLine,
  productsWaitedFor,
  waitingCounts,
  waitingFor,
} from './sql/waiting.ts';
import { findApp, holdersOfRole, listApps, rolesOf, rolesOfMany } from './sql/apps-and-roles.ts';
import {
  directAssignments,
  failingUserSkuCount,
  failingUserSkus,
  waitingAfter,
  waitingOf,
} from './sql/assignment-lists.ts';
import { assignmentsOf } from './sql/assignments-of.ts';
import { changesAfter, historyOf, lastSeq } from './sql/change-log.ts';
import { findUser } from './sql/find-user.ts';
import { groupSizes } from './sql/group-sizes.ts';
import { findGroup, groupsByIds, membersAmong, ownersAmong } from './sql/groups.ts';
import { listAudit } from './sql/list-audit.ts';
import { countGroups, listGroups } from './sql/list-groups.ts';
import { countUsers, listUsers } from './sql/list-users.ts';
import { loadUserViews } from './sql/load-user-views.ts';
import { nextUserIds } from './sql/next-user-ids.ts';
import {
  findOperation,
  listOperations,
  operationKinds,
  operationsByNos,
  unfinishedOperations,
} from './sql/operations.ts';
import { findPlanChunk, planChunksWith } from './sql/plan-chunks.ts';
import {
  findPlan,
  planCommands,
  planOutcomeCount,
  planOutcomes,
  planProblems,
  unfinishedPlans,
} from './sql/plans.ts';
import {
  hasOrganization,
  readOrganization,
  readRecordedSubscriptions,
  readSubscribedSkus,
  readSubscriptions,
} from './sql/products.ts';
import { notices, unsentNotices } from './sql/notices.ts';
import {
  autoClaimCounts,
  autoClaims,
  licenseRequest,
  licenseRequests,
  pendingRequestCount,
} from './sql/supply.ts';
import type { SupplyReader } from './supply.ts';
import type { DatedPlansReader } from './dated-plans.ts';
import type { ForecastReader } from './forecast.ts';
import { comingDatedPlans, datedPlan, datedPlansOf, dueDatedPlans } from './sql/dated-plans.ts';
import { joins, leavesOf, unitHistory } from './sql/forecast.ts';
import { peopleMeant } from './sql/people-meant.ts';
import { typeAheadGroups } from './sql/type-ahead-groups.ts';
import { typeAhead } from './sql/type-ahead.ts';
import { userIdsByKeys } from './sql/user-ids-by-keys.ts';
import { usersByIds } from './sql/users-by-ids.ts';
import type { Reader } from './store.ts';

/** The port's reads on one connection. Each is one query or few, done at once; the transaction is the caller's. */
export function createReader(context: ReadContext): Reader {
  const { db, interned } = context;
  return {
    ...directoryReader(context),
    ...assignmentListsReader(context),
    ...groupLicensingReader(context),
    ...membershipRulesReader(context),
    ...supplyReader(context),
    ...datedPlansReader(context),
    ...forecastReader(context),
    organization: async () => readOrganization(db),
    hasOrganization: async () => hasOrganization(db),
    catalog: async () => context.catalog(),
    subscribedSkus: async () => readSubscribedSkus(db, context.moment().now),
    subscriptions: async () => readSubscriptions(db, context.moment().now),
    recordedSubscriptions: async () => readRecordedSubscriptions(db),
    moment: async () => context.moment(),
    loadUserViews: async (ids) => loadUserViews(db, interned, ids),
    assignmentsOf: async (ids) => assignmentsOf(db, interned, ids),
    holdersOfRole: async (roleId) => holdersOfRole(db, roleId),
    rolesOf: async (principalId) => rolesOf(db, principalId),
    rolesOfMany: async (principalIds) => rolesOfMany(db, principalIds),
    findApp: async (appId) => findApp(db, appId),
    listApps: async () => listApps(db),
    operation: async (operationNo) => findOperation(db, operationNo),
    operationsByNos: async (operationNos) => operationsByNos(db, operationNos),
    listOperations: async (query) => listOperations(db, query),
    operationKinds: async (operationNos) => operationKinds(db, operationNos),
    unfinishedOperations: async () => unfinishedOperations(db),
    changesAfter: async (after, limit, only) => changesAfter(db, { after, limit, ...only }),
    historyOf: async (targetId, limit, only) => historyOf(db, targetId, { limit, ...only }),
    lastSeq: async () => lastSeq(db),
    listAudit: async (query) => listAudit(context, query),
    plan: async (id) => findPlan(db, id),
    unfinishedPlans: async () => unfinishedPlans(db),
    planCommands: async (id) => planCommands(db, id),
    planProblems: async (id) => planProblems(db, id),
    planChunk: async (id, chunkNo) => findPlanChunk(db, id, chunkNo),
    planOutcomeCount: async (id) => planOutcomeCount(db, id),
    planOutcomes: async (id, outcomeNos) => planOutcomes(db, id, outcomeNos),
    planChunksWith: async (id, kind, fromChunk, limit) =>
      planChunksWith(db, id, { kind, fromChunk, limit }),
  };
}

function membershipRulesReader(context: ReadContext): MembershipRulesReader {
  const { db } = context;
  return {
    activeRules: async () => activeRules(db),
    ruleCount: async () => ruleCount(db),
    ruleMemberships: async (userIds) => ruleMemberships(db, userIds),
    ruleNewcomers: async (groupId, rule, top) => ruleNewcomers(context, { groupId, rule }, top),
    isRuleWorkLeft: async () => isRuleWorkLeft(db),
  };
}

function datedPlansReader({ db }: ReadContext): DatedPlansReader {
  return {
    datedPlan: async (planId) => datedPlan(db, planId),
    comingDatedPlans: async (limit) => comingDatedPlans(db, limit),
    dueDatedPlans: async (now, limit) => dueDatedPlans(db, now, limit),
    datedPlansOf: async (operationNos) => datedPlansOf(db, operationNos),
  };
}

function forecastReader({ db, interned }: ReadContext): ForecastReader {
  return {
    unitHistory: async (skuId, since) => unitHistory(db, skuId, since),
    leavesOf: async (skuId, until) => leavesOf(db, interned, { skuId, until }),
    joins: async (after, until) => joins(db, after, until),
  };
}

function supplyReader({ db }: ReadContext): SupplyReader {
  return {
    licenseRequests: async (query) => licenseRequests(db, query),
    licenseRequest: async (id) => licenseRequest(db, id),
    pendingRequestCount: async (since) => pendingRequestCount(db, since),
    autoClaims: async (since, limit) => autoClaims(db, since, limit),
    autoClaimCounts: async (since) => autoClaimCounts(db, since),
    notices: async (query) => notices(db, query),
    unsentNotices: async (attemptsMax, limit) => unsentNotices(db, attemptsMax, limit),
  };
}

function assignmentListsReader(context: ReadContext): AssignmentListsReader {
  return {
    directAssignments: async (skuId, page) => directAssignments(context, skuId, page),
    waitingAfter: async (skuId, page) => waitingAfter(context, skuId, page),
    waitingOf: async (userIds) => waitingOf(context, userIds),
    failingUserSkus: async (page) => failingUserSkus(context, page),
    failingUserSkuCount: async (skuIds) => failingUserSkuCount(context, skuIds),
  };
}

function groupLicensingReader(context: ReadContext): GroupLicensingReader {
  const { db } = context;
  return {
    groupLicenses: async (groupIds) => groupLicenses(context, groupIds),
    givenTo: async (userIds) => givenTo(context, userIds),
    presentMembersAmong: async (groupId, userIds) => presentMembersAmong(db, groupId, userIds),
    directBesideGroup: async (path, page) => directBesideGroup(context, path, page),
    directBesideGroupCounts: async (groupId, skuId) =>
      directBesideGroupCounts(context, groupId, skuId),
    directHolderCount: async (skuId) => directHolderCount(context, skuId),
    groupsDirectlyOf: async (memberIds) => groupsDirectlyOf(db, memberIds),
    peopleWhoWouldLose: async (groupId, products) => peopleWhoWouldLose(context, groupId, products),
    groupSkuCounts: async (filter) => groupSkuCounts(context, filter),
    groupsWithErrors: async () => groupsWithErrors(db),
    groupErrors: async (groupId, page) => groupErrors(context, groupId, page),
    groupWaitingCounts: async (groupId) => groupWaitingCounts(context, groupId),
    groupProcessingPlans: async (groupId) => groupProcessingPlans(db, groupId),
    processingStates: async (groupIds) => processingStates(db, groupIds),
    waitingFor: async (skuId, page) => waitingFor(context, skuId, page),
    placesInLine: async (skuId, userIds) => placesInLine(context, skuId, userIds),
    productsWaitedFor: async () => productsWaitedFor(context),
    waitingCounts: async () => waitingCounts(context),
    isAnyoneStale: async () => isAnyoneStale(db),
  };
}

type DirectoryReader = Pick<
  Reader,
  | 'findUser'
  | 'usersByIds'
  | 'userIdsByKeys'
  | 'peopleMeant'
  | 'listUsers'
  | 'countUsers'
  | 'typeAhead'
  | 'nextUserIds'
  | 'peopleWindow'
  | 'peopleCount'
  | 'peopleState'
  | 'findGroup'
  | 'groupsByIds'
  | 'groupSizes'
  | 'typeAheadGroups'
  | 'listGroups'
  | 'countGroups'
  | 'membersAmong'
  | 'ownersAmong'
>;

function directoryReader(context: ReadContext): DirectoryReader {
  const { db } = context;
  return {
    findUser: async (idOrUpn, options) => findUser(db, idOrUpn, options?.deleted === true),
    usersByIds: async (ids) => usersByIds(db, ids),
    userIdsByKeys: async (keys) => userIdsByKeys(db, keys),
    peopleMeant: async (keys) => peopleMeant(db, keys),
    listUsers: async (scope, query) => listUsers(context, scope, query),
    countUsers: async (scope, filter, search) => countUsers(context, scope, { filter, search }),
    typeAhead: async (text, limit) => typeAhead(db, text, limit),
    peopleWindow: async (list, window) => peopleListsOf(context).window(list, window),
    peopleCount: async (list) => peopleListsOf(context).count(list),
    peopleState: async (conditions) => peopleListsOf(context).state(conditions),
    nextUserIds: async (people, order, after, limit) =>
      nextUserIds(context, people, { order, after, limit }),
    findGroup: async (id, options) => findGroup(db, id, options?.deleted === true),
    groupsByIds: async (ids) => groupsByIds(db, ids),
    groupSizes: async (groupIds) => groupSizes(context, groupIds),
    typeAheadGroups: async (text, limit) => typeAheadGroups(context, text, limit),
    listGroups: async (scope, query) => listGroups(context, scope, query),
    countGroups: async (scope, filter, search) => countGroups(context, scope, { filter, search }),
    membersAmong: async (groupId, memberIds) => membersAmong(db, groupId, memberIds),
    ownersAmong: async (groupId, userIds) => ownersAmong(db, groupId, userIds),
  };
}
