import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, openTestApp, testOrigin } from '../../test/support/test-app.ts';
import type { TestApp } from '../../test/support/test-app.ts';
import { signInLinkLifetimeSeconds } from '../auth/sign-in-link.ts';
import { sessionCookie, sessionLifetimeSeconds } from './session.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await test.addPerson('license.admin@contoso.com', ['licenseAdministrator']);
});

async function linkFor(user: string): Promise<URL> {
  const answer = await test.send('POST', '/api/links', { json: { user } });
  return new URL((await answerOf<{ url: string }>(answer, 201)).url);
}

const tokenOf = (link: URL): string => link.searchParams.get('token') ?? '';

function spend(token: string, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams({ token }).toString();
  return test.send('POST', '/signin', { body, authorization: '', headers });
}

function as(cookie: string, method: string, path: string, more: object = {}): Promise<Response> {
  const own = method === 'GET' ? {} : { Origin: testOrigin };
  return test.send(method, path, { authorization: '', headers: { cookie, ...own }, ...more });
}

describe('a sign-in link', () => {
  it('is on the address that was called, and its token is kept nowhere', async () => {
    const link = await linkFor('admin@contoso.com');
    expect(link.origin).toBe(testOrigin);
    expect(link.pathname).toBe('/signin');
    expect(tokenOf(link)).toMatch(/^[\w-]{43}$/);
  });

  it('is explained in the language that the browser likes best', async () => {
    const look = (language: string): Promise<Response> =>
      test.send('GET', '/signin?token=x', {
        authorization: '',
        headers: { 'accept-language': language },
      });
    expect(await (await look('de-CH,de;q=0.9,en;q=0.8')).text()).toContain('Anmelden');
    expect(await (await look('fr;q=0.9,en-GB')).text()).toContain('Sign in');
  });

  it('is not spent by looking at it', async () => {
    const link = await linkFor('admin@contoso.com');
    for (let look = 0; look < 3; look += 1) {
      const page = await test.send('GET', link.pathname + link.search, { authorization: '' });
      expect(page.status).toBe(200);
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(await page.text()).toContain('<form method="post" action="/signin">');
    }
    expect((await spend(tokenOf(link))).status).toBe(303);
  });

  it('works once', async () => {
    const token = tokenOf(await linkFor('admin@contoso.com'));
    expect((await spend(token)).status).toBe(303);
    const again = await spend(token);
    expect(again.status).toBe(410);
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it('works once also when pressed twice at the same time', async () => {
    const token = tokenOf(await linkFor('admin@contoso.com'));
    const both = await Promise.all([spend(token), spend(token)]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 410]));
  });

  it('does not outlive its time', async () => {
    const token = tokenOf(await linkFor('admin@contoso.com'));
    test.pass(signInLinkLifetimeSeconds);
    expect((await spend(token)).status).toBe(410);
  });

  it('that was made up does nothing', async () => {
    for (const token of ['', 'x', '\u0000', 'A'.repeat(5000)]) {
      expect((await spend(token)).status).toBe(410);
    }
  });

  it('pressed on a page of another site does nothing, so that nobody is signed in as somebody else', async () => {
    const token = tokenOf(await linkFor('admin@contoso.com'));
    for (const headers of [
      { Origin: 'https://elsewhere.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ]) {
      expect((await spend(token, headers)).status).toBe(403);
    }
    expect((await spend(token, { Origin: testOrigin })).status).toBe(303);
  });

  it('shows what is in its address as text, not as markup', async () => {
    const path = '/signin?token=' + encodeURIComponent('"><script>alert(1)</script>');
    const page = await (await test.send('GET', path, { authorization: '' })).text();
    expect(page).not.toContain('<script>');
  });
});

describe('who may make sign-in links', () => {
  it('a Global Administrator in person', async () => {
    const cookie = await test.signIn('admin@contoso.com');
    const json = { user: 'license.admin@contoso.com' };
    expect((await as(cookie, 'POST', '/api/links', { json })).status).toBe(201);
  });

  it('no other administrator', async () => {
    const cookie = await test.signIn('license.admin@contoso.com');
    const json = { user: 'admin@contoso.com' };
    expect((await as(cookie, 'POST', '/api/links', { json })).status).toBe(403);
  });

  it('no app, whatever its permissions', async () => {
    const token = await test.tokenWith([
      'Directory.ReadWrite.All',
      'Organization.ReadWrite.All',
      'RoleManagement.ReadWrite.Directory',
      'Application.ReadWrite.All',
    ]);
    const answer = await test.send('POST', '/api/links', {
      json: { user: 'admin@contoso.com' },
      authorization: `Bearer ${token}`,
    });
    expect(answer.status).toBe(403);
  });

  it('for nobody in particular: the Global Administrator whose account is the oldest', async () => {
    await test.addPerson('second.admin@contoso.com', ['globalAdministrator']);
    const made = await test.send('POST', '/api/links', { json: {} });
    expect(await answerOf(made, 201)).toMatchObject({ userPrincipalName: 'admin@contoso.com' });
  });

  it('not for somebody who is not there or blocked', async () => {
    await test.addPerson('blocked@contoso.com', [], { accountEnabled: false });
    const send = (user: string): Promise<Response> =>
      test.send('POST', '/api/links', { json: { user } });
    expect((await send('nobody@contoso.com')).status).toBe(404);
    expect((await send('blocked@contoso.com')).status).toBe(400);
  });
});

describe('a session', () => {
  it('is a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await spend(tokenOf(await linkFor('admin@contoso.com')));
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(new RegExp(`^${sessionCookie}=[\\w-]{43}; `));
    expect(cookie).toContain(`Max-Age=${sessionLifetimeSeconds}`);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Secure');
    expect(answer.headers.get('location')).toBe('/');
  });

  it('is sent over HTTPS only where that is what was called', async () => {
    const own = await openTestApp({ publicUrl: 'https://licenses.example.com' });
    const made = await own.send('POST', '/api/links', { json: { user: 'admin@contoso.com' } });
    const { url } = await answerOf<{ url: string }>(made, 201);
    const body = new URLSearchParams({ token: tokenOf(new URL(url)) }).toString();
    const answer = await own.send('POST', '/signin', { body, authorization: '' });
    expect(answer.headers.get('set-cookie')).toContain('Secure');
  });

  it('stands for the person, with the roles of now', async () => {
    const cookie = await test.signIn('license.admin@contoso.com');
    const me = await answerOf<object>(await as(cookie, 'GET', '/api/me'), 200);
    expect(me).toMatchObject({
      kind: 'user',
      userPrincipalName: 'license.admin@contoso.com',
      roles: [{ roleId: '4d6ac14f-3453-41d0-bef9-a3e0c569773a', directoryScopeId: '/' }],
    });
  });

  it('ends after 12 hours', async () => {
    const cookie = await test.signIn('admin@contoso.com');
    test.pass(sessionLifetimeSeconds - 1);
    expect((await as(cookie, 'GET', '/api/me')).status).toBe(200);
    test.pass(1);
    expect((await as(cookie, 'GET', '/api/me')).status).toBe(401);
  });

  it('ends by signing out, here and for whoever copied the cookie', async () => {
    const cookie = await test.signIn('admin@contoso.com');
    const out = await as(cookie, 'POST', '/api/signout');
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await as(cookie, 'GET', '/api/me')).status).toBe(401);
  });

  it('signing out without a session is fine', async () => {
    const headers = { Origin: testOrigin };
    const answer = await test.send('POST', '/api/signout', { authorization: '', headers });
    expect(answer.status).toBe(204);
  });

  it('that was made up is none', async () => {
    for (const cookie of [`${sessionCookie}=x`, `${sessionCookie}=`, 'other=1']) {
      expect((await as(cookie, 'GET', '/api/me')).status).toBe(401);
    }
  });

  it('of somebody deleted or blocked meanwhile is none', async () => {
    const id = await test.addPerson('leaver@contoso.com', ['globalAdministrator']);
    const cookie = await test.signIn('leaver@contoso.com');
    expect((await as(cookie, 'GET', '/api/me')).status).toBe(200);
    await test.store.write(async (tx) => {
      const operationNo = await tx.openOperation({
        activity: 'Delete user',
        actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
        reason: null,
        planId: null,
        undoOf: null,
        total: 1,
        status: 'done',
        startedAt: test.now(),
        endedAt: test.now(),
        changed: 1,
      });
      const deleted = { kind: 'userDeleted', userId: id, at: test.now() } as const;
      await tx.record(operationNo, [deleted], test.now());
    });
    expect((await as(cookie, 'GET', '/api/me')).status).toBe(401);
  });
});

