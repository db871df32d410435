import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type Run, commandLineOf } from '../../test/support/command-line.ts';
import { type RealServer, startServer } from '../../test/support/real-server.ts';

const program = fileURLToPath(new URL('../../bin/allot.js', import.meta.url));

/** Runs a command in the process of the test. */
function run(
  words: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  return commandLineOf(join(directory, 'data'), options.env).run(...words);
}

/** Runs the real command in a process of its own. */
function runProcess(words: readonly string[], node: string = process.execPath): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      node,
      [program, ...words],
      { env: { ...process.env, ALLOT_DATA: join(directory, 'data') } },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, out, err });
      },
    );
    child.stdin?.end();
  });
}

async function json(words: readonly string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await run([...words, '--output', 'json']);
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let directory: string;
let server: RealServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'allot-cli-'));
  server = await startServer(join(directory, 'data'));
});

afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

describe('the program', () => {
  it('says its version and explains itself', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    expect(await runProcess(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const { code, out, err } = await runProcess(['plan', 'swap', '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Nobody is without a license in between');
  });

  it('ends with the exit code of what was asked', async () => {
    const listed = await runProcess(['sku', 'list', '-o', 'csv']);
    expect([listed.code, listed.err, listed.out.slice(0, 8)]).toEqual([0, '', 'Product,']);
    const words = ['user', 'license', 'add', 'admin@contoso.com', '--product', 'VISIOCLIENT'];
    const refused = await runProcess(words);
    expect([refused.code, refused.out, refused.err.slice(0, 15)]).toEqual([
      1,
      '',
      'CountViolation:',
    ]);
    expect((await runProcess(['nonsense'])).code).toBe(2);
    expect((await runProcess(['sku', 'list', '--data', join(directory, 'no')])).code).toBe(3);
  });
});

describe('exit codes', () => {
  it.each([
    [['nonsense'], /unknown command 'nonsense'/],
    [['sku', 'lst'], /Did you mean list/],
    [['sku', 'list', '--output', 'xml'], /Allowed choices are table, json, csv/],
    [['plan', 'assign', '--product', 'Visio Plan 2'], /exactly one of --user/],
    [['plan', 'assign', '--product', 'Visio Pln 2', '--all'], /Did you mean “Visio Plan 2”/],
    [['import', 'users', '/no/such/file'], /cannot be read/],
    [['sku', 'list', '--url', 'http://127.0.0.1:1'], /ALLOT_CLIENT_ID/],
  ])('2 for %j, with what is wrong', async (words, reason) => {
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
  });

  it('3 where there is no data, and where nobody answers', async () => {
    const nothing = await run(['sku', 'list', '--data', join(directory, 'nothing')]);
    expect([nothing.code, nothing.out]).toEqual([3, '']);
    expect(nothing.err).toContain('There is no Allot data');
    const env = { ALLOT_CLIENT_ID: 'a', ALLOT_CLIENT_SECRET: 'b' };
    const silent = await run(['sku', 'list', '--url', 'http://127.0.0.1:1'], { env });
    expect(silent.code).toBe(3);
    expect(silent.err).toContain('does not answer');
  });

  it('1 with the code, a sentence and ways out for a refusal', async () => {
    const words = ['user', 'license', 'add', 'admin@contoso.com', '--product', 'VISIOCLIENT'];
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^CountViolation: None of the 60 licenses of Visio Plan 2 is left/);
    expect(err).toContain('→ Buy more licenses of Visio Plan 2.');
    expect(err).toMatch(/^ {2}More: https?:\/\/\S+\/help\/CountViolation$/m);
  });
});

describe('output', () => {
  it('the same list as table, JSON and CSV, and nothing else on the standard output', async () => {
    const table = await run(['sku', 'list']);
    const list = JSON.parse((await run(['sku', 'list', '-o', 'json'])).out) as {
      displayName: string;
    }[];
    const csv = await run(['sku', 'list', '-o', 'csv']);
    expect(list.map((each) => each.displayName)).toContain('Office 365 E3');
    expect(table.out.split('\n')).toHaveLength(list.length + 3);
    expect(csv.out.trimEnd().split('\r\n')).toHaveLength(list.length + 1);
    expect(csv.out).toMatch(/^Product,Part number,Units,/);
    expect([table.err, csv.err]).toEqual(['', '']);
  });

  it('app create --json prints exactly one object, with which a program signs in, also through --url', async () => {
    const words = [
      'app',
      'create',
      '--name',
      'Test',
      '--permissions',
      'Organization.Read.All,Directory.Read.All',
      '--json',
    ];
    const { out } = await run(words);
    const app = JSON.parse(out) as Record<string, string>;
    expect(Object.keys(app)).toEqual(['tenantId', 'clientId', 'clientSecret']);
    const env = {
      ALLOT_CLIENT_ID: app['clientId'] ?? '',
      ALLOT_CLIENT_SECRET: app['clientSecret'] ?? '',
    };
    const listed = await run(['sku', 'list', '-o', 'csv', '--url', server.url], { env });
    expect([listed.code, listed.err]).toEqual([0, '']);
    const refused = await run(['plan', 'unassign-all', '--all', '--url', server.url], { env });
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^PermissionDenied: /);
    const wrong = await run(['sku', 'list', '--url', server.url], {
      env: { ...env, ALLOT_CLIENT_SECRET: 'x' },
    });
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/^invalid_client: /);
  });

  it('every command is explained, and the help has not changed unseen', async () => {
    const { program: build } = await import('./run-cli.ts');
    const pages: string[] = [];
    const visit = (command: ReturnType<typeof build>): void => {
      pages.push(command.helpInformation());
      for (const each of command.commands) visit(each as ReturnType<typeof build>);
    };
    visit(build());
    await expect(pages.join('\n')).toMatchFileSnapshot('./help.snapshot.txt');
  });
});

