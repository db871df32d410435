import { existsSync } from 'node:fs';

import type { CliCommand } from '../command.ts';
import { Refusal, Unreachable } from '../failures.ts';
import { numbered } from '../plan-preview.ts';

/** `allot doctor` */
export const doctor: CliCommand = {
  name: 'doctor',
  summary: 'Count everything again and verify the audit chain',
  details: [
    'It reads the data beside a running server and changes nothing. Any difference is reported, and the exit code is 1.',
  ],
  isLocal: true,
  async run({ terminal, dataDirectory }) {
    const { databaseFile } = await import('../../jobs/database-file.ts');
    const { openSqliteStore } = await import('../../store/sqlite.ts');
    const file = databaseFile(dataDirectory);
    if (!existsSync(file)) throw new Unreachable(`There is no Allot data in ${dataDirectory}.`);
    const store = await openSqliteStore({ file, readOnly: true });
    const findings = await store.doctor();
    await store.close();
    if (terminal.format === 'table' && findings.length === 0) {
      terminal.result(findings, () => 'All is well: totals, licenses and audit chain agree.');
    } else {
      terminal.list(findings, [
        { heading: 'Check', of: (row) => row.check },
        { heading: 'Difference', of: (row) => row.message },
      ]);
    }
    if (findings.length > 0) {
      throw new Refusal(
        'DataDamaged',
        `${numbered(findings.length, 'difference', 'differences')} in ${dataDirectory}.`,
        ['Restore a backup: allot restore FILE'],
      );
    }
  },
};
