import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { planCommand } from '../../plan-commands.ts';

/** `allot plan set-apps` */
export const planSetApps: CliCommand = planCommand(
  {
    name: 'plan set-apps',
    summary: 'Turn apps of a product on and off',
    details: ['Apps that are not named stay as they are.'],
    options: [
      { flags: '--product <product>', summary: 'name, part number or GUID' },
      { flags: '--off <apps...>', summary: 'apps to turn off, by name or id, parted by commas' },
      { flags: '--on <apps...>', summary: 'apps to turn on' },
    ],
    examples: ['allot plan set-apps --product ENTERPRISEPACK --off Sway --all'],
  },
  (options, names) => {
    const skuId = names.productId(options.text('product'));
    const off = names.appIds(skuId, options.list('off'));
    const on = names.appIds(skuId, options.list('on'));
    if (off.length + on.length === 0) throw new UsageError('Say which apps with --off or --on.');
    return { kind: 'setApps', skuId, off, on };
  },
);
