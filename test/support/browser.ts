import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BrowserServer, chromium } from 'playwright-core';

/** Without a graphics card, without asking anybody anything, and as root too. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser that may be there. */
type Found = { readonly executablePath: string; readonly libraries: string | null };

/**
 * Starts a headless Chromium for all tests to connect to: the one that `CHROME_PATH` names, else one that is installed here, else the
 * one that comes as a development dependency (Linux on x64).
 */
export async function startBrowser(
  installed: readonly string[] = installedBrowsers(),
): Promise<BrowserServer> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    return await launch({ executablePath: chosen, libraries: null });
  }
  const failures: unknown[] = [];
  for (const executablePath of installed) {
    try {
      return await launch({ executablePath, libraries: null });
    } catch (error) {
      // For example a stub that only says how to install one.
      failures.push(error);
    }
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return await launch(await unpackedBrowser());
  }
  throw new AggregateError(
    failures,
    'No Chrome or Chromium starts here: install one, or set CHROME_PATH to it.',
  );
}

function launch({ executablePath, libraries }: Found): Promise<BrowserServer> {
  const env = { ...process.env };
  if (libraries !== null) {
    env['LD_LIBRARY_PATH'] = [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  }
  // Playwright gives each browser a new profile of its own.
  return chromium.launchServer({ executablePath, args: flags, env, host: '127.0.0.1' });
}

/** Where Chrome and its kin are put by their installers, as far as they are there. */
function installedBrowsers(): readonly string[] {
  const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windowsFolders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  ].filter((path) => existsSync(path));
}

/** Of `@sparticuz/chromium`; another version is unpacked anew. */
const packedVersion = '153.0.0';
const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

/** Unpacks the browser that comes as a dependency, once; later starts find it. */
async function unpackedBrowser(): Promise<Found> {
  const folder = join(cache, `chromium-${packedVersion}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const executablePath = join(folder, 'chromium');
  const needsLibraries = await lacksLibraries(executablePath);
  return { executablePath, libraries: needsLibraries ? join(folder, 'al2023/lib') : null };
}

/** Unpacks beside and renames, so that what is there is always whole. */
async function unpackInto(folder: string): Promise<void> {
  const beside = `${folder}-${process.pid}`;
  await mkdir(beside, { recursive: true });
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  // It unpacks into the folder for temporary files, where another user of the machine could not run it.
  process.env['TMPDIR'] = beside;
  try {
    await packed.executablePath();
    await inflate(
      fileURLToPath(
        new URL('../../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url),
      ),
    );
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  await rename(beside, folder).catch(async (error: unknown) => {
    // Somebody else was faster.
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

/** Whether the system does not have every library that the browser needs. */
async function lacksLibraries(executablePath: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('ldd', [executablePath]);
    return stdout.includes('not found');
  } catch {
    return true;
  }
}
