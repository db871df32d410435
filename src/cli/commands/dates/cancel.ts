import * as z from 'zod';
import type { CliCommand } from '../../command.ts';

/** `allot dates cancel` */
export const datesCancel: CliCommand = {
  name: 'dates cancel',
  summary: 'Drop the start or the end of a plan that is to come',
  details: ['What was given already stays.'],
  arguments: [{ name: '<plan>', summary: 'id of the plan' }],
  async run({ options, terminal, connect }) {
    const planId = options.text('plan');
    const path = `/api/plans/${encodeURIComponent(planId)}/schedule`;
    await (await connect()).send(z.null(), 'DELETE', path);
    terminal.result({ planId }, () => 'Its dates are dropped.');
  },
};
