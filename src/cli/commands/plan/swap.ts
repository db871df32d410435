import type { CliCommand } from '../../command.ts';
import { planCommand } from '../../plan-commands.ts';

/** `allot plan swap` */
export const planSwap: CliCommand = planCommand(
  {
    name: 'plan swap',
    summary: 'Give one product for another in one step',
    details: [
      'Nobody is without a license in between, and apps that are off stay off in the new product.',
    ],
    options: [
      { flags: '--from <product>', summary: 'the product to take: name, part number or GUID' },
      { flags: '--to <product>', summary: 'the product to give' },
      { flags: '--apps-off <apps...>', summary: 'apps of the new product to be off besides' },
    ],
    examples: ['allot plan swap --from "Office 365 E3" --to "Office 365 E5" --all'],
  },
  (options, names) => {
    const skuId = names.productId(options.text('to'));
    const appsOff = options.list('apps-off');
    const to =
      appsOff.length === 0 ? { skuId } : { skuId, disabledPlans: names.appIds(skuId, appsOff) };
    return { kind: 'swap', from: names.productId(options.text('from')), to };
  },
);
