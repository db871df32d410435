import * as z from 'zod';

import type { CliCommand } from '../../../command.ts';
import { loadNames } from '../../../names.ts';
import { userPath } from '../../../users.ts';

const state = z.looseObject({
  skuId: z.string(),
  disabledPlans: z.array(z.string()),
  assignedByGroup: z.string().nullable(),
  state: z.string(),
  error: z.string().nullish(),
});
const answer = z.looseObject({ licenseAssignmentStates: z.array(state) });

/** `allot user license list` */
export const userLicenseList: CliCommand = {
  name: 'user license list',
  summary: 'List what a person holds, and by which path',
  arguments: [{ name: '<user>', summary: 'user principal name or id' }],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const path = `${userPath(options.text('user'))}?$select=licenseAssignmentStates`;
    const { licenseAssignmentStates: states } = await client.get(answer, path);
    const names = await loadNames(client);
    const rows = states.map((each) => ({ ...each, displayName: names.product(each.skuId) }));
    terminal.list(rows, [
      { heading: 'Product', of: (row) => row.displayName },
      {
        heading: 'Path',
        of: (row) => (row.assignedByGroup === null ? 'direct' : `group ${row.assignedByGroup}`),
      },
      { heading: 'State', of: (row) => row.state },
      {
        heading: 'Error',
        of: (row) => (row.error === undefined || row.error === 'None' ? null : row.error),
      },
      { heading: 'Apps off', of: (row) => row.disabledPlans.map((id) => names.app(id)).join(', ') },
    ]);
  },
};
