import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import type { CliCommand } from '../command.ts';

const clockAnswer = z.object({
  now: z.string(),
  machineNow: z.string(),
  canBeMoved: z.boolean(),
  isBehind: z.boolean(),
});
/** How often it is asked whether all of it has come about, in milliseconds. */
const pollMilliseconds = 50;

const moved = z.object({ now: z.string() });

/** `allot clock` */
export const clock: CliCommand = {
  name: 'clock',
  summary: 'Show what time it is for the organization, or move its clock ahead',
  details: [
    'Only an organization for rehearsal, such as the sample, can have its clock moved; it never goes back. What comes about until then, such as renewals and ends of subscriptions, comes about in its order.',
  ],
  options: [
    { flags: '--days <number>', summary: 'ahead by so many days' },
    { flags: '--to <moment>', summary: 'to this moment, such as 2027-03-31' },
  ],
  examples: ['allot clock --days 30', 'allot clock --to 2027-12-31'],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const days = options.count('days');
    const to = options.find('to');
    if (days === null && to === null) {
      const answer = await client.get(clockAnswer, '/api/clock');
      terminal.result(answer, () =>
        answer.canBeMoved
          ? `It is ${said(answer.now)} for the organization, ${said(answer.machineNow)} for this machine.`
          : `It is ${said(answer.now)}. The organization is real: its clock cannot be moved.`,
      );
      return;
    }
    const body = to === null ? { days } : { to };
    const answer = await client.send(moved, 'POST', '/api/clock', body);
    while ((await client.get(clockAnswer, '/api/clock')).isBehind) {
      await setTimeout(pollMilliseconds);
    }
    terminal.result(answer, () => `It is ${said(answer.now)} now.`);
  },
};

function said(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
