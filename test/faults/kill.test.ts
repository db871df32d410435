import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/jobs/database-file.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { killUnderLoad } from './kill-nine.ts';

/** `npm test` kills a few times, `npm run test:faults` often. */
const kills = Number(process.env['TEST_KILLS'] ?? '5');
/** A kill, two starts and the looks afterwards. */
const killMillisecondsMax = 60_000;

describe('killed at any moment under load', () => {
  let directory = '';
  let acknowledged = 0;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'allot-kill-'));
  });
  afterAll(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  for (let no = 1; no <= kills; no += 1) {
    // Spread evenly over the time the load takes, in no order.
    const after = 20 + ((no * 377) % 700);
    it(
      `kill ${String(no)} after ${String(after)} ms loses no acknowledged write, the bulk operation ends, doctor finds nothing`,
      { timeout: killMillisecondsMax },
      async () => {
        const report = await killUnderLoad(directory, after);
        acknowledged += report.acknowledged;
        expect(report.lost).toEqual([]);
        expect(report.operation.status).toBe('done');
        const store = await openSqliteStore({ file: databaseFile(directory) });
        const findings = await store.doctor();
        await store.close();
        expect(findings).toEqual([]);
      },
    );
  }

  it('the kills came while writes were being acknowledged', () => {
    expect(acknowledged).toBeGreaterThan(0);
  });
});
