import * as z from 'zod';

import type { CliCommand } from '../../command.ts';
import { importFile, importOptions, importQuery, refuseWhereFailed } from '../../import-flow.ts';
import { loadNames } from '../../names.ts';
import { applyPlan, awaitPlan, operationText } from '../../plan-flow.ts';
import { numbered, planPreview } from '../../plan-preview.ts';

const more = z.object({
  added: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  missingDomains: z.record(z.string(), z.number()),
  licenses: z.object({ people: z.number(), planId: z.string().nullable() }),
});

/** `allot import users` */
export const importUsers: CliCommand = {
  name: 'import users',
  summary: 'Add and update people from a file',
  details: [
    'The file may be the CSV of the admin center’s “Export users” or of Entra, or JSON of Microsoft Graph. People are found by object id, else by user principal name. An empty field empties the property; a column that is not there leaves it alone.',
    'Licenses that the file names and people lack become a plan, which is shown and applied once you say so. Nothing is ever taken away.',
  ],
  arguments: [{ name: '<file>', summary: 'the file; - reads the standard input' }],
  options: [
    ...importOptions,
    {
      flags: '--add-domains',
      summary: 'add the domains of user names that the organization lacks',
    },
    { flags: '--no-licenses', summary: 'leave licenses alone' },
    { flags: '--yes', summary: 'apply the plan of the licenses without asking' },
  ],
  examples: [
    'allot import users export.csv --preview',
    'allot import users export.csv --add-domains --failed failed.csv --yes',
  ],
  async run(call) {
    const { options, terminal } = call;
    const client = await call.connect();
    const query = importQuery({
      preview: options.has('preview'),
      addDomains: options.has('add-domains'),
      licenses: options.isOff('licenses') ? 'ignore' : null,
      reason: options.find('reason'),
    });
    const result = await importFile(client, call, `/api/imports/users${query}`);
    const counts = more.parse(result);
    for (const [domain, rows] of Object.entries(counts.missingDomains)) {
      terminal.tell(
        `${domain} is not a domain of the organization: ${numbered(rows, 'row', 'rows')}. Add it with --add-domains.`,
      );
    }
    const { planId, people } = counts.licenses;
    const plan = planId === null ? null : await awaitPlan(client, planId, terminal);
    const would = result.preview ? 'would be ' : '';
    const text = [
      `${numbered(result.total, 'row', 'rows')}: ${counts.added.toLocaleString('en-US')} ${would}added, ${counts.updated.toLocaleString('en-US')} updated, ${counts.unchanged.toLocaleString('en-US')} unchanged, ${result.failed.toLocaleString('en-US')} failed.`,
      ...(people > 0 ? [`Licenses to be given: ${numbered(people, 'person', 'people')}.`] : []),
    ];
    if (plan !== null && (plan.totals?.counts.people ?? 0) > 0) {
      terminal.tell(await planPreview(client, plan, { names: await loadNames(client), terminal }));
      const mayApply =
        (plan.totals?.counts.change ?? 0) > 0 &&
        (options.has('yes') || (await terminal.confirm('Assign these licenses?')));
      if (mayApply) {
        const operation = await applyPlan(client, plan.id, {
          allOrNothing: false,
          reason: null,
          terminal,
        });
        text.push(operationText(operation));
      } else
        text.push(
          `The licenses are planned, not assigned. To assign them:  allot apply ${plan.id}`,
        );
    }
    const { failedFile: _file, ...shown } = result;
    if (terminal.format === 'csv') {
      terminal.list(
        [{ ...counts, ...shown }],
        [
          { heading: 'Rows', of: (row) => row.total },
          { heading: 'Added', of: (row) => row.added },
          { heading: 'Updated', of: (row) => row.updated },
          { heading: 'Unchanged', of: (row) => row.unchanged },
          { heading: 'Failed', of: (row) => row.failed },
          { heading: 'Plan', of: () => planId },
        ],
      );
    } else terminal.result(shown, () => text.join('\n'));
    refuseWhereFailed(result);
  },
};
