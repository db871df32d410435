import type { CliCommand } from '../../command.ts';
import { exportFile, exportOptions } from '../../export-flow.ts';

/** `allot export assignments` */
export const exportAssignments: CliCommand = {
  name: 'export assignments',
  summary: 'Write direct licenses as CSV, a line for each person and product',
  details: [
    'Licenses that come by a group are left out: they belong to the group. “allot import assignments” reads the file back.',
  ],
  arguments: [{ name: '[file]', summary: 'the file; without it the standard output' }],
  options: exportOptions,
  examples: ['allot export assignments assignments.csv'],
  async run(call) {
    await exportFile(await call.connect(), call, '/api/exports/assignments');
  },
};
