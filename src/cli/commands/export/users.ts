import type { CliCommand } from '../../command.ts';
import { exportFile, exportOptions } from '../../export-flow.ts';

/** `allot export users` */
export const exportUsers: CliCommand = {
  name: 'export users',
  summary: 'Write people and their licenses as CSV',
  details: [
    'The headings are those of the admin center’s “Export users”; “allot import users” reads the file back. Values that a spreadsheet would run as formulas get an apostrophe in front, which the import takes off again.',
  ],
  arguments: [{ name: '[file]', summary: 'the file; without it the standard output' }],
  options: exportOptions,
  examples: [
    'allot export users users.csv',
    `allot export users --filter "usageLocation eq 'CH'" > swiss.csv`,
  ],
  async run(call) {
    await exportFile(await call.connect(), call, '/api/exports/users');
  },
};
