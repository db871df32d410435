import { randomUUID } from 'node:crypto';
import type { KeptKey, KeyFile } from '../../src/auth/key-file.ts';
import { openKeyRing } from '../../src/auth/key-ring.ts';
import type { KeyRing } from '../../src/auth/key-ring.ts';
import { newRandomToken } from '../../src/auth/random-token.ts';
import { createTokenVerifier } from '../../src/auth/token-verifier.ts';
import type { Config } from '../../src/config/config.ts';
import type { User } from '../../src/core/directory/user.ts';
import { instantOf, knownId } from '../../src/core/ids.ts';
import type { Instant, UserId } from '../../src/core/ids.ts';
import { builtInRoles } from '../../src/core/roles/built-in-roles.ts';
import type { BuiltInRoleName } from '../../src/core/roles/built-in-roles.ts';
import { createApp } from '../../src/http/app.ts';
import type { App } from '../../src/http/context.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { createRequestLog } from '../../src/http/request-log.ts';
import { openInlineDesk } from '../../src/jobs/inline-desk.ts';
import type { InlineDesk } from '../../src/jobs/inline-desk.ts';
import { blankUser } from '../../src/sample/blank-user.ts';
import { createEmptyOrganization } from '../../src/sample/create-empty-organization.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';

/** Address of the app under test. */
export const testOrigin = 'http://localhost:8365';

/** The whole app on a database in memory, with one Global Administrator, `admin@contoso.com`. */
export type TestApp = {
  readonly app: App;
  readonly desk: InlineDesk;
  readonly store: Store;
  readonly keys: KeyRing;
  readonly tenantId: string;
  readonly localToken: string;
  readonly now: () => Instant;
  /** Moves the clock. */
  readonly pass: (seconds: number) => void;
  /** Lines of the log so far. */
  readonly logged: readonly string[];
  /** A request as the command line makes it, unless `authorization` says otherwise; `''` sends none. */
  readonly send: (method: string, path: string, request?: TestRequest) => Promise<Response>;
  /** Adds a person with roles in the whole organization and answers their id. */
  readonly addPerson: (
    userPrincipalName: string,
    roles?: readonly BuiltInRoleName[],
    change?: Partial<User>,
  ) => Promise<UserId>;
  /** Registers an app. */
  readonly addApp: (permissions: readonly string[]) => Promise<TestClient>;
  /** A token of a new app with these permissions. */
  readonly tokenWith: (permissions: readonly string[]) => Promise<string>;
  /** Signs a person in and answers the `Cookie` header of their session. */
  readonly signIn: (userPrincipalName: string) => Promise<string>;
};

