import * as z from 'zod';
import type { CliCommand } from '../../command.ts';

const report = z.looseObject({
  days: z.number(),
  total: z.number(),
  products: z.array(z.looseObject({ displayName: z.string(), claims: z.number() })),
});

/** `allot auto-claim report` */
export const autoClaimReport: CliCommand = {
  name: 'auto-claim report',
  summary: 'Show how many licenses were claimed lately',
  options: [{ flags: '--days <number>', summary: '1, 7, 30 or 90; 30 unless said' }],
  async run({ options, terminal, connect }) {
    const days = options.count('days') ?? 30;
    const path = `/api/auto-claim/report?days=${String(days)}`;
    const { products, total } = await (await connect()).get(report, path);
    terminal.list(products, [
      { heading: 'Product', of: (each) => each.displayName },
      { heading: 'Claimed', of: (each) => each.claims },
    ]);
    terminal.tell(`${total.toLocaleString('en-US')} in the last ${String(days)} days.`);
  },
};
