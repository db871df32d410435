import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadSetting, decideConfig, readSettings } from './config.ts';
import type { Config } from './config.ts';

function configOf(environment: Record<string, string>): Config {
  return decideConfig(readSettings(environment));
}

describe('settings', () => {
  it('have the documented values when nothing is set', () => {
    expect(configOf({})).toEqual({
      port: 8365,
      host: '127.0.0.1',
      publicUrl: null,
      dataDirectory: resolve('./data'),
      log: 'quiet',
      trustProxy: false,
      tls: { kind: 'off' },
      smtpUrl: null,
      mailFrom: 'allot@localhost',
      unknownSettings: [],
    });
  });

  it('that are empty count as not set', () => {
    expect(configOf({ ALLOT_PORT: '', ALLOT_LOG: ' ', ALLOT_TLS_CERT: '' })).toEqual(configOf({}));
  });

  it('are read as written', () => {
    const config = configOf({
      ALLOT_PORT: '0',
      ALLOT_HOST: '[::1]',
      ALLOT_URL: 'https://Licenses.Example.com:8443/',
      ALLOT_DATA: '/srv/allot',
      ALLOT_LOG: 'json',
      ALLOT_TRUST_PROXY: '1',
      ALLOT_TLS: '1',
      ALLOT_SMTP_URL: 'smtps://ada:secret@mail.example.com',
    });
    expect(config).toEqual({
      port: 0,
      host: '::1',
      publicUrl: 'https://licenses.example.com:8443',
      dataDirectory: resolve('/srv/allot'),
      log: 'json',
      trustProxy: true,
      tls: { kind: 'local' },
      smtpUrl: 'smtps://ada:secret@mail.example.com',
      mailFrom: 'allot@mail.example.com',
      unknownSettings: [],
    });
  });

  it('a certificate of its own wins over one made by us', () => {
    const { tls } = configOf({ ALLOT_TLS: '1', ALLOT_TLS_CERT: '/c.pem', ALLOT_TLS_KEY: '/k.pem' });
    expect(tls).toEqual({ kind: 'files', certFile: resolve('/c.pem'), keyFile: resolve('/k.pem') });
  });

  it('with our prefix and no meaning are named', () => {
    expect(configOf({ ALLOT_PROT: '1', OTHER: '2' }).unknownSettings).toEqual(['ALLOT_PROT']);
  });
});

describe('a setting that makes no sense stops the start with one line that names it', () => {
  const cases: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['a word as port', { ALLOT_PORT: 'http' }, /^ALLOT_PORT is 'http'/],
    ['a port too high', { ALLOT_PORT: '65536' }, /^ALLOT_PORT is '65536'/],
    ['a negative port', { ALLOT_PORT: '-1' }, /^ALLOT_PORT/],
    ['a broken port', { ALLOT_PORT: '80.5' }, /^ALLOT_PORT/],
    ['a host with a scheme', { ALLOT_HOST: 'http://x' }, /^ALLOT_HOST is/],
    ['a host with a port', { ALLOT_HOST: 'x:80' }, /^ALLOT_HOST is/],
    ['an address without scheme', { ALLOT_URL: 'example.com' }, /^ALLOT_URL is/],
    ['an address with a path', { ALLOT_URL: 'https://example.com/allot' }, /^ALLOT_URL is/],
    ['an address with a password', { ALLOT_URL: 'https://a:b@example.com' }, /^ALLOT_URL is/],
    ['an unknown log', { ALLOT_LOG: 'verbose' }, /^ALLOT_LOG is 'verbose'/],
    ['a switch that is neither', { ALLOT_TRUST_PROXY: 'true' }, /^ALLOT_TRUST_PROXY is 'true'/],
    ['a certificate without its key', { ALLOT_TLS_CERT: 'c.pem' }, /^ALLOT_TLS_KEY is missing/],
    [
      'a mail server of another kind',
      { ALLOT_SMTP_URL: 'http://x:secret@y' },
      /^ALLOT_SMTP_URL must(?!.*secret)/,
    ],
    ['a sender that is no address', { ALLOT_MAIL_FROM: 'Allot' }, /^ALLOT_MAIL_FROM is 'Allot'/],
    ['a key without its certificate', { ALLOT_TLS_KEY: 'k.pem' }, /^ALLOT_TLS_CERT is missing/],
  ];
  it.each(cases)('%s', (_title, environment, message) => {
    const act = (): Config => configOf(environment);
    expect(act).toThrow(BadSetting);
    expect(act).toThrow(message);
    expect(act).not.toThrow(/\n/);
  });
});
