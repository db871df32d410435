import type { KeptKey } from '../../src/auth/key-file.ts';
import { type KeyRing, openKeyRing } from '../../src/auth/key-ring.ts';
import { createTokenVerifier } from '../../src/auth/token-verifier.ts';
import type { Instant } from '../../src/core/ids.ts';
import { createApp } from '../../src/http/app.ts';
import type { App } from '../../src/http/context.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { createRequestLog } from '../../src/http/request-log.ts';
import type { InlineDesk } from '../../src/jobs/inline-desk.ts';

/** Address under which the app is called in process. */
export const address = 'http://localhost:8365';

/** An answer, with its body read as JSON where it is JSON. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; null where there is none or where it is not JSON. */
  readonly body: Record<string, unknown> | null;
};

/** What is sent besides method and path. */
export type Sent = {
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Somebody who calls. */
export type Caller = (method: string, path: string, sent?: Sent) => Promise<Answer>;

/** The real HTTP face over a desk in process, without a socket, and people who call it. */
export type HttpWorld = {
  readonly app: App;
  /** Whoever can read the data directory. */
  readonly commandLine: Caller;
  readonly nobody: Caller;
  /** An app with these permissions, by a token of the token endpoint. */
  readonly appWith: (...permissions: readonly string[]) => Promise<Caller>;
  /** A person's session, opened by a one-time link. */
  readonly session: (user: string) => Promise<Caller>;
  /** Defects that requests met; must stay empty. */
  readonly defects: readonly string[];
};

/** Made once a process: an RSA key takes longer than everything else here. */
let sharedKeys: Promise<KeyRing> | null = null;

function keysInMemory(now: Instant): Promise<KeyRing> {
  let kept: readonly KeptKey[] = [];
  sharedKeys ??= openKeyRing(
    {
      read: async () => kept,
      write: async (keys) => {
        kept = keys;
      },
    },
    now,
  );
  return sharedKeys;
}

/** Puts the real app together over a desk. */
export async function httpWorld(world: {
  readonly desk: InlineDesk;
  readonly now: () => Instant;
}): Promise<HttpWorld> {
  const { desk, now } = world;
  const defects: string[] = [];
  const keys = await keysInMemory(now());
  const { tenantId } = await desk.near((reader) => reader.organization());
  const localToken = 'local-token-of-the-test';
  let ids = 0;
  const app = createApp({
    desk,
    tenantId,
    config: { publicUrl: null, trustProxy: false, smtpUrl: null },
    keys,
    tokens: createTokenVerifier(keys),
    localToken,
    now,
    newId: () => {
      ids += 1;
      return `22222222-2222-4222-8222-${String(ids).padStart(12, '0')}`;
    },
    log: createRequestLog('quiet', (line) => defects.push(line)),
    metrics: createMetrics(() => desk.waiting()),
    webFolder: null,
  });
  const caller =
    (own: Readonly<Record<string, string>>): Caller =>
    (method, path, sent = {}) =>
      call(app, { method, path, sent, own });
  const commandLine = caller({ authorization: `Bearer ${localToken}` });
  return {
    app,
    defects,
    commandLine,
    nobody: caller({}),
    appWith: async (...permissions) =>
      caller({ authorization: `Bearer ${await appToken(app, commandLine, permissions)}` }),
    session: async (user) =>
      caller({ cookie: await sessionOf(app, commandLine, user), origin: address }),
  };
}

async function call(
  app: App,
  request: {
    readonly method: string;
    readonly path: string;
    readonly sent: Sent;
    readonly own: Readonly<Record<string, string>>;
  },
): Promise<Answer> {
  const { method, path, sent, own } = request;
  const body = sent.raw ?? (sent.json === undefined ? undefined : JSON.stringify(sent.json));
  const answer = await app.request(address + path, {
    method,
    headers: {
      ...(sent.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...own,
      ...sent.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: jsonObject(text) };
}

function jsonObject(text: string): Record<string, unknown> | null {
  if (!text.startsWith('{')) return null;
  try {
    const value: Record<string, unknown> = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

async function appToken(
  app: App,
  commandLine: Caller,
  permissions: readonly string[],
): Promise<string> {
  const added = await commandLine('POST', '/api/apps', {
    json: {
      displayName: `App of ${permissions.join(', ') || 'nothing'}`.slice(0, 120),
      permissions,
    },
  });
  const registration = textsOf(added);
  const answer = await app.request(
    `${address}/${registration['tenantId'] ?? ''}/oauth2/v2.0/token`,
    {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: registration['clientId'] ?? '',
        client_secret: registration['clientSecret'] ?? '',
        scope: 'https://graph.microsoft.com/.default',
      }),
    },
  );
  const token: { access_token?: string } = JSON.parse(await answer.text());
  if (token.access_token === undefined) throw new Error('no token: ' + String(answer.status));
  return token.access_token;
}

async function sessionOf(app: App, commandLine: Caller, user: string): Promise<string> {
  const link = textsOf(await commandLine('POST', '/api/links', { json: { user } }));
  const token = new URL(link['url'] ?? '').searchParams.get('token') ?? '';
  const answer = await app.request(`${address}/signin`, {
    method: 'POST',
    headers: { origin: address },
    body: new URLSearchParams({ token }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error('no session: ' + String(answer.status));
  return cookie;
}

function textsOf(answer: Answer): Record<string, string> {
  if (answer.status >= 300 || answer.body === null) {
    throw new Error(`${String(answer.status)} ${answer.text}`);
  }
  return Object.fromEntries(
    Object.entries(answer.body).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
