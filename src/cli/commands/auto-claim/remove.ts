import * as z from 'zod';
import type { CliCommand } from '../../command.ts';

/** `allot auto-claim remove` */
export const autoClaimRemove: CliCommand = {
  name: 'auto-claim remove',
  summary: 'Delete a policy of auto-claim',
  details: ['Who got a license by it keeps it.'],
  arguments: [{ name: '<policy>', summary: 'id of the policy' }],
  async run({ options, terminal, connect }) {
    const id = options.text('policy');
    const path = `/api/auto-claim/policies/${encodeURIComponent(id)}`;
    await (await connect()).send(z.null(), 'DELETE', path);
    terminal.result({ id }, () => 'The policy is deleted.');
  },
};
