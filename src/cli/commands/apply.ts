import type { CliCommand } from '../command.ts';
import { applyPlan, awaitPlan, showOperation } from '../plan-flow.ts';

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
  ],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const planId = options.text('plan');
    await awaitPlan(client, planId, terminal);
    const allOrNothing = options.has('all-or-nothing');
    const reason = options.find('reason');
    const confirmation = options.find('confirm');
    const how = { allOrNothing, reason, confirmation, terminal };
    showOperation(await applyPlan(client, planId, how), terminal);
  },
};
