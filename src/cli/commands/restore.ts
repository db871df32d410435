import { resolve } from 'node:path';

import type { CliCommand } from '../command.ts';
import { orRefuse, sizeText } from '../copy-flow.ts';
import { progressBar } from '../progress.ts';

/** `allot restore` */
export const restore: CliCommand = {
  name: 'restore',
  summary: 'Put a backup in the place of the data',
  details: [
    'The backup is examined first. The server must be stopped. Data that is there is kept under another name, and only with --force put aside at all.',
  ],
  isLocal: true,
  arguments: [{ name: '<file>', summary: 'the backup' }],
  options: [{ flags: '--force', summary: 'put data that is there aside' }],
  async run({ options, terminal, dataDirectory }) {
    const { databaseFile } = await import('../../jobs/database-file.ts');
    const { systemEnvironment } = await import('../../jobs/system-environment.ts');
    const { restoreDatabase } = await import('../../store/backup.ts');
    const { lockOrSay } = await import('../lock.ts');
    const lock = lockOrSay(dataDirectory);
    const bar = progressBar(terminal, 'Copying');
    try {
      const copy = restoreDatabase({
        source: resolve(options.text('file')),
        file: databaseFile(dataDirectory),
        force: options.has('force'),
        now: systemEnvironment.now(),
        onProgress: ({ done, total }) => bar.show(done, total),
      });
      const restored = await orRefuse(copy, 'Put what is there aside with --force.').finally(
        bar.end,
      );
      const aside =
        restored.setAside === null ? '' : ` What was there is now ${restored.setAside}.`;
      terminal.result(
        { ...restored, dataDirectory },
        () => `${dataDirectory} is restored: ${sizeText(restored.bytes)}.${aside}`,
      );
    } finally {
      lock.release();
    }
  },
};
