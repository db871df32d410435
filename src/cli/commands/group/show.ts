import type { CliCommand } from '../../command.ts';
import { findGroup, groupArgument, groupKind, groupLicensesOf, stateTexts } from '../../groups.ts';

/** `allot group show` */
export const groupShow: CliCommand = {
  name: 'group show',
  summary: 'Show one group and how its members fare with its licenses',
  arguments: [groupArgument],
  examples: ['allot group show Sales'],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const group = await findGroup(client, options.text('group'));
    const licensing = await groupLicensesOf(client, group.id);
    const { progress } = licensing;
    const { '@odata.context': _context, ...properties } = group;
    if (terminal.format === 'json') {
      terminal.result({ ...properties, licensing }, () => '');
      return;
    }
    const rule = properties['membershipRule'];
    const rows = [
      { name: 'Name', value: group.displayName },
      { name: 'Group id', value: group.id },
      { name: 'Type', value: groupKind(group) },
      ...(typeof rule === 'string' ? [{ name: 'Rule', value: rule }] : []),
      { name: 'Members', value: String(licensing.members) },
      { name: 'Licenses', value: stateTexts[licensing.state] },
      ...(progress === null
        ? []
        : [
            {
              name: `Operation ${String(progress.operationNo)}`,
              value: `${String(progress.done)} of ${String(progress.total)}`,
            },
          ]),
      ...licensing.licenses.map(({ displayName, active, failing, waiting }) => ({
        name: displayName,
        value: `${String(active)} have it, ${String(failing)} have not, ${String(waiting)} of them wait`,
      })),
    ];
    terminal.list(rows, [
      { heading: 'Property', of: (row) => row.name },
      { heading: 'Value', of: (row) => row.value },
    ]);
  },
};
