import * as z from 'zod';

import type { CliCommand } from '../command.ts';
import { UsageError } from '../failures.ts';
import { followOperation, showOperation } from '../plan-flow.ts';

/** `allot stop` */
export const stop: CliCommand = {
  name: 'stop',
  summary: 'Stop an operation that runs',
  details: ['What it has done so far stays; “allot undo” takes it back.'],
  arguments: [{ name: '<no>', summary: 'the operation’s number' }],
  async run({ options, terminal, connect }) {
    const no = options.count('no');
    if (no === null) throw new UsageError('Say which operation.');
    const client = await connect();
    await client.send(z.unknown(), 'POST', `/api/operations/${String(no)}/stop`);
    showOperation(await followOperation(client, no, terminal), terminal);
  },
};