describe('a change that a cookie vouches for', () => {
  let cookie: string;
  beforeEach(async () => {
    cookie = await test.signIn('admin@contoso.com');
  });
  const change = (headers: Record<string, string>): Promise<Response> =>
    test.send('POST', '/api/apps', {
      json: { displayName: 'By cookie' },
      authorization: '',
      headers: { cookie, ...headers },
    });

  it('must come from our own pages', async () => {
    expect((await change({ Origin: testOrigin })).status).toBe(201);
    expect((await change({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
  });

  it.each([
    ['another site', { Origin: 'https://elsewhere.example' }],
    ['another port', { Origin: 'http://localhost:9999' }],
    ['another scheme', { Origin: 'https://localhost:8365' }],
    ['a sandbox', { Origin: 'null' }],
    ['a neighbor', { 'Sec-Fetch-Site': 'same-site' }],
    ['another site, by its own word', { 'Sec-Fetch-Site': 'cross-site' }],
    ['nowhere', {}],
  ])('is refused from %s, whatever its content type', async (_title, headers) => {
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      expect((await change({ ...headers, 'content-type': type })).status).toBe(403);
    }
  });

  it('also signing out', async () => {
    const headers = { cookie, Origin: 'https://elsewhere.example' };
    const out = await test.send('POST', '/api/signout', { authorization: '', headers });
    expect(out.status).toBe(403);
    expect((await as(cookie, 'GET', '/api/me')).status).toBe(200);
  });

  it('reading needs no origin', async () => {
    expect((await as(cookie, 'GET', '/api/me')).status).toBe(200);
  });

  it('a token needs no origin: no site can send one unasked', async () => {
    const headers = { Origin: 'https://elsewhere.example' };
    const json = { displayName: 'By token' };
    expect((await test.send('POST', '/api/apps', { json, headers })).status).toBe(201);
  });
});
