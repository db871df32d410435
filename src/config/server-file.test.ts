import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readServerFile, removeServerFile, writeServerFile } from './server-file.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'allot-file-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const file = { url: 'http://127.0.0.1:1', token: 'secret', caFile: null, processId: 1 };

it('what a server leaves can be read back until it is taken away', async () => {
  expect(await readServerFile(directory)).toBeNull();
  await writeServerFile(directory, file);
  expect(await readServerFile(directory)).toEqual(file);
  await removeServerFile(directory);
  await removeServerFile(directory);
  expect(await readServerFile(directory)).toBeNull();
});

it.skipIf(process.platform === 'win32')('only its owner may read it', async () => {
  await writeServerFile(directory, file);
  expect(statSync(join(directory, 'server.json')).mode & 0o777).toBe(0o600);
});
