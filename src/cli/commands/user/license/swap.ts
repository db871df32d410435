import type { CliCommand } from '../../../command.ts';
import { loadNames } from '../../../names.ts';
import { changeOnePerson } from '../../../plan-flow.ts';

/** `allot user license swap` */
export const userLicenseSwap: CliCommand = {
  name: 'user license swap',
  summary: 'Give a person one product for another, at once',
  details: ['Without a moment between, and apps that are off stay off in the new product.'],
  arguments: [{ name: '<user>', summary: 'user principal name or id' }],
  options: [
    { flags: '--from <product>', summary: 'the product to take: name, part number or GUID' },
    { flags: '--to <product>', summary: 'the product to give' },
    { flags: '--reason <text>', summary: 'why; kept in the log' },
  ],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const names = await loadNames(client);
    const from = names.productId(options.text('from'));
    const command = { kind: 'swap', from, to: { skuId: names.productId(options.text('to')) } };
    await changeOnePerson(
      client,
      { command, user: options.text('user'), reason: options.find('reason') },
      terminal,
    );
  },
};
