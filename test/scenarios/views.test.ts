import { afterEach, describe, expect, it } from 'vitest';
import type { GroupId } from '../../src/core/ids.ts';
import { knownId } from '../../src/core/ids.ts';
import { httpWorld, type HttpWorld } from '../support/http-world.ts';
import { personId, skus, type SmallWorld, smallWorld } from '../support/small-world.ts';
import { answerOf, openTestApp, type TestApp } from '../support/test-app.ts';

type Shown = { count: number; value: { id: string; displayName: string }[] };
type View = { id: string; name: string; isStandard: boolean };

let app: TestApp | null = null;
let small: SmallWorld | null = null;
afterEach(async () => {
  await app?.desk.close();
  await small?.desk.close();
  app = null;
  small = null;
});

async function as(
  world: TestApp,
  cookie: string,
  { method, path, json }: { method: string; path: string; json?: unknown },
): Promise<Response> {
  return world.send(method, path, {
    ...(json === undefined ? {} : { json }),
    authorization: '',
    headers: { cookie, origin: 'http://localhost:8365' },
  });
}

const inSwitzerland = {
  name: 'Swiss',
  conditions: [
    { kind: 'domain', domain: 'contoso.com' },
    { kind: 'country', value: 'Switzerland' },
  ],
};

describe('views of Active users', () => {
  it('#34 a User Administrator makes one, every administrator sees it, and a 51st is refused', async () => {
    app = await openTestApp();
    await app.addPerson('users@contoso.com', ['userAdministrator']);
    await app.addPerson('licenses@contoso.com', ['licenseAdministrator']);
    const maker = await app.signIn('users@contoso.com');
    const reader = await app.signIn('licenses@contoso.com');
    const add = (cookie: string, name: string): Promise<Response> =>
      as(app as TestApp, cookie, {
        method: 'POST',
        path: '/api/views',
        json: { ...inSwitzerland, name },
      });
    expect((await add(reader, 'Mine')).status).toBe(403);
    for (let no = 1; no <= 50; no += 1) {
      expect((await add(maker, `View ${String(no)}`)).status).toBe(201);
    }
    const { value } = await answerOf<{ value: View[] }>(
      await as(app, reader, { method: 'GET', path: '/api/views' }),
      200,
    );
    expect(value.filter((view) => !view.isStandard)).toHaveLength(50);
    const refused = await add(maker, 'View 51');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('at most 50 custom views');
  });

  it('#35 shows only those who meet all its conditions', async () => {
    app = await openTestApp();
    await app.addPerson('ana@contoso.com', [], { country: 'Switzerland', displayName: 'Ana' });
    await app.addPerson('ben@contoso.com', [], { country: 'France', displayName: 'Ben' });
    await app.addPerson('eva@fabrikam.com', [], { country: 'Switzerland', displayName: 'Eva' });
    const { id } = await answerOf<View>(
      await app.send('POST', '/api/views', { json: inSwitzerland }),
      201,
    );
    const shown = await answerOf<Shown>(await app.send('GET', `/api/views/${id}/users`), 200);
    expect(shown).toMatchObject({ count: 1, value: [{ displayName: 'Ana' }] });
  });

  it('#36 a standard view can be neither edited nor deleted; a custom one can', async () => {
    app = await openTestApp();
    for (const method of ['PUT', 'DELETE']) {
      const request = method === 'PUT' ? { json: inSwitzerland } : {};
      const answer = await app.send(method, '/api/views/unlicensed', request);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('Standard views cannot be edited or deleted');
    }
    const { id } = await answerOf<View>(
      await app.send('POST', '/api/views', { json: inSwitzerland }),
      201,
    );
    const renamed = { ...inSwitzerland, name: 'Renamed' };
    await answerOf(await app.send('PUT', `/api/views/${id}`, { json: renamed }), 200);
    expect((await app.send('DELETE', `/api/views/${id}`)).status).toBe(204);
    expect((await app.send('GET', `/api/views/${id}/users`)).status).toBe(404);
  });

  it('a name that is taken is refused, that of a standard view too', async () => {
    app = await openTestApp();
    const named = { ...inSwitzerland, name: 'Licensed Users' };
    expect((await app.send('POST', '/api/views', { json: named })).status).toBe(400);
  });

  it('standard views show whom they name, administrators by their roles', async () => {
    app = await openTestApp();
    const boss = await app.addPerson('bill@contoso.com', ['billingAdministrator']);
    await app.addPerson('gone@contoso.com', [], { accountEnabled: false });
    const ids = async (view: string): Promise<string[]> => {
      const answer = await (app as TestApp).send('GET', `/api/views/${view}/users`);
      return (await answerOf<Shown>(answer, 200)).value.map((person) => person.id);
    };
    expect(await ids('billingAdministrators')).toEqual([boss]);
    expect(await ids('signInBlocked')).toHaveLength(1);
    expect(await ids('licensed')).toEqual([]);
    expect(await ids('all')).toHaveLength(3);
    const { value } = await answerOf<{ value: View[] }>(await app.send('GET', '/api/views'), 200);
    // Nothing was bought from Microsoft, so there is nobody to bill.
    expect(value.map((view) => view.name)).not.toContain('Billing admins');
  });
});

describe('long lists', () => {
  async function open(people: number): Promise<HttpWorld> {
    small = await smallWorld({ people, units: { e3: 5 } });
    return httpWorld(small);
  }

  it('#37 a custom view of more than 2,000 people is listed whole, and search still finds a user', async () => {
    const http = await open(2100);
    const made = await http.commandLine('POST', '/api/views', {
      json: { name: 'Contoso', conditions: [{ kind: 'domain', domain: 'contoso.com' }] },
    });
    const path = `/api/views/${String(made.body?.['id'])}/users`;
    const seen = new Set<string>();
    let next: string | null = `${path}?$top=999`;
    while (next !== null) {
      const page = await http.commandLine('GET', next);
      // Read back as what the route answers.
      const { value, '@odata.nextLink': link } = page.body as unknown as Shown & {
        '@odata.nextLink'?: string;
      };
      for (const person of value) seen.add(person.id);
      next = link === undefined ? null : link.slice(new URL(link).origin.length);
    }
    expect(seen.size).toBe(2100);
    const found = await http.commandLine('GET', `${path}?q=${encodeURIComponent('Person 1777')}`);
    expect(found.body).toMatchObject({ count: 1, value: [{ id: personId(1777) }] });
  });

  it('#21 the people of a product are those who hold it directly and those who have it from a group', async () => {
    const http = await open(3);
    const world = small as SmallWorld;
    await world.store.write(async (tx) => {
      const step = {
        kind: 'licenseAssigned',
        skuId: skus.e3,
        disabledPlans: [],
        takesUnit: true,
      } as const;
      const group = knownId<GroupId>('77777777-7777-4777-8777-777777777777');
      await tx.record(
        1,
        [
          { ...step, assignedByGroup: null, userIds: [personId(1)] },
          { ...step, assignedByGroup: group, userIds: [personId(2)] },
        ],
        world.now(),
      );
    });
    const filter = encodeURIComponent(`assignedLicenses/any(a:a/skuId eq ${skus.e3})`);
    const listed = await http.commandLine('GET', `/v1.0/users?$select=id&$filter=${filter}`);
    expect(listed.body).toMatchObject({ value: [{ id: personId(1) }, { id: personId(2) }] });
  });
});