/** What an app needs to get tokens. */
export type TestClient = {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** The parts of a request that tests set. */
export type TestRequest = {
  readonly json?: unknown;
  readonly body?: string;
  readonly authorization?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Opens a new app; an organization for rehearsal can have its clock moved. */
export async function openTestApp({
  isRehearsal = false,
  ...config
}: Partial<Pick<Config, 'publicUrl' | 'trustProxy'>> & {
  readonly isRehearsal?: boolean;
} = {}): Promise<TestApp> {
  let milliseconds = Date.UTC(2026, 0, 31, 9);
  const now = (): Instant => instantOf(milliseconds);
  const newId = (): string => randomUUID();
  const store = await openSqliteStore({ file: ':memory:', clock: now });
  await createEmptyOrganization(store, {
    displayName: 'Contoso',
    domain: 'contoso.com',
    countryLetterCode: 'US',
    isRehearsal,
    now: now(),
    newId,
  });
  const desk = openInlineDesk(store, { newId });
  const keys = await openKeyRing(keysInMemory(), now());
  const { tenantId } = await desk.near((reader) => reader.organization());
  const localToken = newRandomToken();
  const logged: string[] = [];
  const app = createApp({
    desk,
    tenantId,
    config: { publicUrl: null, trustProxy: false, smtpUrl: null, ...config },
    keys,
    tokens: createTokenVerifier(keys),
    localToken,
    now,
    newId,
    log: createRequestLog('json', (line) => logged.push(line)),
    metrics: createMetrics(() => desk.waiting()),
    webFolder: null,
  });
  const send: TestApp['send'] = async (method, path, request = {}) =>
    await app.request(testOrigin + path, toInit(method, request, localToken));
  const addApp: TestApp['addApp'] = async (permissions) => {
    const json = { displayName: 'Script', permissions };
    return await answerOf<TestClient>(await send('POST', '/api/apps', { json }), 201);
  };
  return {
    app,
    desk,
    store,
    keys,
    tenantId,
    localToken,
    now,
    logged,
    send,
    addApp,
    pass(seconds) {
      milliseconds += seconds * 1000;
    },
    addPerson: (userPrincipalName, roles = [], change = {}) =>
      addPerson(store, { userPrincipalName, roles, change, now: now() }),
    async tokenWith(permissions) {
      const answer = await send(
        'POST',
        '/common/oauth2/v2.0/token',
        tokenRequest(await addApp(permissions)),
      );
      return (await answerOf<{ access_token: string }>(answer, 200)).access_token;
    },
    async signIn(user) {
      const made = await send('POST', '/api/links', { json: { user } });
      const { url } = await answerOf<{ url: string }>(made, 201);
      const token = new URL(url).searchParams.get('token') ?? '';
      const body = new URLSearchParams({ token }).toString();
      const answer = await send('POST', '/signin', { body, authorization: '' });
      const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
      if (answer.status !== 303) throw new Error(`not signed in: ${await answer.text()}`);
      return cookie;
    },
  };
}

/** The body of a client-credentials request. */
export function tokenRequest(
  client: Pick<TestClient, 'clientId' | 'clientSecret'>,
  change: Readonly<Record<string, string>> = {},
): TestRequest {
  const form = {
    grant_type: 'client_credentials',
    client_id: client.clientId,
    client_secret: client.clientSecret,
    scope: 'https://graph.microsoft.com/.default',
    ...change,
  };
  return { body: new URLSearchParams(form).toString(), authorization: '' };
}

/** The JSON of an answer that must have this status. */
export async function answerOf<Answer>(response: Response, status: number): Promise<Answer> {
  const text = await response.text();
  if (response.status !== status)
    throw new Error(`${response.status} instead of ${status}: ${text}`);
  return JSON.parse(text);
}

function toInit(method: string, request: TestRequest, localToken: string): RequestInit {
  const authorization = request.authorization ?? `Bearer ${localToken}`;
  return {
    method,
    headers: {
      ...(authorization === '' ? {} : { authorization }),
      ...(request.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(request.body === undefined
        ? {}
        : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...request.headers,
    },
    ...(request.json === undefined ? {} : { body: JSON.stringify(request.json) }),
    ...(request.body === undefined ? {} : { body: request.body }),
  };
}

async function addPerson(
  store: Store,
  person: {
    readonly userPrincipalName: string;
    readonly roles: readonly BuiltInRoleName[];
    readonly change: Partial<User>;
    readonly now: Instant;
  },
): Promise<UserId> {
  const id = knownId<UserId>(randomUUID());
  const { userPrincipalName, now } = person;
  await store.write(async (tx) => {
    const operationNo = await tx.openOperation({
      activity: 'Add user',
      actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: 1,
      status: 'done',
      startedAt: now,
      endedAt: now,
      changed: 1,
    });
    const user: User = {
      ...blankUser,
      id,
      userPrincipalName,
      displayName: userPrincipalName,
      createdDateTime: now,
      usageLocation: 'US',
      ...person.change,
    };
    await tx.record(
      operationNo,
      [
        { kind: 'userAdded', user },
        ...person.roles.map((role) => ({
          kind: 'roleAssigned' as const,
          id: randomUUID(),
          principalId: id,
          roleId: builtInRoles[role].templateId,
          directoryScopeId: '/',
        })),
      ],
      now,
    );
  });
  return id;
}

/** Keys that are kept nowhere. */
function keysInMemory(): KeyFile {
  let kept: readonly KeptKey[] = [];
  return {
    read: async () => kept,
    write: async (keys) => {
      kept = keys;
    },
  };
}
