import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { settings } from './settings.ts';
import type { SettingName } from './settings.ts';

/** How the server proves who it is. */
export type TlsConfig =
  | { readonly kind: 'off' }
  /** A certificate of our own, made in the data directory. */
  | { readonly kind: 'local' }
  | { readonly kind: 'files'; readonly certFile: string; readonly keyFile: string };

/** Everything that can be set, decided and valid in combination. */
export type Config = {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** `https://host[:port]`, no slash at the end; null: as each client calls us. */
  readonly publicUrl: string | null;
  /** Absolute. */
  readonly dataDirectory: string;
  readonly log: 'quiet' | 'json';
  readonly trustProxy: boolean;
  readonly tls: TlsConfig;
  /** `smtp[s]://…`; null: messages stay in the outbox. */
  readonly smtpUrl: string | null;
  /** Address that messages are sent from. */
  readonly mailFrom: string;
  /** Variables with our prefix that mean nothing: most likely misspelt. */
  readonly unknownSettings: readonly string[];
};

/** What the environment says, word for word; an empty value counts as none. */
export type ReadSettings = {
  readonly values: { readonly [Name in SettingName]?: string };
  readonly unknown: readonly string[];
};

/** A setting that makes no sense. The message is one line for the person who set it. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
}

const prefix = 'ALLOT_';
const portMax = 65_535;

/** Step one: only reads. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ReadSettings {
  const values: { [Name in SettingName]?: string } = {};
  const known = new Set<string>();
  for (const { name } of settings) {
    known.add(name);
    const value = environment[name]?.trim();
    if (value !== undefined && value !== '') values[name] = value;
  }
  const unknown = Object.keys(environment)
    .filter((name) => name.startsWith(prefix) && !known.has(name))
    .sort();
  return { values, unknown };
}

/** Step two: only decides. Throws `BadSetting` where a value or a combination makes no sense. */
export function decideConfig({ values, unknown }: ReadSettings): Config {
  return {
    port: portOf(values.ALLOT_PORT),
    host: hostOf(values.ALLOT_HOST),
    publicUrl: publicUrlOf(values.ALLOT_URL),
    dataDirectory: resolve(values.ALLOT_DATA ?? './data'),
    log: logOf(values.ALLOT_LOG),
    trustProxy: isOn('ALLOT_TRUST_PROXY', values.ALLOT_TRUST_PROXY),
    tls: tlsOf(values),
    ...mailOf(values),
    unknownSettings: unknown,
  };
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 8365;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= portMax)) {
    throw new BadSetting(`ALLOT_PORT is '${text}'; it must be a number from 0 to ${portMax}.`);
  }
  return port;
}

function hostOf(text: string | undefined): string {
  if (text === undefined) return '127.0.0.1';
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(bare)) {
    throw new BadSetting(
      `ALLOT_HOST is '${text}'; it must be an IP address or a host name, without scheme and port.`,
    );
  }
  return bare;
}

function publicUrlOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isAddressOnly =
    url !== null &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '';
  if (!isAddressOnly) {
    throw new BadSetting(
      `ALLOT_URL is '${text}'; it must be like https://licenses.example.com, without a path.`,
    );
  }
  return url.origin;
}

function logOf(text: string | undefined): 'quiet' | 'json' {
  if (text === undefined) return 'quiet';
  if (text !== 'quiet' && text !== 'json') {
    throw new BadSetting(`ALLOT_LOG is '${text}'; it must be json or quiet.`);
  }
  return text;
}

function mailOf(values: ReadSettings['values']): Pick<Config, 'smtpUrl' | 'mailFrom'> {
  const { ALLOT_SMTP_URL: smtpUrl, ALLOT_MAIL_FROM: from } = values;
  if (from !== undefined && !/^[^@\s<>]+@[^@\s<>]+$/.test(from)) {
    throw new BadSetting(`ALLOT_MAIL_FROM is '${from}'; it must be like licenses@example.com.`);
  }
  if (smtpUrl === undefined) return { smtpUrl: null, mailFrom: from ?? 'allot@localhost' };
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null;
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    // Without what was given: there may be a password in it.
    throw new BadSetting(
      'ALLOT_SMTP_URL must be like smtp://user:password@mail.example.com:587, or smtps://.',
    );
  }
  return { smtpUrl, mailFrom: from ?? `allot@${url.hostname}` };
}

function isOn(name: SettingName, text: string | undefined): boolean {
  if (text === undefined || text === '0') return false;
  if (text === '1') return true;
  throw new BadSetting(`${name} is '${text}'; it must be 1 or 0.`);
}

function tlsOf(values: ReadSettings['values']): TlsConfig {
  const certFile = values.ALLOT_TLS_CERT;
  const keyFile = values.ALLOT_TLS_KEY;
  const isLocal = isOn('ALLOT_TLS', values.ALLOT_TLS);
  if (certFile === undefined && keyFile === undefined) {
    return isLocal ? { kind: 'local' } : { kind: 'off' };
  }
  if (certFile === undefined || keyFile === undefined) {
    const missing = certFile === undefined ? 'ALLOT_TLS_CERT' : 'ALLOT_TLS_KEY';
    throw new BadSetting(`${missing} is missing; a certificate and its key are set together.`);
  }
  return { kind: 'files', certFile: resolve(certFile), keyFile: resolve(keyFile) };
}
