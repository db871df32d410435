import { settingsAnswer } from '../../answers.ts';
import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';

/** `allot settings set` */
export const settingsSet: CliCommand = {
  name: 'settings set',
  summary: 'Change one setting',
  details: [
    'limits.licensesPage and limits.activeUsersPage: how many people at a time may be given or refused licenses on that page; none: as many as there are. The admin center’s own limits are 20 and 40.',
    'guests.onlyGlobalAdministrators: yes or no.',
    'groups.partialAssignment: whether a group’s products are given one by one where not all can be. groups.nestedLicensing: whether members of groups inside a group get its licenses too. groups.newPlansOff: whether apps that come new to a product are off until somebody decides. Each yes or no.',
    'groups.removalPeopleMax, groups.removalPercentMax: a change of a group that takes a product from more people, or from more percent of the members, must be confirmed by the group’s name; none: it need not.',
    'organization.cloud: worldwide, china (operated by 21Vianet), usGov, usGovHigh or usGovDoD. organization.sector: commercial, education, government or nonprofit. Offers differ: people buy nothing themselves outside the worldwide cloud.',
  ],
  arguments: [
    { name: '<name>', summary: 'the setting, as “allot settings list” shows it' },
    { name: '<value>', summary: 'a number, none, yes, no or a word' },
  ],
  examples: [
    'allot settings set limits.licensesPage 20',
    'allot settings set limits.licensesPage none',
  ],
  async run({ options, terminal, connect }) {
    const name = options.text('name');
    const client = await connect();
    const present = await client.get(settingsAnswer, '/api/settings');
    const known = Object.keys(present);
    if (!known.includes(name)) {
      throw new UsageError(`There is no setting “${name}”. There are: ${known.join(', ')}.`);
    }
    const text = options.text('value');
    // What is a word is one word of a few: the server says which.
    const value = typeof present[name] === 'string' ? text : valueOf(text);
    const settings = await client.send(settingsAnswer, 'PATCH', '/api/settings', { [name]: value });
    terminal.result(settings, () => `${name} is ${value === null ? 'none' : String(value)}.`);
  },
};

function valueOf(text: string): number | boolean | null {
  switch (text.toLowerCase()) {
    case 'none':
      return null;
    case 'yes':
    case 'true':
      return true;
    case 'no':
    case 'false':
      return false;
    default:
  }
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new UsageError(`A value is a whole number, none, yes or no, not “${text}”.`);
  }
  return value;
}
