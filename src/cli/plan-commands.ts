import type { Command } from '../core/plan/command.ts';
import type { CliCall, CliCommand, CliOption } from './command.ts';
import { UsageError } from './failures.ts';
import { type Names, loadNames } from './names.ts';
import type { Options } from './options.ts';
import { makePlan, showPlan } from './plan-flow.ts';
import { selectionOf, selectionOptions } from './selection.ts';

/** Options that every plan has besides its own. */
const planOptions: readonly CliOption[] = [
  ...selectionOptions,
  { flags: '--reason <text>', summary: 'why; kept in the log when the plan is applied' },
];

/** A command that plans the same change for many people and shows what it would do. */
export function planCommand(
  command: Pick<CliCommand, 'name' | 'summary' | 'details' | 'examples' | 'options'>,
  commandOf: (options: Options, names: Names) => Command,
): CliCommand {
  return {
    ...command,
    details: [
      ...(command.details ?? []),
      'Nothing is changed: the plan says what would happen, and “allot apply” does it.',
    ],
    options: [...(command.options ?? []), ...planOptions],
    run: (call) => runPlan(call, commandOf),
  };
}

async function runPlan(
  { options, terminal, connect }: CliCall,
  commandOf: (options: Options, names: Names) => Command,
): Promise<void> {
  const selection = await selectionOf(options);
  const client = await connect();
  const command = commandOf(options, await loadNames(client));
  const reason = options.find('reason');
  const body = { command, selection, surface: 'api', ...(reason === null ? {} : { reason }) };
  await showPlan(client, await makePlan(client, body, terminal), terminal);
}

/** The products given with `--product`, each with the apps of `--apps-off` that it has. */
export function licensesOf(
  options: Options,
  names: Names,
): Extract<Command, { kind: 'assign' }>['licenses'] {
  const products = options.list('product');
  if (products.length === 0) throw new UsageError('Say which product with --product.');
  const appsOff = options.list('apps-off');
  if (appsOff.length > 0 && products.length > 1) {
    throw new UsageError('With --apps-off give one --product: the apps are those of that product.');
  }
  return products.map((text) => {
    const skuId = names.productId(text);
    return appsOff.length === 0
      ? { skuId }
      : { skuId, disabledPlans: names.appIds(skuId, appsOff) };
  });
}

/** `--product` and `--apps-off`. */
export const licenseOptions: readonly CliOption[] = [
  {
    flags: '--product <product...>',
    summary: 'name, part number or GUID; may be given several times',
  },
  { flags: '--apps-off <apps...>', summary: 'apps to be off, by name or id, parted by commas' },
];
