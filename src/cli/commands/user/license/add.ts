import type { CliCommand } from '../../../command.ts';
import { loadNames } from '../../../names.ts';
import { licenseOptions, licensesOf } from '../../../plan-commands.ts';
import { changeOnePerson } from '../../../plan-flow.ts';

/** `allot user license add` */
export const userLicenseAdd: CliCommand = {
  name: 'user license add',
  summary: 'Give products to a person, at once',
  details: [
    'What the person has stays, and apps that are off stay off. “allot undo” takes it back.',
  ],
  arguments: [{ name: '<user>', summary: 'user principal name or id' }],
  options: [...licenseOptions, { flags: '--reason <text>', summary: 'why; kept in the log' }],
  examples: ['allot user license add ana@contoso.com --product "Visio Plan 2"'],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const licenses = licensesOf(options, await loadNames(client));
    const command = { kind: 'assign', licenses };
    await changeOnePerson(
      client,
      { command, user: options.text('user'), reason: options.find('reason') },
      terminal,
    );
  },
};
