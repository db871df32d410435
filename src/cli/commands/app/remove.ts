import * as z from 'zod';

import type { CliCommand } from '../../command.ts';

/** `allot app remove` */
export const appRemove: CliCommand = {
  name: 'app remove',
  summary: 'Take a program’s registration away',
  details: ['Tokens that it already has stop working at once.'],
  arguments: [{ name: '<client-id>', summary: 'the app’s client id' }],
  async run({ options, terminal, connect }) {
    const clientId = options.text('client-id');
    const client = await connect();
    await client.send(z.null(), 'DELETE', `/api/apps/${encodeURIComponent(clientId)}`);
    terminal.result({ clientId }, () => `App ${clientId} is removed.`);
  },
};
