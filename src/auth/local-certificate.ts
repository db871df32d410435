import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { addDays } from '../core/ids.ts';
import type { Instant } from '../core/ids.ts';
import { writePrivateFile } from '../config/private-file.ts';

/** A certificate and its key, PEM. */
export type Certificate = { readonly cert: string; readonly key: string };

/** What HTTPS with a certificate of our own needs; `caFile` is what clients must be told to trust. */
export type LocalCertificate = Certificate & { readonly caFile: string };

/** Life of our own authority and of a server certificate, in days (398 is the most that clients accept). */
const authorityDays = 3650;
const serverDays = 397;
/** A certificate with less than this left is renewed at the start, in days. */
const renewBeforeDays = 30;
/** Certificates count from yesterday: clocks differ. */
const backdatedDays = 1;

/**
 * The certificate for HTTPS on this machine, signed by an authority of our own that is made once. Both are kept in
 * `tls/` of the data directory; the server's is renewed before it expires and when it lacks one of `names`.
 */
export async function openLocalCertificate(
  dataDirectory: string,
  names: readonly string[],
  now: Instant,
): Promise<LocalCertificate> {
  const directory = join(dataDirectory, 'tls');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const caFile = join(directory, 'ca.pem');
  let authority = await readCertificate(directory, 'ca');
  if (authority === null || !isFresh(authority, now)) {
    authority = await makeAuthority(now);
    await keepCertificate(directory, 'ca', authority);
  }
  let server = await readCertificate(directory, 'server');
  if (server === null || !isFresh(server, now) || !fits(server, authority, names)) {
    server = await makeServerCertificate(authority, names, now);
    await keepCertificate(directory, 'server', server);
  }
  return { ...server, caFile };
}

async function readCertificate(directory: string, name: string): Promise<Certificate | null> {
  try {
    return {
      cert: await readFile(join(directory, `${name}.pem`), 'utf8'),
      key: await readFile(join(directory, `${name}-key.pem`), 'utf8'),
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The key first: a certificate without its key would be taken for complete after a crash. */
async function keepCertificate(
  directory: string,
  name: string,
  certificate: Certificate,
): Promise<void> {
  await writePrivateFile(join(directory, `${name}-key.pem`), certificate.key);
  await writePrivateFile(join(directory, `${name}.pem`), certificate.cert);
}

function isFresh(certificate: Certificate, now: Instant): boolean {
  const { validToDate } = new X509Certificate(certificate.cert);
  return validToDate > new Date(addDays(now, renewBeforeDays));
}

function fits(server: Certificate, authority: Certificate, names: readonly string[]): boolean {
  const parsed = new X509Certificate(server.cert);
  return (
    parsed.verify(new X509Certificate(authority.cert).publicKey) &&
    parsed.checkPrivateKey(createPrivateKey(server.key)) &&
    names.every((name) => (isIP(name) === 0 ? parsed.checkHost(name) : parsed.checkIP(name)))
  );
}

async function makeAuthority(now: Instant): Promise<Certificate> {
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'Allot local authority' }], {
    ...validity(now, authorityDays),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { cert: made.cert, key: made.private };
}

async function makeServerCertificate(
  authority: Certificate,
  names: readonly string[],
  now: Instant,
): Promise<Certificate> {
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'Allot' }], {
    ...validity(now, serverDays),
    ca: authority,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) =>
          isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name },
        ),
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}

function validity(
  now: Instant,
  days: number,
): {
  readonly keyType: 'ec';
  readonly algorithm: 'sha256';
  readonly notBeforeDate: Date;
  readonly notAfterDate: Date;
} {
  return {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(addDays(now, -backdatedDays)),
    notAfterDate: new Date(addDays(now, days)),
  };
}