describe('the story of a license', () => {
  it('plan, look, apply, log, undo', async () => {
    const who = `userPrincipalName eq 'admin@contoso.com'`;
    const plan = await run([
      'plan',
      'assign',
      '--product',
      'Office 365 E3',
      '--apps-off',
      'Sway',
      '--filter',
      who,
    ]);
    expect(plan.out).toMatch(
      /^1 person: 1 would change\.\n\nProduct +Units +Used now +Used after +Left +USD a month\n/,
    );
    const planId = /allot apply (\S+)$/m.exec(plan.out)?.[1] ?? '';
    const applied = await json(['apply', planId, '--reason', 'a test']);
    expect(applied).toMatchObject({ status: 'done', changed: 1, reason: 'a test' });
    const no = String(applied['operationNo']);
    expect((await run(['log'])).out).toMatch(new RegExp(`^ *${no} .*Assign licenses.*a test`, 'm'));
    expect((await run(['log', no, '--follow'])).out).toContain('1 changed');
    const shown = await run(['undo', no]);
    expect(shown.out).toContain('Nothing is changed yet');
    expect(await json(['undo', no, '--yes'])).toMatchObject({ activity: 'Undo', changed: 1 });
    const again = await run(['apply', planId]);
    expect(again.code).toBe(1);
    expect(again.err).toMatch(/^PlanNotReady: /);
  });

  it('one person at once: add, and again; swap; remove', async () => {
    const user = ['user', 'license'];
    await json([
      'user',
      'add',
      'solo@contoso.com',
      '--display-name',
      'Solo',
      '--usage-location',
      'CH',
    ]);
    expect(
      await json([...user, 'add', 'solo@contoso.com', '--product', 'STANDARDPACK']),
    ).toMatchObject({ changed: 1 });
    const again = await run([...user, 'add', 'solo@contoso.com', '--product', 'Office 365 E1']);
    expect([again.code, again.out]).toEqual([0, 'Already as asked. Nothing to change.\n']);
    expect(
      await json([
        ...user,
        'swap',
        'solo@contoso.com',
        '--from',
        'STANDARDPACK',
        '--to',
        'ENTERPRISEPACK',
      ]),
    ).toMatchObject({ changed: 1 });
    expect(
      await json([
        ...user,
        'set',
        'solo@contoso.com',
        '--product',
        'ENTERPRISEPACK',
        '--off',
        'Sway',
      ]),
    ).toMatchObject({ changed: 1 });
    expect(
      await json([...user, 'remove', 'solo@contoso.com', '--product', 'ENTERPRISEPACK']),
    ).toMatchObject({ changed: 1 });
    const gone = await run([
      ...user,
      'remove',
      'nobody@contoso.com',
      '--product',
      'ENTERPRISEPACK',
    ]);
    expect([gone.code, gone.err.slice(0, 17)]).toEqual([1, 'ResourceNotFound:']);
  });
});

