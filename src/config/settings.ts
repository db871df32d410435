/** The names of the settings. */
export type SettingName =
  | 'ALLOT_PORT'
  | 'ALLOT_HOST'
  | 'ALLOT_URL'
  | 'ALLOT_DATA'
  | 'ALLOT_LOG'
  | 'ALLOT_TRUST_PROXY'
  | 'ALLOT_TLS'
  | 'ALLOT_TLS_CERT'
  | 'ALLOT_TLS_KEY'
  | 'ALLOT_SMTP_URL'
  | 'ALLOT_MAIL_FROM'
  | 'ALLOT_CLIENT_ID'
  | 'ALLOT_CLIENT_SECRET';

/** One setting, as people read about it. */
export type Setting = {
  readonly name: SettingName;
  /** What holds when it is not set, in words for the table. */
  readonly whenUnset: string;
  readonly meaning: string;
};

/** Every setting: environment variables with one prefix. `docs/operate/settings.md` is made of this table. */
export const settings: readonly Setting[] = [
  {
    name: 'ALLOT_PORT',
    whenUnset: '8365',
    meaning: 'TCP port to listen on, 0 to 65535; 0 takes any free one.',
  },
  {
    name: 'ALLOT_HOST',
    whenUnset: '127.0.0.1',
    meaning:
      'Address to listen on. `0.0.0.0` and `::` are all addresses of the machine: use TLS then.',
  },
  {
    name: 'ALLOT_URL',
    whenUnset: 'the address that each client calls',
    meaning:
      'Public address, `https://licenses.example.com`: links and the token issuer are built on it whatever host a client calls.',
  },
  {
    name: 'ALLOT_DATA',
    whenUnset: './data',
    meaning: 'Data directory: database, signing keys, certificates. Made if it is missing.',
  },
  {
    name: 'ALLOT_LOG',
    whenUnset: 'quiet',
    meaning:
      '`json`: one JSON line for each request on the error stream; `quiet`: defects and nothing else.',
  },
  {
    name: 'ALLOT_TRUST_PROXY',
    whenUnset: '0',
    meaning:
      '1: believe `X-Forwarded-Host` and `X-Forwarded-Proto`. Only behind a proxy that sets both.',
  },
  {
    name: 'ALLOT_TLS',
    whenUnset: '0',
    meaning:
      '1: serve HTTPS with a certificate of our own, made in the data directory with a local authority (`tls/ca.pem`) that clients must be told to trust.',
  },
  {
    name: 'ALLOT_TLS_CERT',
    whenUnset: 'no HTTPS',
    meaning: 'PEM file with the certificate and its chain: serve HTTPS. Needs `ALLOT_TLS_KEY`.',
  },
  {
    name: 'ALLOT_TLS_KEY',
    whenUnset: 'no HTTPS',
    meaning: 'PEM file with the private key of `ALLOT_TLS_CERT`.',
  },
  {
    name: 'ALLOT_SMTP_URL',
    whenUnset: 'no mail: messages stay in the outbox',
    meaning:
      'Mail server that messages to people go out by: `smtp://user:password@mail.example.com:587`, or `smtps://`.',
  },
  {
    name: 'ALLOT_MAIL_FROM',
    whenUnset: 'allot@ the host of `ALLOT_SMTP_URL`',
    meaning: 'Address that messages are sent from.',
  },
  {
    name: 'ALLOT_CLIENT_ID',
    whenUnset: '',
    meaning: 'For `allot --url` only: the app that the command line signs in as.',
  },
  {
    name: 'ALLOT_CLIENT_SECRET',
    whenUnset: '',
    meaning: 'For `allot --url` only: the secret of that app.',
  },
];

/** The page of the handbook about settings. */
export function settingsPage(): string {
  const rows = settings.map(
    (setting) => `| \`${setting.name}\` | ${setting.whenUnset} | ${setting.meaning} |`,
  );
  return [
    '# Settings',
    '',
    'Settings are environment variables. An empty one counts as not set. A value that makes no sense stops the',
    'start with one line that says which and why.',
    '',
    '| Setting | When not set | Meaning |',
    '|---|---|---|',
    ...rows,
    '',
    'How licensing behaves is set in the organization itself: [organization-settings.md](organization-settings.md).',
    '',
  ].join('\n');
}
