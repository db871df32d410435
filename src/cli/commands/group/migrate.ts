import * as z from 'zod';

import type { CliCommand } from '../../command.ts';
import { findGroup, groupArgument } from '../../groups.ts';
import { loadNames } from '../../names.ts';
import { applyPlan, awaitPlan, showOperation, showPlan } from '../../plan-flow.ts';
import { numbered, planPreview } from '../../plan-preview.ts';

const report = z.looseObject({
  displayName: z.string(),
  products: z.array(
    z.object({
      skuId: z.string(),
      displayName: z.string(),
      safe: z.number(),
      losing: z.number(),
      onlyDirect: z.number(),
      outside: z.number(),
    }),
  ),
});
const newPlan = z.object({ planId: z.string(), people: z.number(), leftOut: z.number() });

/** `allot group migrate` */
export const groupMigrate: CliCommand = {
  name: 'group migrate',
  summary: 'Remove direct licenses from who has the same by the group',
  details: [
    'Members keep what the group gives, and no unit is freed or taken. Who would lose an app with the direct license is left alone, unless --with-losses says otherwise; who has nothing by the group always is.',
    'It is shown first and done once you say so. “allot undo” takes it back.',
  ],
  arguments: [groupArgument],
  options: [
    { flags: '--product <product...>', summary: 'only these products of the group' },
    { flags: '--with-losses', summary: 'also where apps are on in the direct license only' },
    { flags: '--preview', summary: 'show who holds what, and the plan; change nothing' },
    { flags: '--yes', summary: 'do it without asking' },
    { flags: '--reason <text>', summary: 'why; kept in the log' },
  ],
  examples: ['allot group migrate Sales --preview', 'allot group migrate Sales --yes'],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const names = await loadNames(client);
    const group = await findGroup(client, options.text('group'));
    const products = options.list('product').map((text) => names.productId(text));
    const path = `/api/groups/${group.id}`;
    const held = await client.get(report, `${path}/direct-holders?$top=1`);
    for (const one of held.products) terminal.tell(countsText(one));
    const reason = options.find('reason');
    const { planId, leftOut } = await client.send(newPlan, 'POST', `${path}/remove-direct-plans`, {
      ...(products.length === 0 ? {} : { skuIds: products }),
      withLosses: options.has('with-losses'),
      reason,
    });
    if (leftOut > 0) {
      terminal.tell(`${numbered(leftOut, 'direct license stays', 'direct licenses stay')}.`);
    }
    const plan = await awaitPlan(client, planId, terminal);
    const isChange = (plan.totals?.counts.change ?? 0) > 0;
    const mayAsk = terminal.isWatched && !options.has('preview');
    if (!isChange || options.has('preview') || !(options.has('yes') || mayAsk)) {
      await showPlan(client, plan, terminal);
      return;
    }
    if (!options.has('yes')) {
      terminal.tell(await planPreview(client, plan, { names, terminal }));
      if (!(await terminal.confirm('Remove these direct licenses?'))) {
        terminal.result(plan, () => `Nothing is changed. To do it later:  allot apply ${plan.id}`);
        return;
      }
    }
    showOperation(
      await applyPlan(client, plan.id, { allOrNothing: false, reason, terminal }),
      terminal,
    );
  },
};

function countsText(one: z.infer<typeof report>['products'][number]): string {
  return [
    `${one.displayName}:`,
    `${numbered(one.safe, 'member has', 'members have')} it directly and by the group with every app,`,
    `${numbered(one.losing, 'member', 'members')} would lose apps without the direct license,`,
    `${numbered(one.onlyDirect, 'member has', 'members have')} it directly only,`,
    `${numbered(one.outside, 'other person has', 'other people have')} it directly.`,
  ].join(' ');
}