describe('people', () => {
  it('add, look, change, delete, restore', async () => {
    const user = 'person@contoso.com';
    expect(
      await json(['user', 'add', user, '--display-name', 'Per Son', '--department', 'Law']),
    ).toMatchObject({ displayName: 'Per Son' });
    const noLocation = await run(['user', 'license', 'add', user, '--product', 'STANDARDPACK']);
    expect([noLocation.code, noLocation.err.split(':')[0]]).toEqual([1, 'UsageLocationMissing']);
    expect(
      (await run(['user', 'set', user, '--usage-location', 'CH', '--department', ''])).code,
    ).toBe(0);
    expect(await json(['user', 'get', user])).toMatchObject({
      usageLocation: 'CH',
      department: null,
    });
    expect(await json(['user', 'license', 'add', user, '--product', 'STANDARDPACK'])).toMatchObject(
      { changed: 1 },
    );
    expect((await run(['user', 'license', 'list', user])).out).toMatch(
      /^Office 365 E1 +direct +Active/m,
    );
    expect((await run(['user', 'list', '--search', 'Per', '-o', 'csv'])).out).toContain(
      'Per Son,person@contoso.com,',
    );
    expect(
      (await run(['user', 'list', '--filter', `userPrincipalName eq '${user}'`])).out,
    ).toContain('Per Son');
    expect((await run(['user', 'remove', user])).code).toBe(2);
    expect((await run(['user', 'remove', user, '--yes'])).code).toBe(0);
    expect((await run(['user', 'get', user])).code).toBe(1);
    expect((await run(['user', 'list', '--deleted', '--top', '500'])).out).toContain('Per Son');
    const restored = await run(['user', 'restore', user]);
    expect(restored.err).toBe('');
    expect(await json(['user', 'get', user])).toMatchObject({ displayName: 'Per Son' });
  });
});

describe('settings', () => {
  it('a limit is set and taken away; a price is written down and forgotten', async () => {
    expect((await run(['settings', 'set', 'limits.licensesPage', '20'])).out).toBe(
      'limits.licensesPage is 20.\n',
    );
    expect((await run(['settings', 'list', '-o', 'csv'])).out).toContain('limits.licensesPage,20');
    const none = await json(['settings', 'set', 'limits.licensesPage', 'none']);
    expect(none).toMatchObject({ 'limits.licensesPage': null });
    const priced = await run(['settings', 'price', 'Office 365 E3', '21.6', '--currency', 'USD']);
    expect(priced.out).toBe('One license of Office 365 E3 costs USD 21.60 a month.\n');
    const forgotten = await json(['settings', 'price', 'Office 365 E3', 'none']);
    expect(forgotten['prices']).not.toHaveProperty('6fd2c87f-b296-42f0-b197-1e91e994b900');
  });

  it.each([
    [['limits.nothing', '20'], /There are: limits.licensesPage/],
    [['limits.licensesPage', 'many'], /not “many”/],
  ])('2 for %j', async (words, reason) => {
    const { code, err } = await run(['settings', 'set', ...words]);
    expect(code).toBe(2);
    expect(err).toMatch(reason);
  });
});

