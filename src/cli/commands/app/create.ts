import * as z from 'zod';

import type { CliCommand } from '../../command.ts';

const created = z.object({ tenantId: z.string(), clientId: z.string(), clientSecret: z.string() });

/** `allot app create` */
export const appCreate: CliCommand = {
  name: 'app create',
  summary: 'Register a program that may call Allot',
  details: ['The secret is shown this once and kept nowhere: write it down now.'],
  options: [
    { flags: '--name <name>', summary: 'what the app is called' },
    { flags: '--permissions <list>', summary: 'Graph permissions, parted by commas' },
    { flags: '--json', summary: 'print one JSON object {tenantId, clientId, clientSecret}' },
  ],
  examples: [
    'allot app create --name Reports --permissions User.Read.All,Organization.Read.All --json',
  ],
  async run({ options, terminal, connect }) {
    const permissions = (options.find('permissions') ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
    const body = { displayName: options.text('name'), permissions };
    const client = await connect();
    const { tenantId, clientId, clientSecret } = await client.send(
      created,
      'POST',
      '/api/apps',
      body,
    );
    const app = { tenantId, clientId, clientSecret };
    if (options.has('json')) terminal.output.write(JSON.stringify(app) + '\n');
    else if (terminal.format === 'csv') {
      terminal.list(
        [app],
        [
          { heading: 'tenantId', of: (row) => row.tenantId },
          { heading: 'clientId', of: (row) => row.clientId },
          { heading: 'clientSecret', of: (row) => row.clientSecret },
        ],
      );
    } else {
      terminal.result(
        app,
        () =>
          `Tenant id      ${tenantId}\nClient id      ${clientId}\nClient secret  ${clientSecret}`,
      );
    }
  },
};
