import * as z from 'zod';
import type { CliCommand } from '../../command.ts';
import { loadNames } from '../../names.ts';
import { numbered } from '../../plan-preview.ts';
import { findSubscription, reasonOption, subscriptionArgument } from '../../subscriptions.ts';
import { changedPurchase } from '../../supply.ts';

const preview = z.looseObject({
  people: z.number(),
  lostSwitches: z.number(),
  lostApps: z.array(z.looseObject({ displayName: z.string() })),
  problem: z.looseObject({ sentence: z.string() }).nullable(),
});

/** `allot subscription change-plan` */
export const subscriptionChangePlan: CliCommand = {
  name: 'subscription change-plan',
  summary: 'Change a subscription to another product, for everybody who holds it',
  details: [
    'Everybody gets the other product with every app on; earlier choices of apps are lost. The old subscription is canceled. Without --yes it is only shown what it would come to.',
  ],
  arguments: [subscriptionArgument],
  options: [
    { flags: '--to <product>', summary: 'the other product' },
    { flags: '--yes', summary: 'do it' },
    reasonOption,
  ],
  examples: ['allot subscription change-plan "Office 365 E3" --to "Office 365 E5"'],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const { id, displayName } = await findSubscription(client, options.text('subscription'));
    const names = await loadNames(client);
    const skuId = names.productId(options.text('to'));
    const path = `/api/subscriptions/${id}/plan-change`;
    if (!options.has('yes')) {
      const body = await client.get(preview, `${path}?skuId=${skuId}`);
      const apps = body.lostApps.map((app) => app.displayName).join(', ');
      terminal.result(body, () =>
        [
          `${numbered(body.people, 'person moves', 'people move')} from ${displayName} to ${names.product(skuId)}.`,
          `${numbered(body.lostSwitches, 'person loses', 'people lose')} their own choice of apps: every app is on afterwards.`,
          ...(apps === '' ? [] : [`Apps that are gone: ${apps}.`]),
          body.problem === null
            ? 'Nothing is changed yet. To do it, say --yes.'
            : `It cannot be done: ${body.problem.sentence}`,
        ].join('\n'),
      );
      return;
    }
    const reason = options.find('reason');
    const body = { skuId, ...(reason === null ? {} : { reason }) };
    const answer = await client.send(changedPurchase, 'POST', path, body);
    terminal.result(answer, () => `${displayName} is ${names.product(skuId)} now.`);
  },
};
