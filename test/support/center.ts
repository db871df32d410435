import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import type { SettingsBody } from '../../src/api/organization.ts';
import { call } from './api-client.ts';
import { type RealServer, startServer } from './real-server.ts';
import { screenshot } from './screenshot.ts';

/** How long a page may take for what a test waits for, in milliseconds. */
const waitMilliseconds = 15_000;

/** How a person looks at the pages. */
export type Look = {
  /** Who signs in: user name in contoso.com, or whole. The Global Administrator where nobody is named. */
  readonly as?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly language?: 'en' | 'de';
  /** Answers that the test provokes, as HTTP status; any other from 400 on fails it. */
  readonly refusals?: readonly number[];
};

/** The admin center over a server of its own with the sample organization, and somebody who is signed in. */
export type Center = {
  readonly page: Page;
  readonly server: RealServer;
  /** Asks the server as its own command line does. */
  readonly api: <Answer>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ) => Promise<Answer>;
  /** Goes to an address of the pages as if it were typed. */
  readonly open: (path: string) => Promise<void>;
  /** Signs somebody in elsewhere, in a browser of their own. */
  readonly signIn: (look?: Look) => Promise<Page>;
};

let connected: Promise<Browser> | null = null;

/** One browser for everybody: tests get a window without memory each. */
function browser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browserEndpoint'));
  return connected;
}

/**
 * Starts a server on a copy of the sample organization and signs in through a one-time link. To be called in a test: at its end
 * everything is let go of, and the test fails where the console told an error, a script failed, or the server answered with an error
 * that was not announced in `refusals`.
 */
export async function openCenter(
  options: Look & {
    readonly settings?: Partial<SettingsBody>;
    /** Puts more into the data directory before the server starts on it. */
    readonly prepare?: (directory: string) => Promise<void>;
  } = {},
): Promise<Center> {
  const { settings, prepare, ...look } = options;
  const directory = await mkdtemp(join(tmpdir(), 'allot-center-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  await cp(inject('sampleDirectory'), directory, { recursive: true });
  await prepare?.(directory);
  const server = await startServer(directory);
  onTestFinished(() => server.stop());
  if (settings !== undefined) await call(server, 'PATCH', '/api/settings', settings);
  const page = await signIn(server, look);
  return {
    page,
    server,
    api: (method, path, body) => call(server, method, path, body),
    open: async (path) => void (await page.goto(server.url + path)),
    signIn: (other = {}) => signIn(server, other),
  };
}

async function signIn(server: RealServer, look: Look): Promise<Page> {
  const { as = 'admin', language = 'en', refusals = [] } = look;
  const user = as.includes('@') ? as : `${as}@contoso.com`;
  const link = await call<{ url: string }>(server, 'POST', '/api/links', { user });
  const context = await (
    await browser()
  ).newContext({
    viewport: { width: look.width ?? 1280, height: 800 },
    colorScheme: look.theme ?? 'light',
    locale: language === 'de' ? 'de-DE' : 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(waitMilliseconds);
  const complaints = complaintsOf(context, refusals);
  const page = await context.newPage();
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await screenshot(page, `failed/${task.name} ${as}`);
    await context.close();
    expect(complaints, 'what the browser complained about').toEqual([]);
  });
  await page.goto(link.url);
  await page.getByRole('button').click();
  await page.getByRole('navigation').first().waitFor();
  return page;
}

/** Everything that goes wrong in a window, as it happens. */
function complaintsOf(context: BrowserContext, refusals: readonly number[]): readonly string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    // Answers with an error are judged by their status below.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (failure) => complaints.push(`script: ${failure.error().message}`));
  context.on('response', (response) => {
    const status = response.status();
    if (status < 400 || refusals.includes(status)) return;
    complaints.push(`${status} ${response.request().method()} ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Pages give up on answers that nobody waits for any more.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason} ${request.url()}`);
  });
  return complaints;
}
