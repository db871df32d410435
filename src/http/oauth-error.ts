import type { AppContext } from './context.ts';

/** A refusal of the token endpoint in Entra's form: an OAuth code and an AADSTS number. */
export class OAuthRefusal extends Error {
  override readonly name = 'OAuthRefusal';
  readonly status: 400 | 401 | 405;
  /** OAuth's code (RFC 6749 5.2). */
  readonly code: string;
  /** The number of the AADSTS code; scripts look at it. */
  readonly number: number;

  constructor(status: 400 | 401 | 405, code: string, number: number, text: string) {
    super(text);
    this.status = status;
    this.code = code;
    this.number = number;
  }
}

/** Answers with the body that MSAL reads (contract.md 5.2). */
export function respondWithOAuthError(c: AppContext, refusal: OAuthRefusal): Response {
  const timestamp = `${c.get('now').slice(0, 19).replace('T', ' ')}Z`;
  const traceId = c.get('requestId');
  const correlationId = c.get('clientRequestId');
  c.header('Cache-Control', 'no-store');
  if (refusal.status === 405) c.header('Allow', 'POST');
  // RFC 6749 5.2: a client that failed over the Authorization header is told which scheme would do.
  if (refusal.status === 401) c.header('WWW-Authenticate', 'Basic realm="Allot"');
  return c.json(
    {
      error: refusal.code,
      error_description:
        `AADSTS${refusal.number}: ${refusal.message} ` +
        `Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [refusal.number],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
    },
    refusal.status,
  );
}

/** A parameter that is not there. */
export function parameterMissing(name: string): OAuthRefusal {
  return new OAuthRefusal(
    400,
    'invalid_request',
    900_144,
    `The request body must contain the following parameter: '${name}'.`,
  );
}

/** The tenant in the path is not ours. */
export function tenantNotFound(tenant: string): OAuthRefusal {
  return new OAuthRefusal(
    400,
    'invalid_request',
    90_002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  );
}
