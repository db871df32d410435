import type { CliCommand } from '../../command.ts';
import { awaitPlan, showPlan } from '../../plan-flow.ts';

/** `allot plan get` */
export const planGet: CliCommand = {
  name: 'plan get',
  summary: 'Show a plan again',
  arguments: [{ name: '<plan>', summary: 'the plan’s id' }],
  async run({ options, terminal, connect }) {
    const client = await connect();
    await showPlan(client, await awaitPlan(client, options.text('plan'), terminal), terminal);
  },
};
