import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One more thing that is wrong, in Graph's envelope. */
export type ErrorDetail = {
  readonly code: string;
  readonly message: string;
  readonly target?: string;
};

/** What a refusal of the protocol itself says besides its text. */
export type HttpRefusalOptions = {
  /** Which part of the request is at fault: `body` or `query`. */
  readonly target?: string;
  /** Further facts inside `innerError`. */
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>;
  /** What was not understood. */
  readonly cause?: unknown;
  readonly details?: readonly ErrorDetail[];
  /** Code inside `innerError`. */
  readonly innerCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * A refusal that belongs to HTTP or OData (wrong method, unreadable body, unknown segment), not to licensing:
 * licensing refuses with `Refused`. Thrown anywhere in a handler; becomes Graph's error envelope.
 */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly status: ContentfulStatusCode;
  /** Graph's outer code, for example `Request_BadRequest`. */
  readonly code: string;
  readonly options: HttpRefusalOptions;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    options: HttpRefusalOptions = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.status = status;
    this.code = code;
    this.options = options;
  }
}

/** 400 with Graph's usual code. */
export function badRequest(message: string, target?: string): HttpRefusal {
  return new HttpRefusal(
    400,
    'Request_BadRequest',
    message,
    target === undefined ? {} : { details: [{ code: 'BadRequest', message, target }] },
  );
}

/** 400 for a path whose segment means nothing (contract.md 1.20). */
export function segmentNotFound(segment: string): HttpRefusal {
  return new HttpRefusal(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
}

/** 405 for a known path. `allowed` are the methods that would do. */
export function methodNotAllowed(allowed: readonly string[]): HttpRefusal {
  return new HttpRefusal(
    405,
    'Request_BadRequest',
    'Specified HTTP method is not allowed for the request target.',
    allowed.length === 0 ? {} : { headers: { Allow: allowed.join(', ') } },
  );
}

/** 403 without saying why (contract.md 1.20). */
export function insufficientPrivileges(): HttpRefusal {
  return new HttpRefusal(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}
