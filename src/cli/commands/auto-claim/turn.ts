import * as z from 'zod';
import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';

/** `allot auto-claim turn` */
export const autoClaimTurn: CliCommand = {
  name: 'auto-claim turn',
  summary: 'Turn auto-claim on or off for the whole organization',
  details: ['Off, nobody gets anything new and nobody loses anything.'],
  arguments: [{ name: '<state>', summary: 'on or off' }],
  async run({ options, terminal, connect }) {
    const state = options.text('state').toLowerCase();
    if (state !== 'on' && state !== 'off') throw new UsageError('Say on or off.');
    const isOn = state === 'on';
    await (await connect()).send(z.null(), 'PUT', '/api/auto-claim', { isOn });
    terminal.result({ isOn }, () => `Auto-claim is ${state}.`);
  },
};
