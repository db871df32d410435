import * as z from 'zod';
import type { CliCall, CliOption } from './command.ts';
import type { Client } from './client.ts';
import { UsageError } from './failures.ts';
import { loadNames } from './names.ts';

/** One row of `GET /api/summary/products`, as far as the command line needs it. */
export const subscriptionRow: z.ZodType<{
  id: string;
  skuId: string;
  displayName: string;
  totalLicenses: number;
  status: string;
  isTrial: boolean;
  nextLifecycleDateTime: string | null;
  isEnding: boolean;
  recurringBilling: boolean | null;
  channel: string;
}> = z.looseObject({
  id: z.string(),
  skuId: z.string(),
  displayName: z.string(),
  totalLicenses: z.number(),
  status: z.string(),
  isTrial: z.boolean(),
  nextLifecycleDateTime: z.string().nullable(),
  isEnding: z.boolean(),
  recurringBilling: z.boolean().nullable(),
  channel: z.string(),
});

/** The argument that says which subscription is meant. */
export const subscriptionArgument = {
  name: '<subscription>',
  summary: 'id of the subscription, or its product where that has only one',
} as const;

/** Why something is done to a subscription. */
export const reasonOption: CliOption = {
  flags: '--reason <text>',
  summary: 'why; kept in the log',
};

const changed = z.object({ operationNo: z.number(), subscriptionId: z.string() });

/** The subscription that is meant: by its id, or by a product that has only one that is not deleted. */
export async function findSubscription(
  client: Client,
  text: string,
): Promise<z.output<typeof subscriptionRow>> {
  const rows = await client.list(subscriptionRow, '/api/summary/products');
  const byId = rows.find(({ id }) => id === text.toLowerCase());
  if (byId !== undefined) return byId;
  const skuId = (await loadNames(client)).productId(text);
  const live = rows.filter((row) => row.skuId === skuId && row.status !== 'Deleted');
  const [only] = live;
  if (only !== undefined && live.length === 1) return only;
  throw new UsageError(
    live.length === 0
      ? `There is no subscription of “${text}”.`
      : `“${text}” has ${String(live.length)} subscriptions; name one by its id:\n${live
          .map(
            ({ id, totalLicenses }) => `  ${id}  ${totalLicenses.toLocaleString('en-US')} licenses`,
          )
          .join('\n')}`,
  );
}

/** Asks for a change of the subscription that is meant, and says what came of it. */
export async function changeSubscription(
  { options, terminal, connect }: CliCall,
  {
    what,
    body = {},
    told,
  }: {
    /** Last part of the address; null: the subscription itself is deleted. */
    readonly what: string | null;
    readonly body?: Readonly<Record<string, unknown>>;
    readonly told: (product: string) => string;
  },
): Promise<void> {
  const client = await connect();
  const { id, displayName } = await findSubscription(client, options.text('subscription'));
  const path = `/api/subscriptions/${id}`;
  const reason = options.find('reason');
  const answer =
    what === null
      ? await client.send(changed, 'DELETE', path)
      : await client.send(changed, 'POST', `${path}/${what}`, {
          ...body,
          ...(reason === null ? {} : { reason }),
        });
  terminal.result(answer, () => told(displayName));
}
