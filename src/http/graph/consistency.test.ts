import { describe, expect, it } from 'vitest';
import { userEntity, userQueryEntity } from '../../graph/resources/user.ts';
import { parseQuery, type Query } from '../../odata/parse/query.ts';
import { HttpRefusal } from '../http-refusal.ts';
import { requireConsistency } from './consistency.ts';
import { listOptions } from './list-query.ts';
import { preferencesOf } from './preferences.ts';

const ask = (text: string): Query =>
  parseQuery(new URLSearchParams(text), {
    entityType: userEntity,
    queryType: userQueryEntity,
    options: listOptions,
  });

function refusal(text: string, isEventual: boolean, isCount = false): string | null {
  const preferences = preferencesOf(
    new Headers(isEventual ? { ConsistencyLevel: 'Eventual' } : {}),
  );
  try {
    requireConsistency(ask(text), preferences, { isCount, typeName: 'User' });
    return null;
  } catch (error) {
    if (error instanceof HttpRefusal) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe('strict mode refuses what Graph refuses without ConsistencyLevel (contract.md 3.2)', () => {
  it.each<[string, string]>([
    [
      '$search="displayName:a"',
      "Request_UnsupportedQuery: Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    ],
    [
      "$filter=endsWith(mail,'x')",
      "Request_UnsupportedQuery: Operator 'endsWith' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information",
    ],
  ])('%s', (text, message) => {
    expect(refusal(text, false)).toBe(message);
    expect(refusal(text + '&$count=true', true)).toBeNull();
  });

  it.each([
    "city ne 'x'",
    "not(city eq 'x')",
    'assignedLicenses/$count eq 0',
    "proxyAddresses/any(p:endsWith(p,'x'))",
  ])('$filter=%s needs the header and $count', (filter) => {
    const text = '$filter=' + filter;
    expect(refusal(text, false)).toMatch(/^Request_UnsupportedQuery/);
    expect(refusal(text, true)).toMatch(/^Request_UnsupportedQuery/);
    expect(refusal(text + '&$count=true', true)).toBeNull();
  });

  it('$filter with $orderby, and /$count', () => {
    expect(refusal("$filter=city eq 'x'&$orderby=displayName", false)).toMatch(
      /^Request_UnsupportedQuery/,
    );
    expect(refusal('', false, true)).toBe('Request_BadRequest: $count is not currently supported.');
    expect(refusal('', true, true)).toBeNull();
  });

  it.each([
    "city eq 'x'",
    "startsWith(city,'x')",
    'assignedLicenses/any(a:a/skuId eq 6fd2c87f-b296-42f0-b197-1e91e994b900)',
    "department in ('a','b')",
  ])('$filter=%s needs nothing', (filter) => {
    expect(refusal('$filter=' + filter, false)).toBeNull();
  });
});
