import type { CliCommand } from '../../command.ts';
import { selfServiceRow } from '../../supply.ts';

/** `allot self-service list` */
export const selfServiceList: CliCommand = {
  name: 'self-service list',
  summary: 'List the products that people may buy for themselves, and what is allowed',
  async run({ terminal, connect }) {
    const rows = await (await connect()).list(selfServiceRow, '/api/self-service/products');
    terminal.list(rows, [
      { heading: 'Product', of: (each) => each.displayName },
      { heading: 'Allowed', of: (each) => policyWords[each.policy] ?? each.policy },
      { heading: 'Bought by people', of: (each) => each.purchases },
      { heading: 'Product id', of: (each) => each.skuId },
    ]);
  },
};

const policyWords: Readonly<Record<string, string>> = {
  Enabled: 'yes',
  OnlyTrialsWithoutPaymentMethod: 'trials only',
  Disabled: 'no',
};
