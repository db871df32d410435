import type { PlanId, UserId } from '../core/ids.ts';
import { knownId } from '../core/ids.ts';
import { checkRequest } from '../core/plan/check-request.ts';
import { checkSelection } from '../core/plan/check-selection.ts';
import type { Command } from '../core/plan/command.ts';
import type { Surface } from '../core/plan/outcome.ts';
import type { Resolution } from '../core/plan/resolution.ts';
import { Refused } from '../core/problems.ts';
import { mayLicenseGuests, mayPerform } from '../core/roles/may-perform.ts';
import type { Writer } from '../store/store.ts';
import type { PlanSource } from '../store/stored-plan.ts';
import { actorStamp } from './actor-stamp.ts';
import { checkResolutions } from './check-resolutions.ts';
import { mergeCommands } from './merge-commands.ts';
import type { Call } from './operation.ts';
import { loadPlanContext } from './plan-context.ts';
import { countSource, type SelectedPeople, selectedSource } from './selected-people.ts';

/** Rows of a plan that are loaded, planned and written together; one commit each. */
export const planChunkPeople = 1000;

/** Who is to be planned for. Keys are ids or user principal names. */
export type PlanPeople =
  | { readonly kind: 'people'; readonly keys: readonly string[]; readonly command: Command }
  | (SelectedPeople & { readonly command: Command })
  | {
      readonly kind: 'rows';
      readonly rows: readonly { readonly key: string; readonly command: Command }[];
    };

/** What to plan. */
export type CreatePlanInput = {
  readonly people: PlanPeople;
  readonly surface: Surface;
  readonly reason: string | null;
  /** Ways out to go for everyone who has a problem; needs one command for everyone. */
  readonly resolutions?: readonly Resolution[];
  /** How many a selection by conditions has, where it has just been counted (`countSelected`): hundreds of thousands take seconds. */
  readonly count?: number;
};

/** The plan, which is computed from now on. */
export type CreatePlanOutput = { readonly planId: PlanId };

/**
 * Opens a plan; the writer computes it chunk by chunk. What is wrong with the request whatever the people
 * (products not owned, unknown apps, too many people for the page) refuses it at once.
 */
export async function createPlan(
  tx: Writer,
  call: Call,
  input: CreatePlanInput,
): Promise<CreatePlanOutput> {
  if (!mayPerform(call.actor, 'assignUserLicense')) {
    throw new Refused({ code: 'PermissionDenied', action: 'assignUserLicense' });
  }
  checkResolutions(input.resolutions ?? []);
  const context = await loadPlanContext(tx, input.surface, false);
  if (input.people.kind !== 'rows') {
    const [first, ...rest] = checkRequest(input.people.command, context);
    if (first !== undefined) throw new Refused(first, ...rest);
  }
  const guests = mayLicenseGuests(call.actor, context.settings);
  if (input.people.kind === 'filter' || input.people.kind === 'list') {
    const source = await selectedSource(tx, input.people);
    const count = input.count ?? (await countSource(tx, source));
    const problem = checkSelection(count, input.surface, context.settings);
    if (problem !== null) throw new Refused(problem);
    const planId = await putEmptyPlan(tx, call, { input, source, guests, total: count });
    await tx.putPlanCommands(planId, 0, [input.people.command]);
    return { planId };
  }
  const listed = await listedRows(tx, input.people);
  const problem = checkSelection(listed.rows.length, input.surface, context.settings);
  if (problem !== null) throw new Refused(problem);
  const planId = await putEmptyPlan(tx, call, {
    input,
    source: { kind: 'listed' },
    guests,
    total: listed.rows.length,
    unknownKeys: listed.unknownKeys,
  });
  await putListedRows(tx, planId, listed.rows);
  return { planId };
}

/** A person and what is wanted of them. */
type Row = { readonly userId: UserId; readonly command: Command };

