import * as z from 'zod';

import type { CliCommand } from '../../command.ts';
import { findGroup, groupArgument } from '../../groups.ts';
import { followOperation, showOperation } from '../../plan-flow.ts';

const started = z.object({ operationNo: z.number() });

/** `allot group reprocess` */
export const groupReprocess: CliCommand = {
  name: 'group reprocess',
  summary: 'Bring what a group gives to all its members once more',
  details: ['Ctrl+C leaves the work running.'],
  arguments: [groupArgument],
  options: [{ flags: '--reason <text>', summary: 'why; kept in the log' }],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const group = await findGroup(client, options.text('group'));
    const body = { reason: options.find('reason') };
    const path = `/api/groups/${group.id}/reprocess`;
    const { operationNo } = await client.send(started, 'POST', path, body);
    showOperation(await followOperation(client, operationNo, terminal), terminal);
  },
};
