import { readFileSync } from 'node:fs';

import { decodeText } from '../imports/decode-text.ts';
import { readTable } from '../imports/table-file.ts';
import { userColumnOf } from '../imports/user-columns.ts';
import type { CliOption } from './command.ts';
import { UsageError } from './failures.ts';
import type { Options } from './options.ts';

/** The options that say whom a plan concerns. */
export const selectionOptions: readonly CliOption[] = [
  {
    flags: '--user <upn...>',
    summary: 'this person, by user principal name or id; may be given several times',
  },
  {
    flags: '--users-file <file>',
    summary: 'the people in a file: one a line, or a CSV with a heading “User principal name”',
  },
  {
    flags: '--filter <expression>',
    summary: `everyone who matches, for example "department eq 'Sales'"`,
  },
  { flags: '--all', summary: 'everyone' },
];

/** What `/api/plans` takes as selection. Exactly one way must be used. */
export async function selectionOf(options: Options): Promise<object> {
  const users = options.list('user');
  const file = options.find('users-file');
  const filter = options.find('filter');
  const isAll = options.has('all');
  const ways = [users.length > 0, file !== null, filter !== null, isAll].filter(Boolean).length;
  if (ways !== 1) {
    throw new UsageError(
      'Say whom you mean with exactly one of --user, --users-file, --filter and --all.',
    );
  }
  if (isAll) return { kind: 'all' };
  if (filter !== null) return { kind: 'filter', filter };
  const keys = file === null ? users : await keysInFile(file);
  if (keys.length === 0) throw new UsageError(`${file ?? ''} names nobody.`);
  return { kind: 'people', keys };
}

async function keysInFile(file: string): Promise<readonly string[]> {
  const { text } = decodeText(readInput(file));
  const keys: string[] = [];
  const format = { columnOf: userColumnOf, problemOf: () => null };
  let hasHeadings = false;
  for await (const event of readTable(text, format)) {
    if (event.kind === 'head') {
      hasHeadings = event.head.columns.some(
        (column) => column === 'userPrincipalName' || column === 'objectId',
      );
      if (!hasHeadings) break;
    } else if (event.kind === 'row') {
      const { userPrincipalName, objectId } = event.row.values;
      const key = objectId === undefined || objectId === '' ? userPrincipalName : objectId;
      if (key !== undefined && key !== '') keys.push(key);
    }
  }
  if (hasHeadings) return keys;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The bytes of a file that the user named; `-` is the standard input. */
export function readInput(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
