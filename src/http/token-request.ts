import { OAuthRefusal, parameterMissing } from './oauth-error.ts';

/** What a client asks the token endpoint for. */
export type TokenRequest = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The resource the token is for: the scope without `/.default`. */
  readonly resource: string;
};

const defaultScope = '/.default';

/**
 * Reads a `client_credentials` request (RFC 6749 4.4): form body, secret in the body or in the Authorization header.
 * Parameters that are not known are ignored, as MSAL sends many. Refusals in Entra's order.
 */
export function parseTokenRequest(body: string, authorization: string | undefined): TokenRequest {
  const form = new URLSearchParams(body);
  const grantType = required(form, 'grant_type');
  const basic = authorization === undefined ? null : basicCredentials(authorization);
  const clientId = basic?.clientId ?? required(form, 'client_id');
  if (grantType !== 'client_credentials') throw grantUnsupported(grantType);
  const clientSecret = basic?.clientSecret ?? form.get('client_secret');
  if (clientSecret === null || clientSecret === '') throw secretMissing();
  return { clientId: clientId.toLowerCase(), clientSecret, resource: resourceOf(form) };
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name)?.trim();
  if (value === undefined || value === '') throw parameterMissing(name);
  return value;
}

function resourceOf(form: URLSearchParams): string {
  const scope = required(form, 'scope');
  // Apps get what they were granted: every scope must be `{resource}/.default`, and of one resource.
  const [first, ...others] = scope.split(/\s+/);
  if (first === undefined || others.length > 0 || !first.endsWith(defaultScope)) {
    throw new OAuthRefusal(
      400,
      'invalid_scope',
      1_002_012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  return first.slice(0, -defaultScope.length);
}

/** `client_secret_basic`: both halves are form-encoded before they are joined (RFC 6749 2.3.1). */
function basicCredentials(
  authorization: string,
): { readonly clientId: string; readonly clientSecret: string } | null {
  const [scheme, encoded] = authorization.split(' ', 2);
  if (scheme?.toLowerCase() !== 'basic' || encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon === -1) return null;
  return {
    clientId: formDecoded(text.slice(0, colon)),
    clientSecret: formDecoded(text.slice(colon + 1)),
  };
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // Not encoded at all, as many clients do it: then it is what it is.
    return text;
  }
}

function grantUnsupported(grantType: string): OAuthRefusal {
  return new OAuthRefusal(
    400,
    'unsupported_grant_type',
    70_003,
    `The app requested an unsupported grant type '${grantType}'.`,
  );
}

function secretMissing(): OAuthRefusal {
  return new OAuthRefusal(
    401,
    'invalid_client',
    7_000_216,
    "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  );
}
