import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, parseInstant } from '../core/ids.ts';
import { openLocalCertificate } from './local-certificate.ts';

const now = parseInstant('2026-03-01T08:00:00Z') ?? failed();
function failed(): never {
  throw new Error('the test needs an instant');
}
const names = ['localhost', '127.0.0.1', '::1', 'machine'];

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'allot-tls-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe('the certificate of our own', () => {
  it('is for the names asked for, signed by our authority, and the same at the next start', async () => {
    const made = await openLocalCertificate(directory, names, now);
    const certificate = new X509Certificate(made.cert);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkHost('machine')).toBe('machine');
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkIP('::1')).toBeDefined();
    expect(certificate.checkHost('elsewhere')).toBeUndefined();
    expect(certificate.ca).toBe(false);
    expect(await openLocalCertificate(directory, names, addDays(now, 300))).toEqual(made);
  });

  it('is renewed before it expires, under the same authority', async () => {
    const made = await openLocalCertificate(directory, names, now);
    const later = await openLocalCertificate(directory, names, addDays(now, 380));
    expect(later.cert).not.toBe(made.cert);
    expect(later.caFile).toBe(made.caFile);
    expect(new X509Certificate(later.cert).issuer).toBe(new X509Certificate(made.cert).issuer);
  });

  it('is made anew for a name it lacks', async () => {
    const made = await openLocalCertificate(directory, names, now);
    const more = await openLocalCertificate(directory, [...names, 'licenses.example.com'], now);
    expect(more.cert).not.toBe(made.cert);
    expect(new X509Certificate(more.cert).checkHost('licenses.example.com')).toBeDefined();
  });

  it.skipIf(process.platform === 'win32')('keeps its files to their owner', async () => {
    await openLocalCertificate(directory, names, now);
    const folder = join(directory, 'tls');
    const modes = readdirSync(folder).map((file) => statSync(join(folder, file)).mode & 0o077);
    expect(modes).toEqual([0, 0, 0, 0]);
  });
});
