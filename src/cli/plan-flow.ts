import { setTimeout } from 'node:timers/promises';

import {
  type OperationAnswer,
  type PlanAnswer,
  operationAnswer,
  planAnswer,
  problemRow,
} from './answers.ts';
import * as z from 'zod';

import type { Client } from './client.ts';
import { Refusal } from './failures.ts';
import { loadNames } from './names.ts';
import { numbered, planPreview } from './plan-preview.ts';
import { progressBar } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { wayOutText } from './ways-out.ts';

/** How often a running plan or operation is asked how far it is, in milliseconds. */
const pollMilliseconds = 100;

/** Waits until a plan is computed. */
export async function awaitPlan(
  client: Client,
  planId: string,
  terminal: Terminal,
): Promise<PlanAnswer> {
  const bar = progressBar(terminal, 'Planning');
  try {
    for (;;) {
      const plan = await client.get(planAnswer, `/api/plans/${planId}`);
      if (plan.status !== 'computing') return plan;
      bar.show(plan.planned, plan.total ?? plan.planned);
      await setTimeout(pollMilliseconds);
    }
  } finally {
    bar.end();
  }
}

/** Asks for a plan and waits until it is computed. */
export async function makePlan(
  client: Client,
  body: object,
  terminal: Terminal,
): Promise<PlanAnswer> {
  const { id } = await client.send(planAnswer, 'POST', '/api/plans', body);
  return awaitPlan(client, id, terminal);
}

/** Writes the preview of a plan as the result of the command, with the command that applies it. */
export async function showPlan(
  client: Client,
  plan: PlanAnswer,
  terminal: Terminal,
): Promise<void> {
  if (terminal.format !== 'table') {
    writePlan(plan, terminal);
    return;
  }
  const names = await loadNames(client);
  const preview = await planPreview(client, plan, { names, terminal });
  const next =
    (plan.totals?.counts.change ?? 0) > 0
      ? `\n\nNothing is changed yet. To apply it:  allot apply ${plan.id}`
      : '';
  terminal.result(plan, () => preview + next);
}

function writePlan(plan: PlanAnswer, terminal: Terminal): void {
  if (terminal.format === 'json') {
    terminal.result(plan, () => '');
    return;
  }
  const counts = plan.totals?.counts ?? { people: 0, change: 0, unchanged: 0, problem: 0 };
  terminal.list(
    [{ plan: plan.id, status: plan.status, ...counts }],
    [
      { heading: 'Plan', of: (row) => row.plan },
      { heading: 'Status', of: (row) => row.status },
      { heading: 'People', of: (row) => row.people },
      { heading: 'Change', of: (row) => row.change },
      { heading: 'Unchanged', of: (row) => row.unchanged },
      { heading: 'Problem', of: (row) => row.problem },
    ],
  );
}

/** How to apply a plan. */
export type ApplyOptions = {
  readonly allOrNothing: boolean;
  readonly reason: string | null;
  /** Name of the group whose licenses the plan changes; absent or null: not said. */
  readonly confirmation?: string | null;
};

/** Applies a plan and follows it to its end. */
export async function applyPlan(
  client: Client,
  planId: string,
  options: ApplyOptions & { readonly terminal: Terminal },
): Promise<OperationAnswer> {
  const { terminal, allOrNothing, reason, confirmation = null } = options;
  const started = z.object({ operationNo: z.number() });
  const body = {
    allOrNothing,
    ...(reason === null ? {} : { reason }),
    ...(confirmation === null ? {} : { confirmation }),
  };
  const { operationNo } = await client.send(started, 'POST', `/api/plans/${planId}/apply`, body);
  return followOperation(client, operationNo, terminal);
}

/** Waits until an operation has come to its end. Ctrl+C leaves it running and says how to go on. */
export async function followOperation(
  client: Client,
  operationNo: number,
  terminal: Terminal,
): Promise<OperationAnswer> {
  const no = String(operationNo);
  const bar = progressBar(terminal, `Operation ${no}`);
  const onInterrupt = (): void => {
    bar.end();
    terminal.tell(
      client.isInProcess
        ? `\nOperation ${no} is not finished. It goes on when Allot starts next (allot serve), or with: allot log ${no} --follow`
        : `\nOperation ${no} goes on without you.\n  Follow it:  allot log ${no} --follow\n  Stop it:    allot stop ${no}`,
    );
    process.exit(130);
  };
  process.once('SIGINT', onInterrupt);
  try {
    for (;;) {
      const operation = await client.get(operationAnswer, `/api/operations/${no}`);
      if (operation.status !== 'running' && operation.status !== 'stopping') return operation;
      const done = operation.changed + operation.refused + operation.unchanged + operation.drifted;
      bar.show(done, operation.total);
      await setTimeout(pollMilliseconds);
    }
  } finally {
    process.off('SIGINT', onInterrupt);
    bar.end();
  }
}

