import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type CommandLine, commandLineOf } from '../../test/support/command-line.ts';
import { type RealServer, startServer } from '../../test/support/real-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let directory: string;
let server: RealServer;
let allot: CommandLine;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'allot-cli-migrate-'));
  server = await startServer(join(directory, 'data'));
  allot = commandLineOf(join(directory, 'data'));
});

afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

it('#131 direct licenses of a group’s members are shown, removed and put back', async () => {
  const done = async (...words: readonly string[]): Promise<string> => {
    const { code, out, err } = await allot.run(...words);
    expect(code, err).toBe(0);
    return err + out;
  };
  await done('sku', 'add', '--product', 'POWER_BI_PRO', '--units', '500');
  await done('group', 'member', 'add', 'Legal staff', 'admin@contoso.com');
  await done('user', 'license', 'add', 'admin@contoso.com', '--product', 'POWER_BI_PRO');
  await done('group', 'license', 'add', 'Legal staff', 'POWER_BI_PRO', '--yes');
  const paths = async (): Promise<string> =>
    await done('user', 'license', 'list', 'admin@contoso.com', '-o', 'csv');
  expect(await paths()).toMatch(/^Power BI Pro,direct,/m);

  const preview = await done('group', 'migrate', 'Legal staff', '--preview');
  expect(preview).toContain('1 member has it directly and by the group with every app');
  expect(preview).toContain('1 person: 1 would change.');
  expect(await paths()).toMatch(/^Power BI Pro,direct,/m);

  const applied = await done('group', 'migrate', 'Legal staff', '--yes');
  expect(applied).toMatch(/Unassign licenses: done\. 1 changed\./);
  expect(await paths()).not.toMatch(/^Power BI Pro,direct,/m);
  expect(await paths()).toMatch(/^Power BI Pro,group /m);

  const no = /Operation (\d+)/.exec(applied)?.[1] ?? '';
  await done('undo', no, '--yes');
  expect(await paths()).toMatch(/^Power BI Pro,direct,/m);
});
