import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What the built pages are made of. */
const inputs = [
  'src/{web,client,api,core}/**/*.{ts,tsx,css,html,svg}',
  'docs/errors/*.md',
  'vite.config.ts',
  'package-lock.json',
];

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist/web');
const stampName = '.inputs';
const stampFile = join(folder, stampName);

/** Builds the pages into `dist/web`, unless they are there and nothing they are made of has changed. */
export async function buildPages(): Promise<void> {
  const stamp = stampOfInputs();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const vite = await import('vite').catch(() => null);
  if (vite === null) {
    // Installed without what only building needs: the pages that came with it are served.
    if (existsSync(join(folder, 'index.html'))) return;
    throw new Error('The pages are not built and cannot be: npm ci installs what that needs.');
  }
  // Built beside and put in place when it is whole: whoever starts a server meanwhile finds the pages of before.
  const beside = `${folder}-${String(process.pid)}`;
  const environment = process.env['NODE_ENV'];
  // Tests set another one, for which React would be built with all its checks.
  process.env['NODE_ENV'] = 'production';
  try {
    await vite.build({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: beside },
    });
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = environment;
  }
  writeFileSync(join(beside, stampName), stamp);
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
}

/** Changes whenever a file comes, goes or is written. */
function stampOfInputs(): string {
  const hash = createHash('sha256');
  for (const path of globSync(inputs, { cwd: root }).toSorted()) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${String(size)} ${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

if (import.meta.main) await buildPages();
