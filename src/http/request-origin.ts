import type { Config } from '../config/config.ts';
import type { AppContext } from './context.ts';
import { badRequest } from './http-refusal.ts';

/** A host name or address with an optional port, as a `Host` header has it: nothing that could end a link early. */
const hostPattern = /^(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?$/i;

/**
 * The address the client called, `https://host[:port]`: the setting where there is one, what a trusted proxy says,
 * else the `Host` header. Links and the token issuer are built on it.
 */
export function requestOrigin(
  c: AppContext,
  config: Pick<Config, 'publicUrl' | 'trustProxy'>,
): string {
  if (config.publicUrl !== null) return config.publicUrl;
  const { url } = c.req;
  const schemeEnd = url.indexOf('://');
  const pathStart = url.indexOf('/', schemeEnd + 3);
  const direct = pathStart === -1 ? url : url.slice(0, pathStart);
  return config.trustProxy ? forwardedOrigin(c, direct) : direct;
}

function forwardedOrigin(c: AppContext, direct: string): string {
  const schemeEnd = direct.indexOf('://');
  // With several proxies in a row the first entry is what the client called.
  const host = firstOf(c.req.header('x-forwarded-host')) ?? direct.slice(schemeEnd + 3);
  const scheme = firstOf(c.req.header('x-forwarded-proto')) ?? direct.slice(0, schemeEnd);
  if (!hostPattern.test(host) || (scheme !== 'https' && scheme !== 'http')) {
    throw badRequest('The X-Forwarded-Host or X-Forwarded-Proto header is not valid.');
  }
  return new URL(`${scheme}://${host}`).origin;
}

function firstOf(list: string | undefined): string | null {
  const first = list?.split(',', 1)[0]?.trim().toLowerCase();
  return first === undefined || first === '' ? null : first;
}
