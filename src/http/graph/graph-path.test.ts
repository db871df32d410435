import { describe, expect, it } from 'vitest';
import { me, parseGraphPath, type GraphPath } from './graph-path.ts';

const plain: GraphPath = {
  version: 'v1.0',
  segments: [],
  cast: null,
  isCount: false,
  isValue: false,
};

describe('parseGraphPath', () => {
  it.each<[string, Partial<GraphPath>]>([
    ['/v1.0/users', { segments: ['users'] }],
    ['/beta/users/', { version: 'beta', segments: ['users'] }],
    ['/v1.0/users/a%40x.com', { segments: ['users', 'a@x.com'] }],
    [
      "/v1.0/users('%24a@x.com')/revokeSignInSessions",
      { segments: ['users', '$a@x.com', 'revokeSignInSessions'] },
    ],
    ["/v1.0/users(id='o''brien@x.com')", { segments: ['users', "o'brien@x.com"] }],
    ['/v1.0/me/memberOf', { segments: ['users', me, 'memberOf'] }],
    ['/v1.0/users/me', { segments: ['users', 'me'] }],
    ['/v1.0/myorganization/users', { segments: ['users'] }],
    ['/v1.0/users/x/microsoft.graph.assignLicense', { segments: ['users', 'x', 'assignLicense'] }],
    ['/v1.0/users/delta()', { segments: ['users', 'delta'] }],
    [
      '/v1.0/groups/x/members/microsoft.graph.user/$count',
      { segments: ['groups', 'x', 'members'], cast: 'user', isCount: true },
    ],
    [
      '/v1.0/directory/deletedItems/Microsoft.Graph.Group',
      { segments: ['directory', 'deletedItems'], cast: 'group' },
    ],
    ['/v1.0/users/microsoft.graph.agentUser', { segments: ['users'], cast: 'other' }],
    ['/v1.0/users/$count', { segments: ['users'], isCount: true }],
    [
      '/v1.0/users/x/displayName/$value',
      { segments: ['users', 'x', 'displayName'], isValue: true },
    ],
    [
      "/v1.0/directory/subscriptions(commerceSubscriptionId='b')",
      { segments: ['directory', 'subscriptions', 'commerceSubscriptionId=b'] },
    ],
  ])('understands %s', (path, expected) => {
    expect(parseGraphPath(path)).toEqual({ ...plain, ...expected });
  });

  it('refuses broken escapes and endless paths', () => {
    expect(() => parseGraphPath('/v1.0/users/%E0%A4%A')).toThrow('not valid');
    expect(() => parseGraphPath('/v1.0' + '/x'.repeat(21))).toThrow('too long');
  });
});
