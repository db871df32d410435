import * as z from 'zod';

import type { CliCommand } from '../../command.ts';
import { importFile, importOptions, importQuery, refuseWhereFailed } from '../../import-flow.ts';
import { loadNames } from '../../names.ts';
import { applyPlan, awaitPlan, showOperation, showPlan } from '../../plan-flow.ts';
import { numbered, planPreview } from '../../plan-preview.ts';

const more = z.object({ understood: z.number(), planId: z.string().nullable() });

/** `allot import assignments` */
export const importAssignments: CliCommand = {
  name: 'import assignments',
  summary: 'Assign and unassign licenses from a file',
  details: [
    'The file is a CSV with the headings “User principal name” (or “Object Id”) and “Product” (name, part number or GUID), and, if you like, “Apps off” (names or ids, parted by ;) and “Action” (assign or unassign). Several rows for one person are one change, without a moment between.',
    'The change is shown first and applied once you say so.',
  ],
  arguments: [{ name: '<file>', summary: 'the file; - reads the standard input' }],
  options: [...importOptions, { flags: '--yes', summary: 'apply without asking' }],
  examples: [
    'allot import assignments wishes.csv --preview',
    'allot import assignments wishes.csv --yes --failed failed.csv',
  ],
  async run(call) {
    const { options, terminal } = call;
    const client = await call.connect();
    const query = importQuery({ reason: options.find('reason') });
    const result = await importFile(client, call, `/api/imports/assignments${query}`);
    const { planId, understood } = more.parse(result);
    terminal.tell(
      `${numbered(result.total, 'row', 'rows')}: ${understood.toLocaleString('en-US')} understood, ${result.failed.toLocaleString('en-US')} failed.`,
    );
    if (planId === null) {
      const { failedFile: _file, ...shown } = result;
      terminal.result(shown, () => 'There is nothing to plan.');
    } else {
      const plan = await awaitPlan(client, planId, terminal);
      const isAsked = options.has('yes') || (!options.has('preview') && terminal.isWatched);
      const isChange = (plan.totals?.counts.change ?? 0) > 0;
      if (!isAsked || options.has('preview') || !isChange) await showPlan(client, plan, terminal);
      else {
        terminal.tell(
          await planPreview(client, plan, { names: await loadNames(client), terminal }),
        );
        if (options.has('yes') || (await terminal.confirm('Apply it?'))) {
          const reason = options.find('reason');
          showOperation(
            await applyPlan(client, planId, { allOrNothing: false, reason, terminal }),
            terminal,
          );
        } else
          terminal.result(
            plan,
            () => `Nothing is changed. To apply it later:  allot apply ${planId}`,
          );
      }
    }
    refuseWhereFailed(result);
  },
};
