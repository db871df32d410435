import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { call } from '../../test/support/api-client.ts';
import { type CommandLine, commandLineOf, type Run } from '../../test/support/command-line.ts';
import { everybody } from '../../test/support/contoso-groups.ts';
import { type RealServer, startServer } from '../../test/support/real-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let directory: string;
let server: RealServer;
let allot: CommandLine;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'allot-cli-groups-'));
  server = await startServer(join(directory, 'data'));
  allot = commandLineOf(join(directory, 'data'));
});

afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

const group = (...words: readonly string[]): Promise<Run> => allot.run('group', ...words);
const license = (...words: readonly string[]): Promise<Run> => group('license', ...words);
/** How many people a list has. */
async function count(...words: readonly string[]): Promise<number> {
  const list = await allot.json(...words);
  return Array.isArray(list) ? list.length : -1;
}

describe('groups', () => {
  it('are listed, searched and shown', async () => {
    const listed = await group('list', '--search', 'Legal', '-o', 'csv');
    expect([listed.code, listed.err]).toEqual([0, '']);
    expect(listed.out).toMatch(/^Name,Type,Mail,Group id\r\nLegal staff,Security,,[0-9a-f-]{36}/);
    const id = /[0-9a-f-]{36}/.exec(listed.out)?.[0] ?? '';
    const shown = await group('show', 'Legal staff');
    expect(shown.out).toMatch(/^Licenses +No licenses$/m);
    expect(await allot.json('group', 'show', id)).toMatchObject({
      displayName: 'Legal staff',
      licensing: { state: 'none', licenses: [] },
    });
  });

  it('1 for a group that is not there, 2 for what is written wrongly', async () => {
    const nobody = await group('show', 'Nobody');
    expect([nobody.code, nobody.out]).toEqual([1, '']);
    expect(nobody.err).toMatch(/^ResourceNotFound: No group here is called “Nobody”/);
    expect((await license('add', 'Legal staff')).code).toBe(2);
    expect((await license('preview', 'Legal staff')).code).toBe(2);
    const several = ['STANDARDPACK', 'VISIOCLIENT', '--off', 'Sway'];
    expect((await license('add', 'Legal staff', ...several)).code).toBe(2);
  });

  it('people are added and taken out, all of them or nobody', async () => {
    const list = ['group', 'member', 'list', 'Legal staff', '--top', '999'] as const;
    const before = await count(...list);
    const added = await group('member', 'add', 'Legal staff', 'admin@contoso.com');
    expect([added.code, added.out]).toEqual([0, '1 person is now in Legal staff.\n']);
    expect(await count(...list)).toBe(before + 1);
    const unknown = ['MeganB@contoso.com', 'nobody@contoso.com'];
    expect((await group('member', 'add', 'Legal staff', ...unknown)).code).toBe(1);
    expect(await count(...list)).toBe(before + 1);
    const removed = await group('member', 'remove', 'Legal staff', 'admin@contoso.com');
    expect([removed.code, removed.err]).toEqual([0, '']);
    expect(await count(...list)).toBe(before);
  });
});

describe('licenses of a group', () => {
  it('a preview changes nothing; with --yes it is done, listed, and taken back', async () => {
    const bought = await allot.run('sku', 'add', '--product', 'POWER_BI_PRO', '--units', '100');
    expect(bought.err).toBe('');
    const preview = await license('preview', 'Legal staff', 'POWER_BI_PRO');
    expect([preview.code, preview.err]).toEqual([0, '']);
    expect(preview.out).toMatch(/^\d+ people: \d+ would change/);
    expect(preview.out).toContain('Nothing is changed yet. To apply it:  allot apply ');
    // Nobody can answer a question here: it is as good as no.
    const asked = await license('add', 'Legal staff', 'POWER_BI_PRO');
    expect(asked.out).toContain('Nothing is changed yet');
    expect(await count('group', 'license', 'list', 'Legal staff')).toBe(0);
    const words = ['Legal staff', 'POWER_BI_PRO', '--yes', '--reason', 'reports'];
    const done = await allot.json('group', 'license', 'add', ...words);
    expect(done).toMatchObject({
      status: 'done',
      reason: 'reports',
      activity: 'Set group license',
    });
    const listed = await license('list', 'Legal staff');
    expect(listed.out).toMatch(/^Power BI Pro +\d+ +0 +0/m);
    expect(listed.err).toBe('All licenses assigned.\n');
    expect(await allot.json('group', 'reprocess', 'Legal staff')).toMatchObject({ status: 'done' });
    expect((await license('remove', 'Legal staff', 'POWER_BI_PRO', '--yes')).code).toBe(0);
    expect(await count('group', 'license', 'list', 'Legal staff')).toBe(0);
  });

  it('a change that takes licenses from many is applied by the name of the group', async () => {
    expect((await license('add', 'Legal staff', 'POWER_BI_PRO', '--yes')).code).toBe(0);
    expect((await allot.run('settings', 'set', 'groups.removalPeopleMax', '0')).code).toBe(0);
    const remove = ['remove', 'Legal staff', 'POWER_BI_PRO', '--yes'] as const;
    const held = await license(...remove);
    expect([held.code, held.err.split(':')[0]]).toEqual([1, 'RemovalNotConfirmed']);
    expect((await license(...remove, '--confirm', 'Legal')).code).toBe(1);
    expect((await license(...remove, '--confirm', 'Legal staff')).code).toBe(0);
    expect((await allot.run('settings', 'set', 'groups.removalPeopleMax', 'none')).code).toBe(0);
  });

  it('#136 a group of more people than licenses that entitle to it is told of, and is licensed', async () => {
    await call(server, 'POST', '/v1.0/groups', everybody);
    const preview = async (): Promise<Run> =>
      license('preview', everybody.displayName, 'FABRIKAM_TIMESHEETS');
    // Its members are found beside what else goes on.
    await expect
      .poll(async () => (await preview()).err, { timeout: 15_000 })
      .toMatch(
        /Licensing groups of [\d,]+ people takes as many licenses of a product that contains group-based licensing, such as Microsoft Entra ID P1; there are 1,463\./,
      );
    expect(await preview()).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing is changed yet') as string,
    });
    const few = await license('preview', 'Legal staff', 'FABRIKAM_TIMESHEETS');
    expect(few.err).not.toContain('group-based licensing');
  });

  it('who waits is told, next first', async () => {
    expect((await allot.run('waiting', 'list')).out).toBe('Nothing to show.\n');
    expect((await license('add', 'Legal staff', 'VISIOCLIENT', '--yes')).code).toBe(0);
    const listed = await license('list', 'Legal staff');
    expect(listed.err).toBe('Errors and issues.\n');
    const products = await allot.run('waiting', 'list');
    expect(products.out).toMatch(/^Visio Plan 2 +\d+ +60 +60$/m);
    const people = await allot.run('waiting', 'list', 'VISIOCLIENT', '--top', '1');
    expect(people.out).toMatch(/^ +1 .*@contoso\.com .*Legal staff$/m);
    expect(people.err).toMatch(/^The first 1 of \d+; --top shows more\.$/m);
    const all = await allot.json('waiting', 'list', 'Visio Plan 2');
    expect(all).toMatchObject({ 0: { position: 1 }, 1: { position: 2 } });
  });
});
