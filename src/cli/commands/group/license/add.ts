import type { CliCommand } from '../../../command.ts';
import { changeGroup, groupChangeOptions, offOption } from '../../../group-plan-flow.ts';
import { groupArgument } from '../../../groups.ts';

/** `allot group license add` */
export const groupLicenseAdd: CliCommand = {
  name: 'group license add',
  summary: 'Let a group give products to its members',
  details: [
    'Shows who would gain and lose what, and asks; where nobody can answer, say --yes. A product that the group gives already gets the apps that --off says.',
    '“allot undo” takes it back.',
  ],
  arguments: [
    groupArgument,
    { name: '<products...>', summary: 'name, part number or GUID of each product' },
  ],
  options: [offOption, ...groupChangeOptions],
  examples: [
    'allot group license add Sales "Office 365 E3"',
    'allot group license add Sales ENTERPRISEPACK --off Sway,Yammer --yes',
  ],
  run: (call) => changeGroup(call, { give: call.options.list('products'), take: [] }),
};
