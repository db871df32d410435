import * as z from 'zod';

import type { CliCommand } from '../command.ts';

const answer = z.object({
  url: z.string(),
  userPrincipalName: z.string(),
  displayName: z.string(),
  expiresDateTime: z.string(),
});

/** `allot link` */
export const link: CliCommand = {
  name: 'link',
  summary: 'Make a link that signs a person in once',
  details: [
    'Open it in a browser while the server runs. Whoever opens it first is signed in as that person.',
    'Without --as the person is the Global Administrator whose account is the oldest.',
  ],
  options: [
    {
      flags: '--as <upn>',
      summary: 'the person, by user principal name or id; else a Global Administrator',
    },
  ],
  examples: ['allot link', 'allot link --as admin@contoso.com'],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const made = await client.send(answer, 'POST', '/api/links', { user: options.find('as') });
    if (client.isInProcess)
      terminal.tell(
        'No server runs for this data: start one with “allot serve” before you open the link.',
      );
    terminal.result(made, () => made.url);
  },
};
