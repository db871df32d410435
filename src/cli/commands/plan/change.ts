import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { licenseOptions, licensesOf, planCommand } from '../../plan-commands.ts';

/** `allot plan change` */
export const planChange: CliCommand = planCommand(
  {
    name: 'plan change',
    summary: 'Give some products and take others in one step',
    details: [
      'Nobody is without a license in between. To give one for another use “plan swap”, which keeps apps off.',
    ],
    options: [
      ...licenseOptions,
      { flags: '--take <product...>', summary: 'product to take; may be given several times' },
    ],
    examples: [
      'allot plan change --product VISIOCLIENT --take VISIOONLINE_PLAN1 --user ana@contoso.com',
    ],
  },
  (options, names) => {
    const unassign = options.list('take').map((text) => names.productId(text));
    if (unassign.length === 0) throw new UsageError('Say what to take with --take.');
    return { kind: 'change', assign: licensesOf(options, names), unassign };
  },
);
