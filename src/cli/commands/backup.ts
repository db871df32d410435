import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import type { CliCommand } from '../command.ts';
import { orRefuse, sizeText } from '../copy-flow.ts';
import { Unreachable } from '../failures.ts';
import { progressBar } from '../progress.ts';

/** `allot backup` */
export const backup: CliCommand = {
  name: 'backup',
  summary: 'Copy the data to one file, also while the server runs',
  details: ['The copy is the state at the moment of the call. Keys and settings are not in it.'],
  isLocal: true,
  arguments: [{ name: '<file>', summary: 'the file to write' }],
  options: [{ flags: '--overwrite', summary: 'replace a file that is there' }],
  async run({ options, terminal, dataDirectory }) {
    const { databaseFile } = await import('../../jobs/database-file.ts');
    const { backupDatabase } = await import('../../store/backup.ts');
    const file = databaseFile(dataDirectory);
    if (!existsSync(file)) throw new Unreachable(`There is no Allot data in ${dataDirectory}.`);
    const target = resolve(options.text('file'));
    const bar = progressBar(terminal, 'Copying');
    const copy = backupDatabase({
      file,
      target,
      overwrite: options.has('overwrite'),
      onProgress: ({ done, total }) => bar.show(done, total),
    });
    const { bytes } = await orRefuse(copy, 'Replace it with --overwrite.').finally(bar.end);
    terminal.result({ file: target, bytes }, () => `${target}: ${sizeText(bytes)}.`);
  },
};