/** Resolves keys; several lines for one person become one row, at the place of the first. */
async function listedRows(
  tx: Writer,
  people: Exclude<PlanPeople, { kind: 'filter' | 'list' }>,
): Promise<{ rows: readonly Row[]; unknownKeys: readonly string[] }> {
  const given =
    people.kind === 'rows'
      ? people.rows
      : people.keys.map((key) => ({ key, command: people.command }));
  const ids = await tx.userIdsByKeys(given.map((row) => row.key));
  const unknownKeys = new Set<string>();
  const byPerson = new Map<UserId, Command>();
  for (const { key, command } of given) {
    const userId = ids.get(key.toLowerCase());
    if (userId === undefined) {
      unknownKeys.add(key);
      continue;
    }
    const earlier = byPerson.get(userId);
    byPerson.set(userId, earlier === undefined ? command : mergeCommands(earlier, command));
  }
  const rows = Array.from(byPerson, ([userId, command]) => ({ userId, command }));
  return { rows: givingBackFirst(rows), unknownKeys: [...unknownKeys] };
}

/** Rows that only give units back come first, so that the same file can hand them on; otherwise as given. */
function givingBackFirst(rows: readonly Row[]): readonly Row[] {
  const frees = (row: Row): boolean =>
    row.command.kind === 'unassign' || row.command.kind === 'unassignAll';
  return [...rows.filter(frees), ...rows.filter((row) => !frees(row))];
}

/** Writes the rows of a plan whose people stand in it, in this order. */
export async function putListedRows(
  tx: Writer,
  planId: PlanId,
  rows: readonly Row[],
): Promise<void> {
  const commandNos = new Map<string, number>();
  const commands: Command[] = [];
  const numberOf = (command: Command): number => {
    const text = JSON.stringify(command);
    const known = commandNos.get(text);
    if (known !== undefined) return known;
    commandNos.set(text, commands.length);
    commands.push(command);
    return commands.length - 1;
  };
  for (let from = 0; from < rows.length; from += planChunkPeople) {
    const part = rows.slice(from, from + planChunkPeople);
    await tx.putPlanChunk(
      planId,
      {
        chunkNo: from / planChunkPeople,
        userIds: part.map((row) => row.userId),
        commandNos: part.map((row) => numberOf(row.command)),
        outcomeNos: [],
        drifted: [],
      },
      { change: 0, problem: 0, unchanged: 0 },
    );
  }
  await tx.putPlanCommands(planId, 0, commands);
  await tx.patchPlan(planId, { chunks: Math.ceil(rows.length / planChunkPeople) });
}

/** Writes the plan's head: nothing computed yet. */
export async function putEmptyPlan(
  tx: Writer,
  call: Call,
  options: {
    readonly input: Pick<CreatePlanInput, 'surface' | 'reason' | 'resolutions'> & {
      readonly people?: PlanPeople;
    };
    readonly source: PlanSource;
    readonly guests: boolean;
    readonly total: number | null;
    readonly unknownKeys?: readonly string[];
    /** What everyone gets, where `input` has no people to say it. */
    readonly command?: Command | null;
  },
): Promise<PlanId> {
  const { input } = options;
  const id = knownId<PlanId>(call.newId());
  await tx.putPlan({
    id,
    source: options.source,
    surface: input.surface,
    command: options.command ?? commandForAll(input.people),
    resolutions: input.resolutions ?? [],
    actor: actorStamp(call.actor),
    mayLicenseGuests: options.guests,
    reason: input.reason,
    status: 'computing',
    createdAt: call.now,
    planned: 0,
    total: options.total,
    totals: null,
    unknownKeys: options.unknownKeys ?? [],
    operationNo: null,
    allOrNothing: false,
    chunks: 0,
    chunksApplied: 0,
    walk: null,
  });
  return id;
}

function commandForAll(people: PlanPeople | undefined): Command | null {
  return people === undefined || people.kind === 'rows' ? null : people.command;
}
