import { BadSetting, decideConfig, readSettings } from '../config/config.ts';
import type { SettingName } from '../config/settings.ts';
import type { FirstOrganization } from '../first-organization.ts';
import { Unreachable, UsageError } from './failures.ts';
import type { Terminal } from './terminal.ts';

/** Serves until a signal comes. Settings of the environment hold; those in `settings` come before them. */
export async function serveUntilSignal(
  terminal: Terminal,
  options: {
    readonly first: FirstOrganization;
    readonly settings: { readonly [Name in SettingName]?: string };
  },
): Promise<void> {
  // The whole program: loaded only by the two commands that need it.
  const { serve } = await import('../serve.ts');
  const config = configOf(options.settings);
  const running = await orSay(
    serve(config, { first: options.first, writeLog: (line) => terminal.tell(line.trimEnd()) }),
  );
  const end = signal();
  const { url, organizationName, firstAdministrator } = running;
  const link = firstAdministrator === null ? null : await running.signInLink(firstAdministrator);
  terminal.result({ url, organizationName, firstAdministrator, signInLink: link }, () =>
    [
      `Allot serves ${organizationName} at ${url}`,
      link === null
        ? 'For a sign-in link:  allot link'
        : `Sign in as ${firstAdministrator} (works once):  ${link}`,
      'Ctrl+C ends it.',
    ].join('\n'),
  );
  await end;
  await running.close();
}

function configOf(settings: { readonly [Name in SettingName]?: string }): ReturnType<
  typeof decideConfig
> {
  try {
    return decideConfig(readSettings({ ...process.env, ...settings }));
  } catch (error) {
    if (error instanceof BadSetting) throw new UsageError(error.message);
    throw error;
  }
}

async function orSay<Result>(start: Promise<Result>): Promise<Result> {
  try {
    return await start;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'DataDirectoryInUse') throw new Unreachable(error.message);
    if ('code' in error && error.code === 'EADDRINUSE') {
      throw new Unreachable(
        `${error.message}: the port is taken. Stop the other program, or give --port.`,
      );
    }
    throw error;
  }
}

function signal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
