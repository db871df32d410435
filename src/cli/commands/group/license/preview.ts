import type { CliCommand } from '../../../command.ts';
import { UsageError } from '../../../failures.ts';
import { alsoOption, offOption, previewGroupChange } from '../../../group-plan-flow.ts';
import { groupArgument } from '../../../groups.ts';

/** `allot group license preview` */
export const groupLicensePreview: CliCommand = {
  name: 'group license preview',
  summary: 'See what a change of a group’s licenses would do to its members',
  details: [
    'With --remove a product goes; with both, one product comes for another in one step.',
    'Nothing is changed: the plan says what would happen, and “allot apply” does it.',
  ],
  arguments: [
    groupArgument,
    { name: '[products...]', summary: 'products that it would give: name, part number or GUID' },
  ],
  options: [
    offOption,
    alsoOption,
    {
      flags: '--remove <product...>',
      summary: 'product that it would give no longer; may be given several times',
    },
    { flags: '--reason <text>', summary: 'why; kept in the log when the plan is applied' },
  ],
  examples: ['allot group license preview Sales "Office 365 E3" --remove "Office 365 E1"'],
  async run(call) {
    const give = call.options.list('products');
    const take = call.options.list('remove');
    if (give.length + take.length === 0) {
      throw new UsageError(
        'Say which products the group would give, or with --remove give no longer.',
      );
    }
    await previewGroupChange(call, { give, take });
  },
};
