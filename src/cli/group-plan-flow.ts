import * as z from 'zod';

import type { Client } from './client.ts';
import type { CliCall, CliOption } from './command.ts';
import { UsageError } from './failures.ts';
import { findGroup } from './groups.ts';
import { type Names, loadNames } from './names.ts';
import type { Options } from './options.ts';
import { applyPlan, awaitPlan, showOperation, showPlan } from './plan-flow.ts';
import { planPreview } from './plan-preview.ts';
import type { PlanAnswer } from './answers.ts';
import type { Terminal } from './terminal.ts';

/** What changes of a group: products by the words of the command line. */
export type GroupChange = {
  readonly give: readonly string[];
  readonly take: readonly string[];
};

/** Further groups. */
export const alsoOption: CliOption = {
  flags: '--also <groups...>',
  summary: 'further groups that are changed in the same way; 20 in all',
};

/** Options of what changes a group's licenses. */
export const groupChangeOptions: readonly CliOption[] = [
  alsoOption,
  { flags: '--reason <text>', summary: 'why; kept in the log' },
  { flags: '--yes', summary: 'apply at once, without a question' },
  {
    flags: '--confirm <group>',
    summary: 'name of the group, where more people lose a product than may without it',
  },
];

/** The option that turns apps off. */
export const offOption: CliOption = {
  flags: '--off <apps...>',
  summary: 'apps of the product to be off, by name or id, parted by commas',
};

const newPlan = z.looseObject({
  planId: z.string(),
  leftOff: z.array(
    z.object({ skuId: z.string(), servicePlanId: z.string(), anyOf: z.array(z.string()) }),
  ),
  warnings: z.array(z.looseObject({ code: z.string(), members: z.number(), entitled: z.number() })),
});

/** Plans a change of what a group gives and shows it; nothing is changed. */
export async function previewGroupChange(call: CliCall, change: GroupChange): Promise<void> {
  const client = await call.connect();
  const names = await loadNames(client);
  const plan = await planGroupChange(client, { call, change, names });
  await showPlan(client, plan, call.terminal);
}

/** Plans a change of what a group gives, shows it and, if that is confirmed, applies it. */
export async function changeGroup(call: CliCall, change: GroupChange): Promise<void> {
  const { options, terminal } = call;
  const client = await call.connect();
  const names = await loadNames(client);
  const plan = await planGroupChange(client, { call, change, names });
  if (!options.has('yes') && !(await isConfirmed(client, { plan, names, terminal }))) {
    await showPlan(client, plan, terminal);
    return;
  }
  const operation = await applyPlan(client, plan.id, {
    allOrNothing: false,
    reason: null,
    confirmation: options.find('confirm'),
    terminal,
  });
  showOperation(operation, terminal);
}

/** Shows the plan beside the result and asks, where somebody watches. */
async function isConfirmed(
  client: Client,
  {
    plan,
    names,
    terminal,
  }: { readonly plan: PlanAnswer; readonly names: Names; readonly terminal: Terminal },
): Promise<boolean> {
  if (!terminal.isWatched) return false;
  terminal.tell(await planPreview(client, plan, { names, terminal }));
  return await terminal.confirm('Apply it?');
}

async function planGroupChange(
  client: Client,
  {
    call,
    change,
    names,
  }: { readonly call: CliCall; readonly change: GroupChange; readonly names: Names },
): Promise<PlanAnswer> {
  const { options, terminal } = call;
  const body = {
    add: givenOf(options, change.give, names),
    remove: change.take.map((text) => names.productId(text)),
    reason: options.find('reason'),
  };
  const groupIds: string[] = [];
  for (const name of [options.text('group'), ...options.list('also')]) {
    groupIds.push((await findGroup(client, name)).id);
  }
  const { planId, leftOff, warnings } = await client.send(
    newPlan,
    'POST',
    '/api/group-license-plans',
    { groupIds, ...body },
  );
  for (const { skuId, servicePlanId, anyOf } of leftOff) {
    const needed = anyOf.map((id) => names.app(id)).join(' or ');
    terminal.tell(
      `${names.app(servicePlanId)} of ${names.product(skuId)} stays off: the group does not give ${needed}.`,
    );
  }
  for (const { code, members, entitled } of warnings) {
    if (code !== 'EntitlementShort') continue;
    terminal.tell(
      `Licensing groups of ${members.toLocaleString('en-US')} people takes as many licenses of a product that contains group-based licensing, such as Microsoft Entra ID P1; there are ${entitled.toLocaleString('en-US')}.`,
    );
  }
  return await awaitPlan(client, planId, terminal);
}

function givenOf(
  options: Options,
  products: readonly string[],
  names: Names,
): readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[] {
  const off = options.list('off');
  if (off.length > 0 && products.length !== 1) {
    throw new UsageError('With --off give one product: the apps are those of that product.');
  }
  return products.map((text) => {
    const skuId = names.productId(text);
    return { skuId, disabledPlans: names.appIds(skuId, off) };
  });
}
