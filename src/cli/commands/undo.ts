import { type OperationAnswer, planAnswer } from '../answers.ts';
import type { CliCommand } from '../command.ts';
import { UsageError } from '../failures.ts';
import { loadNames } from '../names.ts';
import { applyPlan, awaitPlan, showOperation, showPlan } from '../plan-flow.ts';
import { planPreview } from '../plan-preview.ts';

/** `allot undo` */
export const undo: CliCommand = {
  name: 'undo',
  summary: 'Take an operation back',
  details: [
    'What was there before is put back exactly, apps included. It is shown first and done once you say so; people whose licenses have changed since are left alone, with the reason.',
  ],
  arguments: [{ name: '<no>', summary: 'the operation’s number, as “allot log” shows it' }],
  options: [
    { flags: '--yes', summary: 'do it without asking' },
    { flags: '--reason <text>', summary: 'why; kept in the log' },
  ],
  async run({ options, terminal, connect }) {
    const no = options.count('no');
    if (no === null) throw new UsageError('Say which operation.');
    const client = await connect();
    const reason = options.find('reason');
    const body = reason === null ? {} : { reason };
    const made = await client.send(planAnswer, 'POST', `/api/operations/${String(no)}/undo`, body);
    const plan = await awaitPlan(client, made.id, terminal);
    const isChange = (plan.totals?.counts.change ?? 0) > 0;
    if (!isChange || !(options.has('yes') || terminal.isWatched)) {
      await showPlan(client, plan, terminal);
      return;
    }
    terminal.tell(await planPreview(client, plan, { names: await loadNames(client), terminal }));
    if (!options.has('yes') && !(await terminal.confirm(`Take operation ${String(no)} back?`))) {
      terminal.result(plan, () => `Nothing is changed. To do it later:  allot apply ${plan.id}`);
      return;
    }
    const operation: OperationAnswer = await applyPlan(client, plan.id, {
      allOrNothing: false,
      reason,
      terminal,
    });
    showOperation(operation, terminal);
  },
};
