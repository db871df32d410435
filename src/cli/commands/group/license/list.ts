import type { CliCommand } from '../../../command.ts';
import { findGroup, groupArgument, groupLicensesOf, stateTexts } from '../../../groups.ts';
import { loadNames } from '../../../names.ts';

/** `allot group license list` */
export const groupLicenseList: CliCommand = {
  name: 'group license list',
  summary: 'List what a group gives, and how its members fare with it',
  arguments: [groupArgument],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const group = await findGroup(client, options.text('group'));
    const { licenses, state } = await groupLicensesOf(client, group.id);
    const names = await loadNames(client);
    terminal.list(licenses, [
      { heading: 'Product', of: (row) => row.displayName },
      { heading: 'Have it', of: (row) => row.active },
      { heading: 'Have not', of: (row) => row.failing },
      { heading: 'Wait', of: (row) => row.waiting },
      { heading: 'Apps off', of: (row) => row.disabledPlans.map((id) => names.app(id)).join(', ') },
    ]);
    if (terminal.format === 'table') terminal.tell(`${stateTexts[state]}.`);
  },
};
