import type { CliCommand } from '../command.ts';
import { UsageError } from '../failures.ts';
import { serveUntilSignal } from '../serve-flow.ts';

/** `allot serve` */
export const serve: CliCommand = {
  name: 'serve',
  summary: 'Serve the API and the pages',
  details: [
    'A new data directory starts with the sample organization Contoso, or, with --empty, with an empty organization. All settings are environment variables; see docs/operate/settings.md.',
  ],
  isLocal: true,
  options: [
    {
      flags: '--port <port>',
      summary: 'where to listen (default: ALLOT_PORT, or 8365); 0 takes any free port',
    },
    { flags: '--empty', summary: 'start a new data directory without the sample organization' },
    {
      flags: '--rehearsal',
      summary: 'with --empty: it is there to practice with, so that its clock can be moved',
    },
    { flags: '--name <name>', summary: 'with --empty: name of the organization' },
    { flags: '--domain <domain>', summary: 'with --empty: domain in user names' },
    {
      flags: '--country <code>',
      summary: 'with --empty: country of the organization, two letters',
    },
  ],
  async run({ options, terminal, dataDirectory }) {
    const port = options.find('port');
    const domain = (options.find('domain') ?? 'example.com').toLowerCase();
    const countryLetterCode = (options.find('country') ?? 'US').toUpperCase();
    if (!/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(domain))
      throw new UsageError(`“${domain}” is no domain such as contoso.com.`);
    if (!/^[A-Z]{2}$/.test(countryLetterCode))
      throw new UsageError('--country is a code such as CH.');
    const displayName = options.find('name') ?? 'My organization';
    await serveUntilSignal(terminal, {
      first: options.has('empty')
        ? {
            kind: 'empty',
            displayName,
            domain,
            countryLetterCode,
            isRehearsal: options.has('rehearsal'),
          }
        : { kind: 'sample' },
      settings: { ALLOT_DATA: dataDirectory, ...(port === null ? {} : { ALLOT_PORT: port }) },
    });
  },
};
