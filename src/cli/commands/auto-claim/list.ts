import type { CliCommand } from '../../command.ts';
import { loadNames } from '../../names.ts';
import { autoClaimAnswer } from '../../supply.ts';

/** `allot auto-claim list` */
export const autoClaimList: CliCommand = {
  name: 'auto-claim list',
  summary: 'List the policies that give a license to whoever opens an app',
  async run({ terminal, connect }) {
    const client = await connect();
    const { isOn, policies } = await client.get(autoClaimAnswer, '/api/auto-claim');
    const names = await loadNames(client);
    if (!isOn)
      terminal.tell(
        'Auto-claim is off: nobody is given anything. Turn it on with: allot auto-claim turn on',
      );
    terminal.list(policies, [
      { heading: 'Policy', of: (each) => each.displayName },
      { heading: 'App', of: (each) => names.app(each.servicePlanId) },
      {
        heading: 'Products, in order',
        of: (each) => each.products.map(({ skuId }) => names.product(skuId)).join(', '),
      },
      { heading: 'On', of: (each) => (each.isOn ? 'yes' : 'no') },
      { heading: 'Policy id', of: (each) => each.id },
    ]);
  },
};
