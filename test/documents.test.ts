import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { filesUnder, root } from './architecture/sources.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...['docs', 'src'].flatMap(filesUnder).filter((path) => path.endsWith('.md')),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('documents', () => {
  it('link only to what is there', () => {
    const broken = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(root, dirname(path), target)))
        .map((target) => `${path} links to ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name only commands that exist', () => {
    const names = commands.map((command) => command.name);
    const unknown = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\bnpx allot ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)*)/g)]
        .map(([, words = '']) => words)
        .filter((words) => !names.some((name) => words === name || words.startsWith(`${name} `)))
        .map((words) => `${path}: allot ${words}`),
    );
    expect(unknown).toEqual([]);
  });

  it('say nothing of scripts that package.json does not have', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const unknown = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\bnpm run ([a-z:]+)/g)]
        .map(([, script = '']) => script)
        .filter((script) => !(script in scripts))
        .map((script) => `${path}: npm run ${script}`),
    );
    expect(unknown).toEqual([]);
  });
});
