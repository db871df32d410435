import type { OperationNo, PlanId, UserId } from '../core/ids.ts';
import { licenseKinds, type LicenseStep } from '../core/change.ts';
import type { Command } from '../core/plan/command.ts';
import { restoredLicenses } from '../core/plan/undo.ts';
import type { PeopleConditions, UserIdsPart } from '../store/lists.ts';
import type { LoggedChange, Operation } from '../store/operation.ts';
import type { Reader } from '../store/store.ts';
import type { StoredPlan } from '../store/stored-plan.ts';
import { planChunkPeople } from './create-plan.ts';
import { licensedScope } from './groups/licensed-members.ts';
import { licenseStepOf } from './license-step-of.ts';
import { rowsAgain } from './rows-again.ts';

/** People and their commands, in planning order, a chunk at a time. */
export type PlanRows = {
  /** The next chunk's rows, or null after the last. */
  next(reader: Reader): Promise<{
    readonly userIds: readonly UserId[];
    readonly commandNos: readonly number[];
  } | null>;
  /** The command with this number. */
  command(no: number): Command;
  /** Commands that came up since the last call (an undo makes them as it goes). */
  takeNewCommands(): { readonly firstNo: number; readonly commands: readonly Command[] };
};

/** Log lines of an operation without a plan that an undo reads at most. */
const undoLogLinesMax = 100_000;

/** The rows of a plan by its source. `anyOrder`: units suffice, so that people may come in the order of their ids. */
export async function rowsOfPlan(
  reader: Reader,
  plan: StoredPlan,
  commands: readonly Command[],
  anyOrder: boolean,
): Promise<PlanRows> {
  switch (plan.source.kind) {
    case 'listed':
      return listedRows(plan, commands);
    case 'filter':
      return filteredRows(
        { conditions: everyoneWith(plan.source.expression), except: [] },
        commands,
        anyOrder ? 'id' : 'name',
      );
    case 'list':
      return filteredRows(plan.source, commands, anyOrder ? 'id' : 'name');
    case 'groupLicenses': {
      const groupIds = plan.source.groups.map(({ groupId }) => groupId);
      const scope = await licensedScope(reader, groupIds);
      const people = { conditions: { scope, filter: null, search: null }, except: [] };
      return filteredRows(people, commands, anyOrder ? 'id' : 'name');
    }
    case 'again':
      return { ...fixedCommands(commands), next: rowsAgain(plan.source.planId, plan.source.only) };
    case 'undo':
      return undoRows(reader, plan.source.operationNo);
  }
}

function everyoneWith(filter: PeopleConditions['filter']): PeopleConditions {
  return { scope: { kind: 'active' }, filter, search: null };
}

function fixedCommands(
  commands: readonly Command[],
): Pick<PlanRows, 'command' | 'takeNewCommands'> {
  return {
    command: (no) => commandAt(commands, no),
    takeNewCommands: () => ({ firstNo: commands.length, commands: [] }),
  };
}

function commandAt(commands: readonly Command[], no: number): Command {
  const command = commands[no];
  if (command === undefined) throw new Error('no command with number ' + String(no));
  return command;
}

/** Where everyone gets one command, a chunk that was computed before a restart may name ways out already. */
function listedRows(plan: StoredPlan, commands: readonly Command[]): PlanRows {
  let chunkNo = 0;
  return {
    ...fixedCommands(commands),
    next: async (reader) => {
      const chunk = await reader.planChunk(plan.id, chunkNo);
      chunkNo += 1;
      if (chunk === null || plan.command === null) return chunk;
      return { userIds: chunk.userIds, commandNos: chunk.userIds.map(() => 0) };
    },
  };
}

function filteredRows(
  people: { readonly conditions: PeopleConditions; readonly except: readonly UserId[] },
  commands: readonly Command[],
  order: 'id' | 'name',
): PlanRows {
  const except = new Set(people.except);
  let after: string | null = null;
  let isAtEnd = false;
  return {
    ...fixedCommands(commands),
    next: async (reader) => {
      while (!isAtEnd) {
        const found: UserIdsPart = await reader.nextUserIds(
          people.conditions,
          order,
          after,
          planChunkPeople,
        );
        after = found.next;
        isAtEnd = after === null;
        const userIds = found.ids.filter((userId) => !except.has(userId));
        if (userIds.length > 0) return { userIds, commandNos: userIds.map(() => 0) };
      }
      return null;
    },
  };
}

