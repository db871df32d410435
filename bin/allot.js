#!/usr/bin/env node
// Plain JavaScript that any Node from 18 on understands. Allot itself needs a newer one, which npm brings along.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Oldest Node that runs the sources directly and has SQLite. */
const needed = [24, 15];

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const command = join(home, 'src', 'cli', 'main.ts');

if (isNewEnough(process.versions.node)) {
  await import(pathToFileURL(command).href);
} else {
  const node = bundledNode();
  if (node === null) {
    process.stderr.write(
      `Allot needs Node ${needed.join('.')} or newer; this is ${process.versions.node}, and the one that npm brings along ` +
        'is not installed (optional dependency "node"). Run npm ci without --omit=optional, or install a newer Node.\n',
    );
    process.exitCode = 1;
  } else {
    runWith(node);
  }
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

/** The program of the npm package `node`, or null. */
function bundledNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const file = join(folder, 'bin', name);
    return existsSync(file) ? file : null;
  } catch {
    // The package is not there: the caller says so.
    return null;
  }
}

/** The same command with another Node; signals and the exit code pass through. */
function runWith(node) {
  const child = spawn(node, [command, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    process.stderr.write(`Cannot start ${node}: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
}
