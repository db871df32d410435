import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { KeyRing } from '../auth/key-ring.ts';
import type { TokenVerifier } from '../auth/token-verifier.ts';
import type { Config } from '../config/config.ts';
import type { Instant } from '../core/ids.ts';
import type { Actor } from '../core/roles/actor.ts';
import type { Desk } from '../operations/desk.ts';
import type { Metrics } from './metrics.ts';
import type { RequestLog } from './request-log.ts';

/** What a request made inside the program (a part of a `$batch`) takes over from the request around it. */
export type Inherited = {
  readonly actor: Actor;
  readonly origin: string;
  readonly clientRequestId: string;
};

/** What every handler finds on its request. */
export type AppVariables = {
  /** GUID made for this request; in every answer as `request-id`. */
  requestId: string;
  /** The caller's `client-request-id`, else the same as `requestId`. */
  clientRequestId: string;
  /** The moment of the request: every decision of one request uses this one. */
  now: Instant;
  /** `https://host[:port]` as the client called us, without a slash at the end: links are built on it. */
  origin: string;
  /** Who asks. Set on every path that needs a caller; elsewhere absent. */
  actor: Actor;
  /** Route pattern for logs and metrics (`/users/:id/assignLicense`): never an id. */
  route: string;
};

/**
 * Hono's types for this app. `incoming` and `outgoing` are Node's, absent under `app.request()`.
 * `inherited` can only be set in process: no client can send it.
 */
export type AppEnv = {
  Bindings: Partial<HttpBindings> & { readonly inherited?: Inherited };
  Variables: AppVariables;
};

/** The context that handlers get. */
export type AppContext = Context<AppEnv>;

/** A Hono app or a part of one. */
export type App = Hono<AppEnv>;

/** What the HTTP face is made of. */
export type AppDeps = {
  readonly desk: Desk;
  /** The organization served: tokens of no other are accepted. */
  readonly tenantId: string;
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy' | 'smtpUrl'>;
  readonly keys: KeyRing;
  readonly tokens: TokenVerifier;
  /** Secret of the command line while the server runs; null: there is none. */
  readonly localToken: string | null;
  readonly now: () => Instant;
  /** A fresh GUID. */
  readonly newId: () => string;
  readonly log: RequestLog;
  readonly metrics: Metrics;
  /** Folder of the built pages; null: they are not built, and a plain page says so. */
  readonly webFolder: string | null;
};
