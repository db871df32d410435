import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run test:nightly`: every law in 20,000 worlds. What is set outside holds; a run that fails prints its seed. */
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'node', 'property.test.ts', 'test/model'],
  { stdio: 'inherit', env: { ALLOT_NIGHTLY: '1', ...process.env } },
);
process.exitCode = status ?? 1;
