import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { Command, CommanderError, Option } from 'commander';
import * as z from 'zod';

import type { Client } from './client.ts';
import type { CliCommand } from './command.ts';
import { commands } from './commands.ts';
import { connect } from './connect.ts';
import { Refusal, Unreachable, UsageError, exitCodes } from './failures.ts';
import { Options } from './options.ts';
import {
  type OutputFormat,
  type Surroundings,
  processSurroundings,
  terminalOf,
} from './terminal.ts';

const nouns: Readonly<Record<string, string>> = {
  app: 'Programs that may call Allot',
  'auto-claim': 'Licenses that people get when they open an app',
  dates: 'Plans with a start or an end date',
  export: 'Write what Allot knows to files',
  group: 'Groups of people, and what they give',
  'group license': 'What a group gives to its members',
  'group member': 'People in a group',
  import: 'Read files of people, assignments and products',
  notice: 'Messages to administrators and to newly licensed people',
  plan: 'See what a change of licenses would do',
  request: 'Licenses that people ask for',
  'self-service': 'What people may buy themselves, and what they bought',
  settings: 'How licensing behaves here, and what products cost',
  sku: 'Products that the organization owns',
  subscription: 'Purchases: units, renewal, end',
  user: 'People',
  'user license': 'One person’s licenses',
  waiting: 'People who wait for a license',
};

/** Runs the command line; answers the exit code. Never throws for what people do wrong. */
export async function runCli(
  words: readonly string[],
  surroundings: Surroundings = processSurroundings(),
): Promise<number> {
  try {
    await program(surroundings).parseAsync(words, { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return report(error, surroundings);
  }
}

/** The program with all its commands, for running it and for printing its help. */
export function program(surroundings: Surroundings = processSurroundings()): Command {
  const root = bare(new Command('allot'), surroundings)
    .version(allotVersion(), '-v, --version', 'say which version this is')
    .description(
      'Assigns product licenses to people: shows what would happen, does it, and takes it back.',
    )
    .usage('<command> [options]')
    .helpCommand('help [command]', 'explain a command');
  for (const command of commands) place(root, command, surroundings);
  return root;
}

function allotVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

function bare(command: Command, { stdout, stderr }: Surroundings): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
    })
    .showSuggestionAfterError()
    .helpOption('-h, --help', 'explain this command')
    .configureHelp({ sortSubcommands: false, sortOptions: false });
}

function place(root: Command, command: CliCommand, surroundings: Surroundings): void {
  const words = command.name.split(' ');
  const verb = words.pop() ?? '';
  let parent = root;
  words.forEach((word, at) => {
    const known = parent.commands.find((each) => each.name() === word);
    const path = words.slice(0, at + 1).join(' ');
    parent = known ?? addNoun(parent, word, path, surroundings);
  });
  parent.addCommand(build(verb, command, surroundings));
}

function addNoun(parent: Command, word: string, path: string, around: Surroundings): Command {
  const summary = nouns[path];
  if (summary === undefined) throw new Error(`“${path}” is not explained`);
  const noun = bare(new Command(word), around)
    .summary(summary)
    .description(summary)
    .helpCommand(false);
  parent.addCommand(noun);
  return noun;
}

function build(verb: string, command: CliCommand, surroundings: Surroundings): Command {
  const built = bare(new Command(verb), surroundings)
    .summary(command.summary)
    .description(descriptionOf(command));
  for (const { name, summary } of command.arguments ?? []) built.argument(name, summary);
  for (const { flags, summary } of command.options ?? []) built.option(flags, summary);
  const formats = new Option('-o, --output <format>', 'how to write the result').choices([
    'table',
    'json',
    'csv',
  ]);
  built.addOption(formats.default('table'));
  built.option('--data <directory>', 'the data directory (default: ALLOT_DATA, or ./data)');
  if (command.isLocal !== true) {
    built.option(
      '--url <address>',
      'a server elsewhere; sign in with ALLOT_CLIENT_ID and ALLOT_CLIENT_SECRET',
    );
  }
  if (command.examples !== undefined) {
    built.addHelpText(
      'after',
      `\nExamples:\n${command.examples.map((each) => `  ${each}`).join('\n')}`,
    );
  }
  return built.action(async () => {
    await run(command, built, surroundings);
  });
}

function descriptionOf({ summary, details = [] }: CliCommand): string {
  return [`${summary}.`, ...details].join('\n\n');
}

async function run(command: CliCommand, built: Command, surroundings: Surroundings): Promise<void> {
  const { environment } = surroundings;
  const options = optionsOf(command, built);
  // Commander has checked it against its choices.
  const format = (options.find('output') ?? 'table') as OutputFormat;
  const terminal = terminalOf(surroundings, format);
  const dataDirectory = resolve(options.find('data') ?? environment['ALLOT_DATA'] ?? './data');
  let client: Client | null = null;
  try {
    await command.run({
      options,
      terminal,
      dataDirectory,
      connect: async () => {
        const url = options.find('url');
        client ??= await connect({ url, dataDirectory, environment });
        return client;
      },
    });
  } finally {
    // TypeScript does not see that the closure above sets it.
    await (client as Client | null)?.close();
  }
}

/** Arguments by their bare names, options by their long flags. */
function optionsOf(command: CliCommand, built: Command): Options {
  const values = new Map<string, unknown>();
  for (const option of built.options) {
    const value: unknown = built.getOptionValue(option.attributeName());
    if (value !== undefined && option.long !== undefined)
      values.set(option.long?.slice(2) ?? '', value);
  }
  (command.arguments ?? []).forEach(({ name }, at) => {
    const value: unknown = built.processedArgs[at];
    if (value !== undefined) values.set(name.replaceAll(/[<>[\].]/g, ''), value);
  });
  return new Options(values);
}

function report(error: unknown, { stderr }: Surroundings): number {
  const fail = (text: string, exitCode: number): number => {
    stderr.write(text + '\n');
    return exitCode;
  };
  if (error instanceof CommanderError) {
    // Commander has said it already; help that was asked for is no failure.
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  if (error instanceof UsageError) return fail(error.message, exitCodes.usage);
  if (error instanceof Unreachable) return fail(error.message, exitCodes.unreachable);
  if (error instanceof Refusal) {
    const ways = error.waysOut.map((way) => `  → ${way}`);
    const more = error.help === null ? [] : [`  More: ${error.help}`];
    const text = [`${error.code}: ${error.message}`, ...ways, ...more].join('\n');
    return fail(text, exitCodes.refused);
  }
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
    return fail(`What answers there is not this version of Allot${where}.`, exitCodes.unreachable);
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return fail(`This is a defect of Allot, not of what you did.\n${text}`, exitCodes.refused);
}
