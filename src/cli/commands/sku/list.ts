import * as z from 'zod';

import type { CliCommand } from '../../command.ts';

const row = z.looseObject({
  skuId: z.string(),
  skuPartNumber: z.string(),
  displayName: z.string(),
  total: z.number(),
  assigned: z.number(),
  available: z.number(),
  expiringSoon: z.number(),
  overassigned: z.number(),
  capabilityStatus: z.string(),
});

/** `allot sku list` */
export const skuList: CliCommand = {
  name: 'sku list',
  summary: 'List the products that the organization owns, with their units',
  async run({ terminal, connect }) {
    const rows = await (await connect()).list(row, '/api/summary/licenses');
    terminal.list(rows, [
      { heading: 'Product', of: (each) => each.displayName },
      { heading: 'Part number', of: (each) => each.skuPartNumber },
      { heading: 'Units', of: (each) => each.total },
      { heading: 'Assigned', of: (each) => each.assigned },
      { heading: 'Available', of: (each) => each.available },
      { heading: 'Expiring soon', of: (each) => each.expiringSoon },
      { heading: 'Status', of: (each) => each.capabilityStatus },
      { heading: 'Product id', of: (each) => each.skuId },
    ]);
  },
};
