import { randomUUID } from 'node:crypto';

import type { CliCommand } from '../../command.ts';
import { userAnswer, userPropertiesOf, userPropertyOptions } from '../../users.ts';

/** `allot user add` */
export const userAdd: CliCommand = {
  name: 'user add',
  summary: 'Add a person',
  arguments: [{ name: '<user>', summary: 'user principal name, such as ana@contoso.com' }],
  options: userPropertyOptions,
  examples: ['allot user add ana@contoso.com --display-name "Ana Example" --usage-location CH'],
  async run({ options, terminal, connect }) {
    const userPrincipalName = options.text('user');
    const nickname = userPrincipalName.split('@')[0] ?? userPrincipalName;
    const body = {
      accountEnabled: true,
      displayName: nickname,
      mailNickname: nickname,
      // Graph asks for one; nobody signs in with it, so nobody needs to know it.
      passwordProfile: { password: `Aa1!${randomUUID()}`, forceChangePasswordNextSignIn: true },
      ...userPropertiesOf(options),
      userPrincipalName,
    };
    const user = await (await connect()).send(userAnswer, 'POST', '/v1.0/users', body);
    terminal.result(
      user,
      () => `${user.displayName} <${user.userPrincipalName}> is added: ${user.id}`,
    );
  },
};
