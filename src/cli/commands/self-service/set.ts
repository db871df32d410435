import * as z from 'zod';
import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { selfServiceRow } from '../../supply.ts';

const policies: Readonly<Record<string, string>> = {
  allow: 'Enabled',
  trials: 'OnlyTrialsWithoutPaymentMethod',
  deny: 'Disabled',
};

/** `allot self-service set` */
export const selfServiceSet: CliCommand = {
  name: 'self-service set',
  summary: 'Say whether people may buy a product for themselves',
  details: ['What was bought before stays as it is.'],
  arguments: [
    { name: '<product>', summary: 'name or id, as “allot self-service list” shows it' },
    { name: '<policy>', summary: 'allow, trials or deny' },
  ],
  examples: ['allot self-service set "Visio Plan 2" deny'],
  async run({ options, terminal, connect }) {
    const text = options.text('product');
    const policy = policies[options.text('policy').toLowerCase()];
    if (policy === undefined) throw new UsageError('Say allow, trials or deny.');
    const client = await connect();
    const rows = await client.list(selfServiceRow, '/api/self-service/products');
    const meant = rows.find(
      ({ skuId, displayName }) =>
        skuId === text.toLowerCase() || displayName.toLowerCase() === text.toLowerCase(),
    );
    if (meant === undefined) {
      throw new UsageError(`People can’t buy “${text}” for themselves anyway.`);
    }
    await client.send(z.null(), 'PUT', `/api/self-service/products/${meant.skuId}`, { policy });
    terminal.result({ ...meant, policy }, () => `${meant.displayName}: ${options.text('policy')}.`);
  },
};
