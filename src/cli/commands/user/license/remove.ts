import type { CliCommand } from '../../../command.ts';
import { loadNames } from '../../../names.ts';
import { licensesOf } from '../../../plan-commands.ts';
import { changeOnePerson } from '../../../plan-flow.ts';

/** `allot user license remove` */
export const userLicenseRemove: CliCommand = {
  name: 'user license remove',
  summary: 'Take products from a person, at once',
  details: [
    'Only direct licenses are taken; what comes by a group stays. “allot undo” takes it back.',
  ],
  arguments: [{ name: '<user>', summary: 'user principal name or id' }],
  options: [
    {
      flags: '--product <product...>',
      summary: 'name, part number or GUID; may be given several times',
    },
    { flags: '--reason <text>', summary: 'why; kept in the log' },
  ],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const skuIds = licensesOf(options, await loadNames(client)).map(({ skuId }) => skuId);
    const command = { kind: 'unassign', skuIds };
    await changeOnePerson(
      client,
      { command, user: options.text('user'), reason: options.find('reason') },
      terminal,
    );
  },
};
