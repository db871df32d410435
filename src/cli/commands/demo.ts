import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CliCommand } from '../command.ts';
import { serveUntilSignal } from '../serve-flow.ts';

/** `allot demo` */
export const demo: CliCommand = {
  name: 'demo',
  summary: 'Serve the sample organization for a rehearsal; nothing is kept',
  details: [
    'It lives in a directory of its own, which is removed at the end. Your data is not touched. Give its directory as --data to other commands.',
  ],
  isLocal: true,
  options: [{ flags: '--port <port>', summary: 'where to listen (default: any free port)' }],
  async run({ options, terminal }) {
    const directory = await mkdtemp(join(tmpdir(), 'allot-demo-'));
    terminal.tell(`For other commands:  --data ${directory}`);
    try {
      await serveUntilSignal(terminal, {
        first: { kind: 'sample' },
        settings: { ALLOT_DATA: directory, ALLOT_PORT: options.find('port') ?? '0' },
      });
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
};
