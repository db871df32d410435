import * as z from 'zod';
import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { numbered } from '../../plan-preview.ts';

/** `allot notice quick-start` */
export const noticeQuickStart: CliCommand = {
  name: 'notice quick-start',
  summary: 'Send the quick start guide to those whom an operation gave a license',
  details: ['Nobody is sent it twice for the same operation.'],
  arguments: [{ name: '<no>', summary: 'the operation’s number, as “allot log” shows it' }],
  async run({ options, terminal, connect }) {
    const no = options.count('no');
    if (no === null) throw new UsageError('“no” is missing.');
    const client = await connect();
    const path = `/api/operations/${String(no)}/quick-start`;
    const answer = await client.send(z.object({ people: z.number() }), 'POST', path, {});
    terminal.result(answer, () => `Sent to ${numbered(answer.people, 'person', 'people')}.`);
  },
};
