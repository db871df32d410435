import { record } from './record/record.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import {
  dropSession,
  putApp,
  putSession,
  putSignInLink,
  takeSignInLink,
} from './sql/apps-and-roles.ts';
import { insertOperation, patchOperation } from './sql/operations.ts';
import { putPlanChunk, setChunkDrifted } from './sql/plan-chunks.ts';
import {
  dropPlansBefore,
  patchPlan,
  putPlan,
  putPlanCommands,
  putPlanOutcomes,
  putPlanProblems,
} from './sql/plans.ts';
import { putDatedPlan } from './sql/dated-plans.ts';
import { putUnitHistory } from './sql/forecast.ts';
import { dropNoticesBefore, patchNotice, putNotice } from './sql/notices.ts';
import { dropRequestsBefore } from './sql/supply.ts';
import { createOrganization } from './sql/products.ts';
import {
  closeRuleQuestions,
  nextMembers,
  nextRuleMoves,
  nextRuleQuestions,
  nextStaleRule,
  setStaleRule,
} from './sql/membership-rules.ts';
import {
  dropStaleUsers,
  markStaleUsers,
  markWaitingLines,
  nextStaleProduct,
  nextStaleUsers,
  setGroupProcessing,
  setStaleProduct,
} from './sql/waiting.ts';
import type { ReadContext } from './read-context.ts';
import { createReader } from './sqlite-reader.ts';
import type { Writer } from './store.ts';
import type { WriteSession } from './write-session.ts';

/** The port's writes within one transaction. */
export function createWriter(context: ReadContext, session: WriteSession): Writer {
  const { db } = context;
  return {
    // What this transaction has changed bears no mark before its end: lists that it reads are kept for it alone.
    ...createReader({ ...context }),
    createOrganization: async (organization) => createOrganization(db, organization),
    openOperation: async (operation) => {
      const operationNo = session.addOperation(operation);
      insertOperation(db, operationNo, operation);
      return operationNo;
    },
    patchOperation: async (operationNo, patch) => patchOperation(db, operationNo, patch),
    record: async (operationNo, changes, now) => record({ session, operationNo, now }, changes),
    putPlan: async (plan) => putPlan(db, plan),
    patchPlan: async (id, patch) => patchPlan(db, id, patch),
    putPlanCommands: async (id, firstNo, items) => putPlanCommands(db, id, { firstNo, items }),
    putPlanOutcomes: async (id, firstNo, items) => putPlanOutcomes(db, id, { firstNo, items }),
    putPlanProblems: async (id, problems) => putPlanProblems(db, id, problems),
    putPlanChunk: async (id, chunk, counts) => putPlanChunk(db, id, chunk, counts),
    setChunkDrifted: async (id, chunkNo, drifted) => setChunkDrifted(db, id, chunkNo, drifted),
    dropPlansBefore: async (before) => dropPlansBefore(db, before),
    nextStaleProduct: async (limit) => nextStaleProduct(context, limit),
    setStaleProduct: async (skuId, next) => setStaleProduct(context, skuId, next),
    nextStaleUsers: async (limit) => nextStaleUsers(db, limit),
    dropStaleUsers: async (stale) => dropStaleUsers(db, stale),
    markWaitingLines: async (operationNo) => markWaitingLines(db, operationNo),
    markStale: async (operationNo, userIds) => markStaleUsers(db, operationNo, userIds),
    setGroupProcessing: async (groupId, planId, state) =>
      setGroupProcessing(db, { groupId, planId }, state),
    nextRuleQuestions: async (limit) => nextRuleQuestions(db, limit),
    closeRuleQuestions: async (questions) => closeRuleQuestions(db, questions),
    nextStaleRule: async () => nextStaleRule(db),
    nextMembers: async (groupId, limit) => nextMembers(db, groupId, limit),
    nextRuleMoves: async (groupId, rule, part) => nextRuleMoves(context, { groupId, rule }, part),
    setStaleRule: async (groupId, after) => setStaleRule(db, groupId, after),
    putDatedPlan: async (plan) => putDatedPlan(db, plan),
    putUnitHistory: async (day, units) => putUnitHistory(db, day, units),
    putNotice: async (notice) => putNotice(db, notice),
    patchNotice: async (id, patch) => patchNotice(db, id, patch),
    dropNoticesBefore: async (before) => dropNoticesBefore(db, before),
    dropRequestsBefore: async (before) => dropRequestsBefore(db, before),
    putApp: async (app) => putApp(db, app),
    putSignInLink: async (link) => putSignInLink(db, link),
    takeSignInLink: async (tokenHash, now) => takeSignInLink(db, tokenHash, now),
    putSession: async (opened) => putSession(db, opened),
    dropSession: async (tokenHash) => dropSession(db, tokenHash),
    savepoint: async (work) => savepoint(db, session, work),
  };
}

/** Savepoints nest like the calls do; SQLite finds the innermost of a name, so one name is enough. */
async function savepoint<Result>(
  db: SqliteConnection,
  session: WriteSession,
  work: () => Promise<Result>,
): Promise<Result> {
  const mark = session.mark();
  db.run('savepoint part');
  try {
    const result = await work();
    db.run('release part');
    return result;
  } catch (error) {
    db.run('rollback to part');
    db.run('release part');
    session.returnTo(mark);
    throw error;
  }
}
