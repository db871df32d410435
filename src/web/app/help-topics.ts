import { lexer, type Token } from 'marked';
import type { Problem } from '../../core/problems.ts';

/** The pages of `docs/errors`, word for word, by path. */
const files = import.meta.glob<string>('../../../docs/errors/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What there is help for: every problem has a page. */
export type HelpCode = Problem['code'];

/** A page of help. */
export type HelpTopic = {
  readonly code: HelpCode;
  /** What happened, in one paragraph. */
  readonly summary: string;
  readonly text: string;
};

/** All pages of help, by code. */
export const helpTopics: readonly HelpTopic[] = Object.entries(files)
  .map(([path, text]) => ({ code: codeOf(path), summary: summaryOf(text), text }))
  .toSorted((a, b) => a.code.localeCompare(b.code));

/** The page of a code; undefined: there is none. */
export function helpTopic(code: string): HelpTopic | undefined {
  return helpTopics.find((topic) => topic.code === code);
}

/** Blocks of a page below its title, which the page itself shows. */
export function blocksOf({ text }: HelpTopic): readonly Token[] {
  return lexer(text).filter((token) => token.type !== 'heading' || token['depth'] !== 1);
}

function codeOf(path: string): HelpCode {
  const name = /(\w+)\.md$/.exec(path)?.[1] ?? path;
  // A test holds the files to the codes of problems, one for each.
  return name as HelpCode;
}

/** The first paragraph. */
function summaryOf(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => line !== '' && !line.startsWith('#'))
      ?.replaceAll(/\[([^\]]+)\]\([^)]*\)|`/g, '$1') ?? ''
  );
}
