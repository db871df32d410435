import type { CliCommand } from '../../command.ts';
import { noticeRow } from '../../supply.ts';

/** Messages shown unless more are asked for. */
const shown = 50;

/** `allot notice list` */
export const noticeList: CliCommand = {
  name: 'notice list',
  summary: 'List the messages to people, newest first, and whether they went out by mail',
  details: ['Without a mail server (ALLOT_SMTP_URL) they stay in the outbox.'],
  options: [{ flags: '--top <number>', summary: `how many, ${String(shown)} unless said` }],
  async run({ options, terminal, connect }) {
    const top = options.count('top') ?? shown;
    const rows = await (await connect()).list(noticeRow, '/api/notices', top);
    terminal.list(rows, [
      { heading: 'When', of: (each) => each.at.slice(0, 16).replace('T', ' ') },
      { heading: 'To', of: (each) => each.to.join(', ') },
      { heading: 'Subject', of: (each) => each.subject },
      {
        heading: 'Mail',
        of: (each) => (each.sentAt === null ? (each.failure ?? 'not sent') : 'sent'),
      },
    ]);
  },
};
