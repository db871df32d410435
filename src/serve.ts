import { keyFileIn } from './auth/key-file.ts';
import { openKeyRing } from './auth/key-ring.ts';
import type { KeyRing } from './auth/key-ring.ts';
import { newRandomToken, tokenHash } from './auth/random-token.ts';
import { addSeconds } from './auth/seconds.ts';
import { createTokenVerifier } from './auth/token-verifier.ts';
import { certificateFor } from './certificate-for.ts';
import type { Config } from './config/config.ts';
import { lockDataDirectory } from './config/data-lock.ts';
import { removeServerFile, writeServerFile } from './config/server-file.ts';
import type { Actor } from './core/roles/actor.ts';
import { signInLinkLifetimeSeconds, signInPath } from './http/api/links.ts';
import { ensureOrganization, firstAdministratorOf } from './first-organization.ts';
import type { FirstOrganization } from './first-organization.ts';
import { createApp } from './http/app.ts';
import { listen } from './http/listen.ts';
import { createMetrics } from './http/metrics.ts';
import { createRequestLog } from './http/request-log.ts';
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

/**
 * Puts the parts together and serves; a new data directory gets its organization first. Throws where the directory is
 * in use or the port taken.
 */
export async function serve(
  config: Config,
  options: { readonly first: FirstOrganization; readonly writeLog: (line: string) => void },
): Promise<Running> {
  const { now, newId } = systemEnvironment;
  const { dataDirectory } = config;
  const ending: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const end of ending.splice(0).reverse()) await end();
  };
  try {
    const lock = lockDataDirectory(dataDirectory);
    ending.push(() => lock.release());
    const isNew = await ensureOrganization(dataDirectory, options.first, systemEnvironment);
    const log = createRequestLog(config.log, options.writeLog);
    // What may be missing or broken first: a thread that runs already would have to be ended again.
    const keys = await openKeyRing(keyFileIn(dataDirectory), now());
    const tls = await certificateFor(config, now());
    const desk = await openDesk({ dataDirectory, onJobDefect: (text) => log.defect('job', text) });
    ending.push(() => desk.close());
    await keys.rotateIfOld(now());
    ending.push(rotateNowAndThen(keys));
    const localToken = newRandomToken();
    const organization = await desk.near((reader) => reader.organization());
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
    });
    const { caFile, certificate } = tls;
    const server = await listen(app, { host: config.host, port: config.port, certificate });
    ending.push(() => server.close());
    const localUrl = localUrlOf(config.host, server.port, certificate !== null);
    await writeServerFile(dataDirectory, {
      url: localUrl,
      token: localToken,
      caFile,
      processId: process.pid,
    });
    ending.push(() => removeServerFile(dataDirectory));
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

/** Looks after the signing key while the server runs; answers how to stop that. */
function rotateNowAndThen(keys: KeyRing): () => void {
  const timer = setInterval(
    () => void keys.rotateIfOld(systemEnvironment.now()),
    keyCheckMilliseconds,
  );
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
