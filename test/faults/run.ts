import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run test:faults`: the kill tests, fifty kills under load and a large group. What is set outside holds. */
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/faults'], {
  stdio: 'inherit',
  env: { TEST_KILLS: '50', TEST_GROUP_MEMBERS: '50000', TEST_GROUP_KILLS: '5', ...process.env },
});
process.exitCode = status ?? 1;
