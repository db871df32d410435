import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataDirectoryInUse, lockDataDirectory } from './data-lock.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'allot-lock-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

it('a data directory is made where it is missing', () => {
  lockDataDirectory(join(directory, 'a', 'b')).release();
});

it('a data directory belongs to one at a time, and is free again after', () => {
  const lock = lockDataDirectory(directory);
  expect(() => lockDataDirectory(directory)).toThrow(DataDirectoryInUse);
  expect(() => lockDataDirectory(directory)).toThrow(directory);
  lock.release();
  lockDataDirectory(directory).release();
});

it('the lock of another process holds while it lives and dies with it, however it ends', async () => {
  const code = `
    const { lockDataDirectory } = await import(${JSON.stringify(import.meta.resolve('./data-lock.ts'))});
    // Held: a lock that nothing refers to is collected, and then the file is free.
    globalThis.lock = lockDataDirectory(${JSON.stringify(directory)});
    process.stdout.write('locked');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  try {
    await once(child.stdout, 'data');
    expect(() => lockDataDirectory(directory)).toThrow(DataDirectoryInUse);
  } finally {
    child.kill('SIGKILL');
    await exited;
  }
  lockDataDirectory(directory).release();
});
