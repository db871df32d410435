import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/jobs/database-file.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { licenseWithKills, organizationWithGroup, resultOf } from './kill-licensing.ts';

/** `npm test` takes a small group, `npm run test:faults` a large one; 500,000 by hand. */
const members = Number(process.env['TEST_GROUP_MEMBERS'] ?? '6000');
const kills = Number(process.env['TEST_GROUP_KILLS'] ?? '2');
/** Milliseconds for starts, and for each member made and licensed twice. */
const startsMilliseconds = 120_000;
const memberMilliseconds = 5;

describe('killed while a group is licensed', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'allot-kill-group-'));
  });
  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  it(
    `${String(kills)} kills change nothing of the result for ${String(members)} members, doctor finds nothing`,
    { timeout: startsMilliseconds + members * memberMilliseconds },
    async () => {
      const undisturbed = join(root, 'undisturbed');
      const killed = join(root, 'killed');
      const groupId = await organizationWithGroup(undisturbed, members);
      await cp(undisturbed, killed, { recursive: true });
      const killsAt = Array.from({ length: kills }, (_, no) => (no + 1) / (kills + 2));
      await licenseWithKills(undisturbed, groupId, { members, killsAt: [] });
      const doneAtKills = await licenseWithKills(killed, groupId, { members, killsAt });
      expect(doneAtKills.every((done) => done > 0 && done < members)).toBe(true);
      const expected = resultOf(undisturbed);
      expect(expected['assignments']).toHaveLength(members);
      expect(expected['waiting']).toHaveLength(Math.floor(members / 100));
      expect(expected['left']).toEqual([]);
      expect(resultOf(killed)).toEqual(expected);
      const store = await openSqliteStore({ file: databaseFile(killed) });
      const findings = await store.doctor();
      await store.close();
      expect(findings).toEqual([]);
    },
  );
});
