import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPages } from '../../build/build-pages.ts';
import { startBrowser } from './browser.ts';
import { startServer } from './real-server.ts';

declare module 'vitest' {
  // What the tests are told by this set-up.
  interface ProvidedContext {
    /** Where the one browser of all tests listens. */
    readonly browserEndpoint: string;
    /** A data directory with the sample organization, to be copied. */
    readonly sampleDirectory: string;
  }
}

/** Once before all tests in the browser: the pages are built, a browser runs, the sample organization is made. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildPages();
  const directory = await mkdtemp(join(tmpdir(), 'allot-e2e-'));
  await makeSample(directory);
  const browser = await startBrowser();
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('sampleDirectory', directory);
  return async () => {
    await browser.close();
    await rm(directory, { recursive: true, force: true });
  };
}

async function makeSample(directory: string): Promise<void> {
  const server = await startServer(directory);
  await server.stop();
}
