import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run test:faults`: the kill test, fifty times. */
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/faults/kill.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, TEST_KILLS: '50' },
});
process.exitCode = status ?? 1;
