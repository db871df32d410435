import * as z from 'zod';
import type { CliCommand } from '../../command.ts';
import { findSubscription, subscriptionArgument } from '../../subscriptions.ts';

const details = z.looseObject({
  displayName: z.string(),
  status: z.string(),
  totalLicenses: z.number(),
  isTrial: z.boolean(),
  agreement: z.string(),
  nextLifecycleDateTime: z.string().nullable(),
  recurringBilling: z.boolean(),
  scheduledLicenses: z.number().nullable(),
  settleBy: z.string().nullable(),
  fewestLicenses: z.number(),
  productTotal: z.number(),
  productAssigned: z.number(),
  actions: z.array(
    z.looseObject({
      action: z.string(),
      problem: z.looseObject({ sentence: z.string() }).nullable(),
    }),
  ),
});

/** `allot subscription show` */
export const subscriptionShow: CliCommand = {
  name: 'subscription show',
  summary: 'Show a subscription, and what can be done to it',
  arguments: [subscriptionArgument],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const { id } = await findSubscription(client, options.text('subscription'));
    const body = await client.get(details, `/api/subscriptions/${id}`);
    terminal.result(body, () => textOf(body));
  },
};

function textOf(body: z.output<typeof details>): string {
  const next = body.nextLifecycleDateTime?.slice(0, 10) ?? null;
  const lines = [
    `${body.displayName}: ${numberOf(body.totalLicenses)} licenses, ${body.isTrial ? 'a trial, ' : ''}${body.status}`,
    `  ${numberOf(body.productAssigned)} of ${numberOf(body.productTotal)} licenses of the product are assigned`,
    next === null ? '  no end' : `  ${body.recurringBilling ? 'renews' : 'ends'} on ${next}`,
  ];
  if (body.scheduledLicenses !== null) {
    lines.push(`  ${numberOf(body.scheduledLicenses)} licenses from the renewal on`);
  }
  if (body.settleBy !== null) {
    lines.push(`  more are assigned than it has: settle that by ${body.settleBy.slice(0, 10)}`);
  }
  for (const { action, problem } of body.actions) {
    lines.push(`  ${action.padEnd(24)}${problem === null ? 'yes' : `no: ${problem.sentence}`}`);
  }
  return lines.join('\n');
}

function numberOf(count: number): string {
  return count.toLocaleString('en-US');
}