/** What an operation did, in one sentence. */
export function operationText(operation: OperationAnswer): string {
  const { operationNo, activity, status, changed, refused, unchanged, drifted } = operation;
  const parts = [
    `${changed.toLocaleString('en-US')} changed`,
    ...(unchanged > 0 ? [`${unchanged.toLocaleString('en-US')} already as asked`] : []),
    ...(refused > 0 ? [`${refused.toLocaleString('en-US')} refused`] : []),
    ...(drifted > 0
      ? [`${drifted.toLocaleString('en-US')} moved on since the plan and left alone`]
      : []),
  ];
  return `Operation ${String(operationNo)}, ${activity}: ${status}. ${parts.join(', ')}.`;
}

/** Writes what an operation did as the result of the command. */
export function showOperation(operation: OperationAnswer, terminal: Terminal): void {
  // Only licenses can be taken back, and they are changed by plans.
  const isUndoable =
    operation.changed > 0 && operation.planId !== null && operation.status !== 'running';
  const next = isUndoable ? `\nTo take it back:  allot undo ${String(operation.operationNo)}` : '';
  if (terminal.format === 'csv') terminal.list([operation], operationColumns);
  else terminal.result(operation, () => operationText(operation) + next);
  if (operation.status === 'failed') {
    throw new Refusal(
      'Drifted',
      `${numbered(operation.drifted, 'row has', 'rows have')} moved on since the plan was made, and all or nothing was asked for. Nothing was changed.`,
      ['Make the plan again.'],
    );
  }
}

/** Columns of a list of operations. */
export const operationColumns: readonly {
  readonly heading: string;
  readonly of: (row: OperationAnswer) => string | number | null;
}[] = [
  { heading: 'No', of: (row) => row.operationNo },
  { heading: 'Started', of: (row) => row.startedAt.slice(0, 19).replace('T', ' ') },
  { heading: 'Activity', of: (row) => row.activity },
  { heading: 'By', of: (row) => row.actor.displayName },
  {
    heading: 'Status',
    of: (row) => (row.undoneBy === null ? row.status : `undone by ${String(row.undoneBy)}`),
  },
  { heading: 'Changed', of: (row) => row.changed },
  { heading: 'Refused', of: (row) => row.refused },
  { heading: 'Reason', of: (row) => row.reason },
];

/** Plans one person's change and applies it at once; what stands in the way is thrown with its ways out. */
export async function changeOnePerson(
  client: Client,
  body: { readonly command: object; readonly user: string; readonly reason: string | null },
  terminal: Terminal,
): Promise<void> {
  const { command, user, reason } = body;
  const selection = { kind: 'people', keys: [user] };
  const plan = await makePlan(client, { command, selection, surface: 'api', reason }, terminal);
  if (plan.unknownKeys.length > 0) {
    throw new Refusal(
      'ResourceNotFound',
      `Nobody here has the user principal name or id “${user}”.`,
    );
  }
  const counts = plan.totals?.counts;
  if (counts !== undefined && counts.problem > 0) throw await refusalOfPlan(client, plan);
  if (counts === undefined || counts.change === 0) {
    terminal.result({ ...plan }, () => 'Already as asked. Nothing to change.');
    return;
  }
  const operation = await applyPlan(client, plan.id, {
    allOrNothing: true,
    reason: null,
    terminal,
  });
  showOperation(operation, terminal);
}

async function refusalOfPlan(client: Client, plan: PlanAnswer): Promise<Refusal> {
  const [row] = await client.list(problemRow, `/api/plans/${plan.id}/rows?kind=problem&$top=1`, 1);
  const [problem] = row?.problems ?? [];
  if (row === undefined || problem === undefined)
    return new Refusal('Refused', 'It cannot be done.');
  const names = await loadNames(client);
  const ways = problem.fixes.map((way) => wayOutText(way, row.userPrincipalName, names));
  return new Refusal(problem.code, problem.sentence, ways, client.helpAddress(problem.help));
}
