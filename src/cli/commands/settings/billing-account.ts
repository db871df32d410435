import * as z from 'zod';
import type { CliCommand } from '../../command.ts';

const account = z.looseObject({
  value: z.array(
    z.looseObject({
      user: z.looseObject({ displayName: z.string(), userPrincipalName: z.string() }),
      role: z.string(),
    }),
  ),
});

/** `allot settings billing-account` */
export const settingsBillingAccount: CliCommand = {
  name: 'settings billing-account',
  summary: 'Show who may spend under a Microsoft Customer Agreement, or replace them',
  details: [
    'Owners and contributors buy, whatever their role in the organization; the others see what is bought. While nobody is named roles alone decide who buys.',
  ],
  options: [
    { flags: '--owner <user...>', summary: 'owns the account' },
    { flags: '--contributor <user...>', summary: 'buys from it' },
    { flags: '--reader <user...>', summary: 'sees it' },
    { flags: '--nobody', summary: 'name nobody' },
  ],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const path = '/api/settings/billing-account';
    const value = (['owner', 'contributor', 'reader'] as const).flatMap((role) =>
      options.list(role).map((user) => ({ user, role })),
    );
    if (value.length > 0 || options.has('nobody')) {
      await client.send(z.null(), 'PUT', path, { value });
    }
    const body = await client.get(account, path);
    terminal.list(body.value, [
      { heading: 'Name', of: (each) => each.user.displayName },
      { heading: 'User principal name', of: (each) => each.user.userPrincipalName },
      { heading: 'Place in the account', of: (each) => each.role },
    ]);
  },
};