/** Commands that put things back, as they come up; the same one is kept once. */
class RestoreCommands {
  readonly #commands: Command[] = [];
  readonly #numbers = new Map<string, number>();
  #taken = 0;

  readonly #changedSince: (userId: UserId) => boolean;

  constructor(changedSince: (userId: UserId) => boolean) {
    this.#changedSince = changedSince;
  }

  numberOf(userId: UserId, steps: readonly LicenseStep[]): number {
    const command: Command = {
      kind: 'restore',
      licenses: restoredLicenses(steps),
      licensesUnchangedSince: !this.#changedSince(userId),
    };
    const text = JSON.stringify(command);
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#commands.length);
    this.#commands.push(command);
    return this.#commands.length - 1;
  }

  command(no: number): Command {
    return commandAt(this.#commands, no);
  }

  takeNewCommands(): { firstNo: number; commands: readonly Command[] } {
    const firstNo = this.#taken;
    this.#taken = this.#commands.length;
    return { firstNo, commands: this.#commands.slice(firstNo) };
  }
}

async function undoRows(reader: Reader, operationNo: OperationNo): Promise<PlanRows> {
  const operation = await reader.operation(operationNo);
  if (operation === null) throw new Error('no operation with number ' + String(operationNo));
  const restore = new RestoreCommands(await changedSince(reader, operation));
  const commands = {
    command: (no: number) => restore.command(no),
    takeNewCommands: () => restore.takeNewCommands(),
  };
  if (operation.planId === null) {
    const lines = await reader.changesAfter((operation.firstSeq ?? 1) - 1, undoLogLinesMax, {
      operationNo,
    });
    return { ...commands, next: singleChunk(stepsByPerson(lines), restore) };
  }
  return { ...commands, next: undonePlanChunks(operation.planId, restore) };
}

/** People changed since by others whom an undo looks up at most; beyond, everyone counts as changed. */
const changedSinceMax = 100_000;

/** Whether a person's licenses have been changed by another operation since this one began. */
async function changedSince(
  reader: Reader,
  operation: Operation,
): Promise<(userId: UserId) => boolean> {
  const lines = await reader.changesAfter((operation.firstSeq ?? 1) - 1, changedSinceMax, {
    exceptOperationNo: operation.operationNo,
    kinds: licenseKinds,
  });
  if (lines.length === changedSinceMax) return () => true;
  const people = new Set<string>(lines.map((line) => line.targetId));
  return (userId) => people.has(userId);
}

function stepsByPerson(lines: readonly LoggedChange[]): Map<UserId, LicenseStep[]> {
  const people = new Map<UserId, LicenseStep[]>();
  for (const line of lines) {
    const logged = licenseStepOf(line);
    if (logged === null) continue;
    const steps = people.get(logged.userId);
    if (steps === undefined) people.set(logged.userId, [logged.step]);
    else steps.push(logged.step);
  }
  return people;
}

function singleChunk(
  people: ReadonlyMap<UserId, readonly LicenseStep[]>,
  restore: RestoreCommands,
): PlanRows['next'] {
  const entries = [...people];
  let from = 0;
  return async () => {
    const part = entries.slice(from, from + planChunkPeople);
    from += planChunkPeople;
    return part.length === 0
      ? null
      : {
          userIds: part.map(([userId]) => userId),
          commandNos: part.map(([userId, steps]) => restore.numberOf(userId, steps)),
        };
  };
}

/** What an applied plan did to whom stands in its own chunks: no log is read for 1,000,000 people. */
function undonePlanChunks(planId: PlanId, restore: RestoreCommands): PlanRows['next'] {
  let chunkNo = 0;
  return async (reader) => {
    const plan = await reader.plan(planId);
    if (plan === null || chunkNo >= plan.chunksApplied) return null;
    const chunk = await reader.planChunk(planId, chunkNo);
    chunkNo += 1;
    if (chunk === null) return null;
    const outcomes = await reader.planOutcomes(planId, [...new Set(chunk.outcomeNos)]);
    const drifted = new Set(chunk.drifted);
    const rows: { userIds: UserId[]; commandNos: number[] } = { userIds: [], commandNos: [] };
    chunk.userIds.forEach((userId, position) => {
      const outcomeNo = chunk.outcomeNos[position] ?? -1;
      const outcome = outcomes.get(outcomeNo);
      if (outcome === undefined || !outcome.ok || drifted.has(position)) return;
      rows.userIds.push(userId);
      rows.commandNos.push(restore.numberOf(userId, outcome.changes));
    });
    return rows;
  };
}
