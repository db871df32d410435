import * as z from 'zod';

import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { userPath, userPropertiesOf, userPropertyOptions } from '../../users.ts';

/** `allot user set` */
export const userSet: CliCommand = {
  name: 'user set',
  summary: 'Change what is known of a person',
  details: ['An empty text empties the property.'],
  arguments: [{ name: '<user>', summary: 'user principal name or id' }],
  options: userPropertyOptions,
  examples: [
    'allot user set ana@contoso.com --usage-location CH',
    'allot user set ana@contoso.com --department ""',
  ],
  async run({ options, terminal, connect }) {
    const user = options.text('user');
    const properties = userPropertiesOf(options);
    const names = Object.keys(properties);
    if (names.length === 0)
      throw new UsageError('Say what to change, for example --usage-location CH.');
    await (await connect()).send(z.unknown(), 'PATCH', userPath(user), properties);
    terminal.result({ user, ...properties }, () => `${user}: ${names.join(', ')} changed.`);
  },
};
