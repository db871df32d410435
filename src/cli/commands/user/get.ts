import type { CliCommand } from '../../command.ts';
import { loadNames } from '../../names.ts';
import { userAnswer, userPath } from '../../users.ts';

const select =
  '$select=id,displayName,userPrincipalName,accountEnabled,userType,usageLocation,department,jobTitle,mail,city,country,createdDateTime,assignedLicenses';

/** `allot user get` */
export const userGet: CliCommand = {
  name: 'user get',
  summary: 'Show one person',
  arguments: [{ name: '<user>', summary: 'user principal name or id' }],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const user = await client.get(userAnswer, `${userPath(options.text('user'))}?${select}`);
    const names = await loadNames(client);
    const { '@odata.context': _context, assignedLicenses, ...properties } = user;
    const held = Array.isArray(assignedLicenses)
      ? (assignedLicenses as readonly { skuId: string }[])
      : [];
    const rows = [
      ...Object.entries(properties).map(([name, value]) => ({ name, value: valueText(value) })),
      ...held.map(({ skuId }) => ({ name: 'license', value: names.product(skuId) })),
    ];
    if (terminal.format === 'json') terminal.result(user, () => '');
    else {
      terminal.list(
        rows.filter(({ value }) => value !== ''),
        [
          { heading: 'Property', of: (row) => row.name },
          { heading: 'Value', of: (row) => row.value },
        ],
      );
    }
  },
};

function valueText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
