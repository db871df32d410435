import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from './context.ts';
import type { Certificate } from '../auth/local-certificate.ts';

/** Time for a client to send its headers, and its whole request, in milliseconds. */
const headersMilliseconds = 15_000;
const requestMilliseconds = 300_000;
/** A connection on which nothing moves for so long is cut, in milliseconds. */
const idleMilliseconds = 300_000;
/** How long a connection is kept open for the next request, in milliseconds. */
const keepAliveMilliseconds = 65_000;
/** How often connections are looked through for these limits, in milliseconds. */
const checkMilliseconds = 5_000;
/** Request line and headers together, in bytes: filters and paging links are long. */
const headerBytesMax = 65_536;
/** Connections at a time. */
const connectionsMax = 10_000;
/** At the end: how long running requests may take before they are cut, in milliseconds. */
const graceMilliseconds = 10_000;
/** At the end: how often connections that fell idle are closed, in milliseconds. */
const sweepMilliseconds = 50;

/** A server that listens. */
export type Listening = {
  /** The port in use: the one asked for, or the free one taken. */
  readonly port: number;
  /** Takes no new requests, lets running ones finish, then answers. */
  close(): Promise<void>;
};

/** Serves the app over HTTP, or HTTPS where there is a certificate. Fails where the port is taken. */
export async function listen(
  app: App,
  options: {
    readonly host: string;
    readonly port: number;
    readonly certificate: Certificate | null;
  },
): Promise<Listening> {
  const server = makeServer(app, options.certificate);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  // A server that listens on TCP has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { port, close: () => closeGracefully(server) };
}

function makeServer(app: App, certificate: Certificate | null): Server {
  const limits = {
    headersTimeout: headersMilliseconds,
    requestTimeout: requestMilliseconds,
    keepAliveTimeout: keepAliveMilliseconds,
    connectionsCheckingInterval: checkMilliseconds,
    maxHeaderSize: headerBytesMax,
  };
  const server = createAdaptorServer(
    certificate === null
      ? { fetch: app.fetch, createServer, serverOptions: limits }
      : {
          fetch: app.fetch,
          createServer: createSecureServer,
          serverOptions: { ...limits, cert: certificate.cert, key: certificate.key },
        },
  ) as Server; // Both makers above make HTTP/1 servers.
  server.maxConnections = connectionsMax;
  server.setTimeout(idleMilliseconds);
  return server;
}

async function closeGracefully(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMilliseconds);
  const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
  try {
    await new Promise<void>((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
    });
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}
