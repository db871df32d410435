import type { CliCommand } from '../../../command.ts';
import { UsageError } from '../../../failures.ts';
import { loadNames } from '../../../names.ts';
import { changeOnePerson } from '../../../plan-flow.ts';

/** `allot user license set` */
export const userLicenseSet: CliCommand = {
  name: 'user license set',
  summary: 'Turn apps of a person’s product on and off, at once',
  details: ['Apps that are not named stay as they are.'],
  arguments: [{ name: '<user>', summary: 'user principal name or id' }],
  options: [
    { flags: '--product <product>', summary: 'name, part number or GUID' },
    { flags: '--off <apps...>', summary: 'apps to turn off, by name or id, parted by commas' },
    { flags: '--on <apps...>', summary: 'apps to turn on' },
    { flags: '--reason <text>', summary: 'why; kept in the log' },
  ],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const names = await loadNames(client);
    const skuId = names.productId(options.text('product'));
    const off = names.appIds(skuId, options.list('off'));
    const on = names.appIds(skuId, options.list('on'));
    if (off.length + on.length === 0) throw new UsageError('Say which apps with --off or --on.');
    const command = { kind: 'setApps', skuId, off, on };
    await changeOnePerson(
      client,
      { command, user: options.text('user'), reason: options.find('reason') },
      terminal,
    );
  },
};
