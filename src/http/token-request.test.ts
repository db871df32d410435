import { describe, expect, it } from 'vitest';
import { OAuthRefusal } from './oauth-error.ts';
import { parseTokenRequest } from './token-request.ts';
import type { TokenRequest } from './token-request.ts';

const complete = {
  grant_type: 'client_credentials',
  client_id: '00001111-AAAA-4222-9BBB-3333CCCC4444',
  client_secret: 's3cret',
  scope: 'https://graph.microsoft.com/.default',
};
const bodyOf = (form: Record<string, string>): string => new URLSearchParams(form).toString();

const understood: TokenRequest = {
  clientId: '00001111-aaaa-4222-9bbb-3333cccc4444',
  clientSecret: 's3cret',
  resource: 'https://graph.microsoft.com',
};

function basic(clientId: string, clientSecret: string): string {
  const both = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  return `Basic ${btoa(both)}`;
}

describe('a request for a token', () => {
  it('has its secret in the body', () => {
    expect(parseTokenRequest(bodyOf(complete), undefined)).toEqual(understood);
  });

  it('or in the Authorization header, form-encoded or not', () => {
    const { grant_type, scope } = complete;
    const body = bodyOf({ grant_type, scope });
    const secret = 'a+b:c%/ ü';
    expect(parseTokenRequest(body, basic(complete.client_id, secret))).toEqual({
      ...understood,
      clientSecret: secret,
    });
    const plain = `Basic ${btoa(`${complete.client_id}:100%`)}`;
    expect(parseTokenRequest(body, plain)).toEqual({ ...understood, clientSecret: '100%' });
  });

  it('may say more than is understood, as MSAL does', () => {
    const more = { ...complete, 'x-client-SKU': 'msal.js.node', client_info: '1', claims: '{}' };
    expect(parseTokenRequest(bodyOf(more), undefined)).toEqual(understood);
  });

  it('keeps the slash of an audience that has one', () => {
    const body = bodyOf({ ...complete, scope: 'https://graph.microsoft.com//.default' });
    expect(parseTokenRequest(body, undefined).resource).toBe('https://graph.microsoft.com/');
  });
});

describe('a request for a token is refused, each row for the next reason', () => {
  const rows: readonly (readonly [string, Record<string, string>, string, number])[] = [
    ['empty', {}, 'invalid_request', 900_144],
    ['no client', { grant_type: 'password' }, 'invalid_request', 900_144],
    ['another grant', { grant_type: 'password', client_id: 'x' }, 'unsupported_grant_type', 70_003],
    [
      'no secret',
      { grant_type: 'client_credentials', client_id: 'x' },
      'invalid_client',
      7_000_216,
    ],
    [
      'no scope',
      { grant_type: 'client_credentials', client_id: 'x', client_secret: 'y' },
      'invalid_request',
      900_144,
    ],
    ['a single permission', { ...complete, scope: 'User.Read.All' }, 'invalid_scope', 1_002_012],
    [
      'two resources',
      { ...complete, scope: 'https://a/.default https://b/.default' },
      'invalid_scope',
      1_002_012,
    ],
  ];
  it.each(rows)('%s', (_title, form, code, number) => {
    try {
      parseTokenRequest(bodyOf(form), undefined);
    } catch (error) {
      expect(error).toBeInstanceOf(OAuthRefusal);
      expect(error).toMatchObject({ code, number });
      return;
    }
    expect.unreachable('the request was understood');
  });
});
