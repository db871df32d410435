import type { CliCommand } from '../command.ts';
import { UsageError } from '../failures.ts';
import { applyPlan, awaitPlan, followOperation, showOperation } from '../plan-flow.ts';
import type { Client } from '../client.ts';
import type { Terminal } from '../terminal.ts';
import * as z from 'zod';

/** `allot apply` */
export const apply: CliCommand = {
  name: 'apply',
  summary: 'Do what a plan says',
  details: [
    'People whose licenses have changed since the plan was made are left alone and reported. Ctrl+C leaves the work running.',
  ],
  arguments: [{ name: '<plan>', summary: 'the plan’s id, as “allot plan” printed it' }],
  options: [
    { flags: '--all-or-nothing', summary: 'change nobody unless everybody can be changed' },
    { flags: '--reason <text>', summary: 'why; kept in the log' },
    {
      flags: '--confirm <group>',
      summary: 'name of the group, where more people lose a product than may without it',
    },
    { flags: '--from <date>', summary: 'apply it by itself then, as 2027-01-31' },
    { flags: '--until <date>', summary: 'take it back by itself then' },
  ],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const planId = options.text('plan');
    await awaitPlan(client, planId, terminal);
    const allOrNothing = options.has('all-or-nothing');
    const reason = options.find('reason');
    const confirmation = options.find('confirm');
    const [startsAt, endsAt] = [options.find('from'), options.find('until')];
    if (startsAt !== null || endsAt !== null) {
      if (allOrNothing) throw new UsageError('A plan with dates changes whom it can.');
      const dates = { startsAt, endsAt, reason, confirmation };
      await schedulePlan(client, planId, { ...dates, terminal });
      return;
    }
    const how = { allOrNothing, reason, confirmation, terminal };
    showOperation(await applyPlan(client, planId, how), terminal);
  },
};

/** Gives a plan its dates; where it begins at once it is followed to its end. */
async function schedulePlan(
  client: Client,
  planId: string,
  {
    startsAt,
    endsAt,
    reason,
    confirmation,
    terminal,
  }: {
    readonly startsAt: string | null;
    readonly endsAt: string | null;
    readonly reason: string | null;
    readonly confirmation: string | null;
    readonly terminal: Terminal;
  },
): Promise<void> {
  const { operationNo } = await client.send(
    z.object({ operationNo: z.number().nullable() }),
    'POST',
    `/api/plans/${planId}/schedule`,
    { startsAt, endsAt, reason, ...(confirmation === null ? {} : { confirmation }) },
  );
  if (endsAt !== null) terminal.tell(`What it changes is taken back on ${endsAt}.`);
  if (operationNo === null) {
    terminal.result({ planId, startsAt, endsAt }, () => `It is applied on ${startsAt ?? ''}.`);
    return;
  }
  showOperation(await followOperation(client, operationNo, terminal), terminal);
}
