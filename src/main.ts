import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BadSetting } from './config/config.ts';
import { isUsageLocation } from './core/directory/usage-location.ts';
import type { FirstOrganization } from './first-organization.ts';

// Before anything large is loaded: code that is found compiled loads in half the time. Threads are told by the variable.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/allot');
enableCompileCache(process.env['NODE_COMPILE_CACHE']);

const usage = `Starts Allot.

  npm start [-- OPTIONS]

  --empty               a new data directory starts without the sample organization
  --name NAME           with --empty: name of the organization
  --domain DOMAIN       with --empty: domain in user names
  --country CODE        with --empty: country of the organization, two letters
  --help

Settings are environment variables: docs/operate/settings.md
`;

/** Exit codes: a request that makes no sense, and a start that failed. */
const exitUsage = 2;
const exitFailed = 1;

try {
  const first = firstOrganization();
  if (first === null) process.stdout.write(usage);
  else await start(first);
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = isUsageError(error) ? exitUsage : exitFailed;
}

async function start(first: FirstOrganization): Promise<void> {
  const [{ decideConfig, readSettings }, { serve }] = await Promise.all([
    import('./config/config.ts'),
    import('./serve.ts'),
  ]);
  // Whatever is made in the data directory is its owner's alone.
  process.umask(0o077);
  const config = decideConfig(readSettings(process.env));
  for (const name of config.unknownSettings) {
    process.stderr.write(`${name} is not a setting and is ignored.\n`);
  }
  const running = await serve(config, { first, writeLog: (line) => process.stderr.write(line) });
  const { url, caFile, organizationName, firstAdministrator } = running;
  // A signal during the announcement must already end the server properly.
  const end = endOnSignal(() => running.close());
  process.stdout.write(`Allot serves ${organizationName} at ${url}\n`);
  if (caFile !== null) {
    process.stdout.write(`Clients must trust its certificate: NODE_EXTRA_CA_CERTS=${caFile}\n`);
  }
  if (firstAdministrator === null) {
    process.stdout.write('For a sign-in link: npx allot link\n');
  } else {
    const link = await running.signInLink(firstAdministrator);
    process.stdout.write(`Sign in as ${firstAdministrator} (works once): ${link}\n`);
  }
  // Not only at the end: a server that is killed has compiled for the next one too.
  flushCompileCache();
  await end;
}

/** Ends properly on the first signal; a second one ends at once. */
function endOnSignal(close: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      close().then(resolve, reject);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}

/** What the arguments ask for; null: help. */
function firstOrganization(): FirstOrganization | null {
  const { values } = parseArgs({
    options: {
      empty: { type: 'boolean', default: false },
      name: { type: 'string', default: 'My organization' },
      domain: { type: 'string', default: 'example.com' },
      country: { type: 'string', default: 'US' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (!values.empty) return { kind: 'sample' };
  const domain = values.domain.toLowerCase();
  const countryLetterCode = values.country.toUpperCase();
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/.test(domain)) {
    throw new BadSetting(`--domain is '${values.domain}'; it must be like contoso.com.`);
  }
  if (!isUsageLocation(countryLetterCode)) {
    throw new BadSetting(`--country is '${values.country}'; it must be a code like US or CH.`);
  }
  return { kind: 'empty', displayName: values.name, domain, countryLetterCode };
}

/** One line for people; the whole story only for what nobody expected. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}: the port is taken. Stop the other program, or set ALLOT_PORT.`;
  }
  const isExpected =
    error.name === 'BadSetting' || error.name === 'DataDirectoryInUse' || isUsageError(error);
  return isExpected ? error.message : (error.stack ?? error.message);
}

function isUsageError(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'BadSetting' ||
      ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
  );
}
