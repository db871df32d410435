import * as z from 'zod';
import type { CliCommand } from '../../command.ts';

/** `allot request share` */
export const requestShare: CliCommand = {
  name: 'request share',
  summary: 'Send a request to people of the organization for their opinion',
  arguments: [{ name: '<request>', summary: 'id of the request' }],
  options: [{ flags: '--with <user...>', summary: 'mail addresses or user names' }],
  async run({ options, terminal, connect }) {
    const users = options.list('with');
    const body = { ids: [options.text('request')], with: users };
    await (await connect()).send(z.null(), 'POST', '/api/requests/share', body);
    terminal.result(body, () => `Shared with ${users.join(', ')}.`);
  },
};
