import { keyFileIn } from '../auth/key-file.ts';
import { openKeyRing } from '../auth/key-ring.ts';
import { newRandomToken } from '../auth/random-token.ts';
import { createTokenVerifier } from '../auth/token-verifier.ts';
import { lockDataDirectory } from '../config/data-lock.ts';
import type { Actor } from '../core/roles/actor.ts';
import { createApp } from '../http/app.ts';
import { createMetrics } from '../http/metrics.ts';
import { createRequestLog } from '../http/request-log.ts';
import { openDesk } from '../jobs/open-desk.ts';
import { systemEnvironment } from '../jobs/system-environment.ts';
import type { Send } from './client.ts';

const program: Actor = { kind: 'system', displayName: 'Allot' };

/**
 * Allot itself, in this process, for a data directory that nobody serves: the same requests reach the same app, without
 * a socket. Throws `DataDirectoryInUse` where another process has it.
 */
export async function openInProcess(
  dataDirectory: string,
): Promise<{ readonly send: Send; readonly close: () => Promise<void> }> {
  const lock = lockDataDirectory(dataDirectory);
  const { now, newId } = systemEnvironment;
  const log = createRequestLog('quiet', (line) => process.stderr.write(line));
  const desk = await openDesk({ dataDirectory, onJobDefect: (text) => log.defect('job', text) });
  await desk.write('endLostOperations', program, {});
  const keys = await openKeyRing(keyFileIn(dataDirectory), now());
  const { tenantId } = await desk.near((reader) => reader.organization());
  const localToken = newRandomToken();
  const app = createApp({
    desk,
    tenantId,
    config: { publicUrl: null, trustProxy: false, smtpUrl: null },
    keys,
    tokens: createTokenVerifier(keys),
    localToken,
    now,
    newId,
    log,
    metrics: createMetrics(() => desk.waiting()),
    webFolder: null,
  });
  return {
    send: async (path, init) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${localToken}`);
      return app.request(path, { ...init, headers });
    },
    close: async () => {
      await desk.close();
      lock.release();
    },
  };
}
