import type { PlanId, UserId } from '../../core/ids.ts';
import { packIds, packNumbers, unpackIds, unpackNumbers } from '../packed.ts';
import type { Row, SqliteConnection } from '../sqlite-connection.ts';
import type { PlanChunk } from '../stored-plan.ts';
import { assertCount } from '../write-session.ts';

/** What can be asked of a plan's rows. */
export type RowKind = 'change' | 'problem' | 'unchanged' | 'drifted';

const columns = 'c.chunk_no, c.user_ids, c.command_nos, c.outcome_nos, c.drifted';

type ChunkRow = [
  chunkNo: number,
  userIds: Uint8Array,
  commandNos: string,
  outcomeNos: string,
  drifted: string,
];

function chunkOf(cells: Row): PlanChunk {
  // As `columns` lists them.
  const [chunkNo, userIds, commandNos, outcomeNos, drifted] = cells as unknown as ChunkRow;
  return {
    chunkNo,
    userIds: unpackIds<UserId>(userIds),
    commandNos: unpackNumbers(commandNos),
    outcomeNos: unpackNumbers(outcomeNos),
    drifted: unpackNumbers(drifted),
  };
}

/** Some rows of a plan. */
export function findPlanChunk(db: SqliteConnection, id: PlanId, chunkNo: number): PlanChunk | null {
  const row = db.row(
    `select ${columns} from plan_chunk c where c.tenant_id = ? and c.plan_id = ? and c.chunk_no = ?`,
    [db.tenant, id, chunkNo],
  );
  return row === null ? null : chunkOf(row);
}

/** Chunks from `fromChunk` on that have rows of this kind, ascending. */
export function planChunksWith(
  db: SqliteConnection,
  id: PlanId,
  query: { readonly kind: RowKind; readonly fromChunk: number; readonly limit: number },
): PlanChunk[] {
  const sql = `select ${columns} from plan_chunk c
    where c.tenant_id = ? and c.plan_id = ? and c.chunk_no >= ? and c.${query.kind}_count > 0
    order by c.chunk_no limit ?`;
  return db.rows(sql, [db.tenant, id, query.fromChunk, query.limit]).map(chunkOf);
}

/** Writes rows of a plan, or over them. */
export function putPlanChunk(
  db: SqliteConnection,
  id: PlanId,
  chunk: PlanChunk,
  counts: { readonly change: number; readonly problem: number; readonly unchanged: number },
): void {
  db.run(
    `insert or replace into plan_chunk (tenant_id, plan_id, chunk_no, change_count, problem_count,
      unchanged_count, drifted_count, user_ids, command_nos, outcome_nos, drifted)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      db.tenant,
      id,
      chunk.chunkNo,
      counts.change,
      counts.problem,
      counts.unchanged,
      chunk.drifted.length,
      packIds(chunk.userIds),
      packNumbers(chunk.commandNos),
      packNumbers(chunk.outcomeNos),
      packNumbers(chunk.drifted),
    ],
  );
}

/** Notes the rows (positions) that were not written because the world had moved. */
export function setChunkDrifted(
  db: SqliteConnection,
  id: PlanId,
  chunkNo: number,
  drifted: readonly number[],
): void {
  const changed = db.run(
    `update plan_chunk set drifted = ?, drifted_count = ?
      where tenant_id = ? and plan_id = ? and chunk_no = ?`,
    [packNumbers(drifted), drifted.length, db.tenant, id, chunkNo],
  );
  assertCount(changed, 1, 'plan chunk');
}
