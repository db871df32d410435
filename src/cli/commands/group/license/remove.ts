import type { CliCommand } from '../../../command.ts';
import { changeGroup, groupChangeOptions } from '../../../group-plan-flow.ts';
import { groupArgument } from '../../../groups.ts';

/** `allot group license remove` */
export const groupLicenseRemove: CliCommand = {
  name: 'group license remove',
  summary: 'Let a group give products no longer',
  details: [
    'Shows who would lose what, and asks; where nobody can answer, say --yes. What members have directly or by other groups stays.',
    'Where the organization wants a change that takes licenses from many to be confirmed, name the group with --confirm.',
  ],
  arguments: [
    groupArgument,
    { name: '<products...>', summary: 'name, part number or GUID of each product' },
  ],
  options: groupChangeOptions,
  examples: ['allot group license remove Sales "Office 365 E1" --yes'],
  run: (call) => changeGroup(call, { give: [], take: call.options.list('products') }),
};
