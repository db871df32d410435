import * as z from 'zod';

import type { CliCommand } from '../../command.ts';
import { importFile, importOptions, importQuery, refuseWhereFailed } from '../../import-flow.ts';
import { numbered } from '../../plan-preview.ts';

const counts = z.object({ added: z.number(), updated: z.number(), unchanged: z.number() });
const more = z.object({ products: counts, servicePlans: counts, doubled: z.number() });

/** `allot import catalog` */
export const importCatalog: CliCommand = {
  name: 'import catalog',
  summary: 'Take over Microsoft’s list of products and service plans',
  details: [
    'The file is the CSV behind the page “Product names and service plan identifiers for licensing”. Products that it does not name stay.',
  ],
  arguments: [{ name: '<file>', summary: 'the file; - reads the standard input' }],
  options: importOptions,
  examples: ['allot import catalog "Product names and service plan identifiers for licensing.csv"'],
  async run(call) {
    const { options, terminal } = call;
    const client = await call.connect();
    const query = importQuery({ preview: options.has('preview'), reason: options.find('reason') });
    const result = await importFile(client, call, `/api/imports/catalog${query}`);
    const { products, servicePlans, doubled } = more.parse(result);
    const { failedFile: _file, ...shown } = result;
    if (terminal.format === 'csv') {
      terminal.list(
        [
          { kind: 'products', ...products },
          { kind: 'servicePlans', ...servicePlans },
        ],
        [
          { heading: 'Kind', of: (row) => row.kind },
          { heading: 'Added', of: (row) => row.added },
          { heading: 'Updated', of: (row) => row.updated },
          { heading: 'Unchanged', of: (row) => row.unchanged },
        ],
      );
    } else {
      terminal.result(shown, () =>
        [
          line(result.preview, 'Products', products),
          line(result.preview, 'Service plans', servicePlans),
          ...(doubled > 0
            ? [`${numbered(doubled, 'row says', 'rows say')} the same as an earlier one.`]
            : []),
        ].join('\n'),
      );
    }
    refuseWhereFailed(result);
  },
};

function line(
  isPreview: boolean,
  what: string,
  { added, updated, unchanged }: z.infer<typeof counts>,
): string {
  return `${what}: ${String(added)} ${isPreview ? 'would be ' : ''}added, ${String(updated)} updated, ${String(unchanged)} unchanged.`;
}
