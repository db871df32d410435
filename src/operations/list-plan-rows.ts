import type { UserView } from '../core/assignment/assignment.ts';
import { isHeld } from '../core/assignment/held.ts';
import type { UserType } from '../core/directory/user.ts';
import type { PlanId, SkuId, UserId } from '../core/ids.ts';
import type { Command } from '../core/plan/command.ts';
import { type Fix, fixesFor } from '../core/plan/fixes.ts';
import type { Outcome, PlanContext } from '../core/plan/outcome.ts';
import { type Problem, Refused } from '../core/problems.ts';
import type { Reader } from '../store/store.ts';
import type { PlanChunk, StoredPlan } from '../store/stored-plan.ts';
import { rowKind } from './outcome-ledger.ts';
import { loadPlanContext } from './plan-context.ts';

/** Rows of which kind; `all` is every row in planning order. */
export type PlanRowFilter = 'all' | 'change' | 'problem' | 'unchanged' | 'drifted';

/** Which rows of a plan to show. */
export type ListPlanRowsInput = {
  readonly planId: PlanId;
  readonly kind: PlanRowFilter;
  /** Rows a page, 1–999. */
  readonly top: number;
  /** The `next` of the page before, or null. */
  readonly after: string | null;
};

/** One person's row. */
export type PlanRow = {
  readonly userId: UserId;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly userType: UserType;
  /** Null: what groups give is brought to people without one. */
  readonly command: Command | null;
  readonly outcome: Outcome;
  readonly isDrifted: boolean;
  /** Products that the person holds, by whatever path, and that the row does not touch. */
  readonly kept: readonly SkuId[];
  /** For each problem of the outcome the ways out, best first. */
  readonly fixes: readonly (readonly Fix[])[];
};

/** Chunks that one page looks through at most; the page is then shorter than asked, never wrong. */
const chunksPerPageMax = 50;

/** A page of a plan's rows with what each says in full. */
export async function listPlanRows(
  reader: Reader,
  input: ListPlanRowsInput,
): Promise<{ readonly rows: readonly PlanRow[]; readonly next: string | null }> {
  const plan = await reader.plan(input.planId);
  if (plan === null) throw new Refused({ code: 'ResourceNotFound', id: input.planId });
  const picked = await pickRows(reader, plan, input);
  const views = new Map<UserId, UserView>();
  for (const view of await reader.loadUserViews(picked.rows.map((row) => row.userId))) {
    views.set(view.user.id, view);
  }
  const commands = await reader.planCommands(plan.id);
  const context = await loadPlanContext(reader, plan.surface, plan.mayLicenseGuests);
  const rows = picked.rows.flatMap((row) => {
    const view = views.get(row.userId);
    const command = commands[row.commandNo] ?? null;
    if (view === undefined || (command === null && plan.source.kind !== 'groupLicenses')) return [];
    return [toPlanRow(row, view, command, context)];
  });
  return { rows, next: picked.next };
}

type PickedRow = {
  readonly userId: UserId;
  readonly commandNo: number;
  readonly outcome: Outcome;
  readonly isDrifted: boolean;
};

function toPlanRow(
  row: PickedRow,
  view: UserView,
  command: Command | null,
  context: PlanContext,
): PlanRow {
  const problems: readonly Problem[] = row.outcome.ok ? [] : row.outcome.problems;
  return {
    userId: row.userId,
    userPrincipalName: view.user.userPrincipalName,
    displayName: view.user.displayName,
    userType: view.user.userType,
    command,
    outcome: row.outcome,
    isDrifted: row.isDrifted,
    kept: keptSkus(view, row.outcome),
    fixes: problems.map((problem) =>
      command === null ? [] : fixesFor(problem, view, command, context),
    ),
  };
}

function keptSkus(view: UserView, outcome: Outcome): readonly SkuId[] {
  const touched = new Set(outcome.ok ? outcome.changes.map(({ skuId }) => skuId) : []);
  const held = new Set(view.assignments.filter(isHeld).map(({ skuId }) => skuId));
  return [...held].filter((skuId) => !touched.has(skuId));
}

/** A place in the plan: `chunk.position`. */
function parsePlace(text: string | null): { chunkNo: number; position: number } {
  if (text === null) return { chunkNo: 0, position: 0 };
  const [chunkNo, position] = text.split('.').map(Number);
  if (!Number.isSafeInteger(chunkNo) || !Number.isSafeInteger(position)) {
    throw new Refused({ code: 'BadRequest', message: 'The skip token is not valid.' });
  }
  return { chunkNo: chunkNo ?? 0, position: position ?? 0 };
}

async function pickRows(
  reader: Reader,
  plan: StoredPlan,
  { kind, top, after }: ListPlanRowsInput,
): Promise<{ rows: PickedRow[]; next: string | null }> {
  const place = parsePlace(after);
  const chunks = await chunksFrom(reader, plan, kind, place.chunkNo);
  const rows: PickedRow[] = [];
  for (const chunk of chunks) {
    const outcomes = await reader.planOutcomes(plan.id, [...new Set(chunk.outcomeNos)]);
    const from = chunk.chunkNo === place.chunkNo ? place.position : 0;
    for (let position = from; position < chunk.outcomeNos.length; position += 1) {
      const row = rowAt(chunk, position, outcomes);
      if (row === null || !isOfKind(row, kind)) continue;
      if (rows.length === top)
        return { rows, next: `${String(chunk.chunkNo)}.${String(position)}` };
      rows.push(row);
    }
  }
  const last = chunks.at(-1);
  const isEnd =
    last === undefined ||
    (kind === 'all' ? last.chunkNo + 1 >= plan.chunks : chunks.length < chunksPerPageMax);
  return { rows, next: isEnd ? null : `${String(last.chunkNo + 1)}.0` };
}

async function chunksFrom(
  reader: Reader,
  plan: StoredPlan,
  kind: PlanRowFilter,
  from: number,
): Promise<readonly PlanChunk[]> {
  if (kind !== 'all') return reader.planChunksWith(plan.id, kind, from, chunksPerPageMax);
  const chunk = await reader.planChunk(plan.id, from);
  const following = await reader.planChunk(plan.id, from + 1);
  return [chunk, following].filter((found) => found !== null);
}

function rowAt(
  chunk: PlanChunk,
  position: number,
  outcomes: ReadonlyMap<number, Outcome>,
): PickedRow | null {
  const userId = chunk.userIds[position];
  const outcome = outcomes.get(chunk.outcomeNos[position] ?? -1);
  if (userId === undefined || outcome === undefined) return null;
  return {
    userId,
    commandNo: chunk.commandNos[position] ?? 0,
    outcome,
    isDrifted: chunk.drifted.includes(position),
  };
}

function isOfKind(row: PickedRow, kind: PlanRowFilter): boolean {
  if (kind === 'all') return true;
  return kind === 'drifted' ? row.isDrifted : rowKind(row.outcome) === kind;
}
