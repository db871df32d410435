import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keyFileIn } from './auth/key-file.ts';
import { openKeyRing } from './auth/key-ring.ts';
import type { KeyRing } from './auth/key-ring.ts';
import { newRandomToken, tokenHash } from './auth/random-token.ts';
import { addSeconds } from './auth/seconds.ts';
import { signInLinkLifetimeSeconds, signInPath } from './auth/sign-in-link.ts';
import { createTokenVerifier } from './auth/token-verifier.ts';
import { certificateFor } from './certificate-for.ts';
import type { ServerCertificate } from './certificate-for.ts';
import type { Config } from './config/config.ts';
import { lockDataDirectory } from './config/data-lock.ts';
import { removeServerFile, writeServerFile } from './config/server-file.ts';
import type { Organization } from './core/directory/organization.ts';
import type { Actor } from './core/roles/actor.ts';
import { ensureOrganization, firstAdministratorOf } from './first-organization.ts';
import type { FirstOrganization } from './first-organization.ts';
import type { App } from './http/context.ts';
import { createRequestLog } from './http/request-log.ts';
import type { RequestLog } from './http/request-log.ts';
import { openDesk } from './jobs/open-desk.ts';
import { systemEnvironment } from './jobs/system-environment.ts';
import type { Desk } from './operations/desk.ts';

/** How often a running server looks whether its signing key is due, in milliseconds. */
const keyCheckMilliseconds = 3_600_000;

/** A server that runs. */
export type Running = {
  /** Address for people and clients, without a slash at the end. */
  readonly url: string;
  /** Authority that clients must be told to trust, or null. */
  readonly caFile: string | null;
  readonly organizationName: string;
  /** User principal name of the administrator that a new organization was made with; null: it was there. */
  readonly firstAdministrator: string | null;
  /** A fresh one-time sign-in link for a person, by id or user principal name. */
  signInLink(user: string): Promise<string>;
  /** Takes no new requests, finishes what runs, lets go of the data. */
  close(): Promise<void>;
};

const program: Actor = { kind: 'system', displayName: 'Allot' };

/** What must be let go of at the end, in order of taking; the last one goes first. */
type Held = (() => unknown)[];

/**
 * Puts the parts together and serves; a new data directory gets its organization first. Throws where the directory is
 * in use or the port taken.
 */
export async function serve(
  config: Config,
  options: { readonly first: FirstOrganization; readonly writeLog: (line: string) => void },
): Promise<Running> {
  const held: Held = [];
  const close = (): Promise<void> => letGo(held);
  try {
    const lock = lockDataDirectory(config.dataDirectory);
    held.push(() => lock.release());
    const prepared = prepare(config, options.first);
    const { app, desk, organization, localToken } = await open(
      config,
      createRequestLog(config.log, options.writeLog),
      { held, prepared },
    );
    const { isNew, certificate } = await prepared;
    const { caFile } = certificate;
    const { listen } = await import('./http/listen.ts');
    const server = await listen(app, { ...config, certificate: certificate.certificate });
    held.push(() => server.close());
    const localUrl = localUrlOf(config.host, server.port, certificate.certificate !== null);
    await writeServerFile(config.dataDirectory, {
      url: localUrl,
      token: localToken,
      caFile,
      processId: process.pid,
    });
    held.push(() => removeServerFile(config.dataDirectory));
    const url = config.publicUrl ?? localUrl;
    return {
      url,
      caFile,
      organizationName: organization.displayName,
      firstAdministrator: isNew ? firstAdministratorOf(organization) : null,
      signInLink: (user) => makeLink(desk, url, user),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What must be there before anything is opened. */
type Prepared = {
  readonly keys: KeyRing;
  readonly certificate: ServerCertificate;
  /** Whether the organization has just been made. */
  readonly isNew: boolean;
};

/** Looks for keys, certificate and data, and makes what is missing. */
async function prepare(config: Config, first: FirstOrganization): Promise<Prepared> {
  const { dataDirectory } = config;
  const isNew = await ensureOrganization(dataDirectory, first, systemEnvironment);
  const now = systemEnvironment.now();
  const keys = await openKeyRing(keyFileIn(dataDirectory), now);
  await keys.rotateIfOld(now);
  return { keys, certificate: await certificateFor(config, now), isNew };
}

/** Opens the data, and makes the app of it. */
async function open(
  config: Config,
  log: RequestLog,
  { held, prepared }: { readonly held: Held; readonly prepared: Promise<Prepared> },
): Promise<{
  readonly app: App;
  readonly desk: Desk;
  readonly organization: Organization;
  readonly localToken: string;
}> {
  const { now, newId } = systemEnvironment;
  // The writer loads its code meanwhile; where something is missing or broken it ends before it has opened the data.
  const opening = openDesk({
    dataDirectory: config.dataDirectory,
    after: prepared,
    onJobDefect: (text) => log.defect('job', text),
  });
  const [desk, keys, [{ createApp }, { createMetrics }]] = await Promise.all([
    opening,
    prepared.then((parts) => parts.keys),
    // The largest part of the program.
    prepared.then(() => Promise.all([import('./http/app.ts'), import('./http/metrics.ts')])),
  ]);
  held.push(() => desk.close(), rotateInTime(keys, log));
  await desk.write('endLostOperations', program, {});
  const organization = await desk.near((reader) => reader.organization());
  if (config.smtpUrl !== null) {
    // Only where there is somebody to hand mail to: it takes a while to load.
    const { startMail } = await import('./jobs/mail-job.ts');
    const mail = { smtpUrl: config.smtpUrl, from: config.mailFrom };
    const job = startMail(desk, mail, (error) => log.defect('mail', error));
    held.push(() => job.close());
  }
  const localToken = newRandomToken();
  const app = createApp({
    desk,
    tenantId: organization.tenantId,
    config,
    keys,
    tokens: createTokenVerifier(keys),
    localToken,
    now,
    newId,
    log,
    metrics: createMetrics(() => desk.waiting()),
    webFolder: builtPages(),
  });
  return { app, desk, organization, localToken };
}

/** Where `npm run build` puts the pages, if it has. */
function builtPages(): string | null {
  const folder = join(import.meta.dirname, '../dist/web');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

/** Lets go of everything, also where one part fails to; the first failure is told at the end. */
async function letGo(held: Held): Promise<void> {
  const failures: unknown[] = [];
  for (const end of held.splice(0).reverse()) {
    try {
      await end();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** Where this machine itself reaches the server. */
function localUrlOf(host: string, port: number, isTls: boolean): string {
  return `${isTls ? 'https' : 'http'}://${urlHost(host)}:${port}`;
}

/** The host for an address that this machine can call: all addresses means any, so that the loopback one does. */
function urlHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

/** Replaces the signing key when it is due while the server runs; answers how to stop that. */
function rotateInTime(keys: KeyRing, log: RequestLog): () => void {
  const timer = setInterval(() => {
    // The old key still signs: tried again at the next look.
    keys.rotateIfOld(systemEnvironment.now()).catch((error: unknown) => log.defect('keys', error));
  }, keyCheckMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}

async function makeLink(desk: Desk, url: string, user: string): Promise<string> {
  const token = newRandomToken();
  await desk.write('addSignInLink', program, {
    user,
    tokenHash: tokenHash(token),
    expiresAt: addSeconds(systemEnvironment.now(), signInLinkLifetimeSeconds),
  });
  return url + signInPath(token);
}
