import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const launcher = fileURLToPath(new URL('../../bin/allot.js', import.meta.url));

/** Makes a Node of today say that it is an old one. */
const pretendOld =
  "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.0.0'}})";

function allot(
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): [number | null, string] {
  const { status, stdout } = spawnSync(process.execPath, [...nodeOptions, launcher, ...args], {
    encoding: 'utf8',
  });
  return [status, stdout];
}

it('allot runs', () => {
  const [status, text] = allot(['--help']);
  expect(status).toBe(0);
  expect(text).toContain('allot <command>');
});

it('under a Node that is too old it goes on with the one that npm brings along', () => {
  expect(allot(['--help'], ['--import', pretendOld])).toEqual(allot(['--help']));
});

it('its exit code comes through either way', () => {
  expect(allot(['nonsense'])[0]).toBe(2);
  expect(allot(['nonsense'], ['--import', pretendOld])[0]).toBe(2);
});
