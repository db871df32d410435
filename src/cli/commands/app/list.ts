import * as z from 'zod';

import type { CliCommand } from '../../command.ts';

const app = z.object({
  clientId: z.string(),
  displayName: z.string(),
  permissions: z.array(z.string()),
  createdDateTime: z.string(),
});

/** `allot app list` */
export const appList: CliCommand = {
  name: 'app list',
  summary: 'List the programs that may call Allot',
  async run({ terminal, connect }) {
    const apps = await (await connect()).list(app, '/api/apps');
    terminal.list(apps, [
      { heading: 'Name', of: (row) => row.displayName },
      { heading: 'Client id', of: (row) => row.clientId },
      { heading: 'Permissions', of: (row) => row.permissions.join(', ') },
      { heading: 'Created', of: (row) => row.createdDateTime },
    ]);
  },
};
