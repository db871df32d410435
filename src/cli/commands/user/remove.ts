import * as z from 'zod';

import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { userPath } from '../../users.ts';

/** `allot user remove` */
export const userRemove: CliCommand = {
  name: 'user remove',
  summary: 'Delete a person',
  details: ['Their licenses become free. For 30 days they can be restored.'],
  arguments: [{ name: '<user>', summary: 'user principal name or id' }],
  options: [{ flags: '--yes', summary: 'do it without asking' }],
  async run({ options, terminal, connect }) {
    const user = options.text('user');
    const client = await connect();
    if (!options.has('yes') && !(await terminal.confirm(`Delete ${user}?`))) {
      throw new UsageError('Nothing is deleted. Say --yes to delete without being asked.');
    }
    await client.send(z.unknown(), 'DELETE', userPath(user));
    terminal.result(
      { user },
      () => `${user} is deleted. To bring them back within 30 days:  allot user restore ${user}`,
    );
  },
};