describe('files', () => {
  it('what is exported and imported back changes nothing', async () => {
    const users = join(directory, 'users.csv');
    const assignments = join(directory, 'assignments.csv');
    expect((await run(['export', 'users', users])).code).toBe(0);
    const { out } = await run(['export', 'assignments']);
    await writeFile(assignments, out);
    const result = await json(['import', 'users', users]);
    expect(result).toMatchObject({ added: 0, updated: 0, failed: 0, licenses: { people: 0 } });
    expect(result['unchanged']).toBe(result['total']);
    const plan = await json(['import', 'assignments', assignments, '--yes']);
    expect(plan).toMatchObject({ totals: { counts: { change: 0 } } });
  });

  it('rows that fail are told, written to a file, and the exit code is 1; mended they are imported', async () => {
    const file = join(directory, 'people.csv');
    const failed = join(directory, 'failed.csv');
    await writeFile(
      file,
      'UPN;Display name;Usage location;Licenses;Shoe size\nx@contoso.com;X;CH;Office 365 E3;7\ny@contoso.com;Y;zz;;8\n',
    );
    const { code, out, err } = await run(['import', 'users', file, '--failed', failed, '--yes']);
    expect(code).toBe(1);
    expect(out).toContain('2 rows: 1 added, 0 updated, 0 unchanged, 1 failed.');
    expect(out).toMatch(/Operation \d+, Assign licenses: done\. 1 changed\./);
    expect(err).toContain('Line 3: “zz” is no usage location.');
    expect(err).toContain('Columns that were not read: Shoe size.');
    await writeFile(failed, (await readFile(failed, 'utf8')).replace('zz', 'CH'));
    expect(await json(['import', 'users', failed])).toMatchObject({ added: 1, failed: 0 });
  });
});

describe('the data directory', () => {
  it('backup beside the running server, restore elsewhere, and commands on it without a server', async () => {
    const file = join(directory, 'backup.db');
    const restored = join(directory, 'restored');
    expect((await run(['backup', file])).code).toBe(0);
    const second = await run(['backup', file]);
    expect([second.code, second.err.includes('--overwrite')]).toEqual([1, true]);
    expect((await run(['doctor'])).out).toContain('All is well');
    expect((await run(['restore', file, '--data', restored])).code).toBe(0);
    expect((await run(['restore', file, '--data', restored])).code).toBe(1);
    const here = ['--data', restored];
    const third = ['user', 'add', 'third@contoso.com', '--usage-location', 'CH'];
    expect((await run([...third, ...here])).code).toBe(0);
    const words = [
      'user',
      'license',
      'add',
      'third@contoso.com',
      '--product',
      'STANDARDPACK',
      '-o',
      'json',
    ];
    const added = await run([...words, ...here]);
    expect(JSON.parse(added.out)).toMatchObject({ changed: 1 });
    expect((await run(['doctor', ...here])).code).toBe(0);
    const taken = await run(['restore', file, '--force']);
    expect([taken.code, taken.err.includes('is in use')]).toEqual([3, true]);
  });

  it('a link signs in as the person it was made for', async () => {
    const { out } = await run(['link', '--as', 'admin@contoso.com']);
    expect(out.trim()).toMatch(new RegExp(`^${server.url}/signin\\?token=`));
  });
});

const systemNode = ['/usr/bin/node', '/usr/local/bin/node'].find((file) => existsSync(file));

it.skipIf(systemNode === undefined)(
  'the command runs itself again with the Node that it needs (skipped where the system has none)',
  async () => {
    const { code, out } = await runProcess(['sku', 'list', '-o', 'csv'], systemNode);
    expect([code, out.startsWith('Product,')]).toEqual([0, true]);
    expect((await runProcess(['nonsense'], systemNode)).code).toBe(2);
  },
);
