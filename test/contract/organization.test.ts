import { expect, it } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import type { Product, ServicePlan } from '../../src/core/catalog/catalog.ts';
import {
  knownId,
  type AppId,
  type RoleId,
  type ServicePlanId,
  type SkuId,
} from '../../src/core/ids.ts';
import type { AppRegistration, RoleAssignment } from '../../src/store/store.ts';
import { onEveryEngine } from './engines.ts';
import {
  anOperation,
  aSubscription,
  at,
  e3,
  founded,
  organization,
  recorded,
  subscriptionId,
  userId,
} from './world.ts';

const product: Product = {
  skuId: knownId<SkuId>('eeeeeeee-0000-4000-8000-000000000001'),
  skuPartNumber: 'OWN',
  displayName: 'Our own',
  kind: 'thirdParty',
  servicePlanIds: [knownId<ServicePlanId>('eeeeeeee-0000-4000-8000-000000000002')],
};
const servicePlan: ServicePlan = {
  servicePlanId: knownId<ServicePlanId>('eeeeeeee-0000-4000-8000-000000000002'),
  servicePlanName: 'OWN_PLAN',
  displayName: 'Our plan',
  appliesTo: 'User',
  service: 'own',
};
const productSet = (after: Product): Change => ({ kind: 'productSet', before: null, after });

onEveryEngine('the organization', (open) => {
  it('changes in parts; its id never', async () => {
    const store = await founded(await open());
    await recorded(store, [
      { kind: 'organizationUpdated', before: {}, after: { displayName: 'Fabrikam' } },
    ]);
    expect(await store.read((reader) => reader.organization())).toEqual({
      ...organization,
      displayName: 'Fabrikam',
    });
    const after = { tenantId: userId(1) };
    await expect(
      recorded(store, [{ kind: 'organizationUpdated', before: {}, after }]),
    ).rejects.toThrow(/never changes/);
  });

  it('subscriptions of one product add up; one that changes keeps its place', async () => {
    const store = await founded(await open(), { units: 10 });
    const more = aSubscription(e3, 5, { id: subscriptionId(9), status: 'Warning' });
    const gone = aSubscription(e3, 10, { status: 'Suspended' });
    await recorded(store, [{ kind: 'subscriptionSet', before: null, after: more }]);
    const sku = async (): Promise<unknown> => {
      const all = await store.read((reader) => reader.subscribedSkus());
      const one = all.find(({ skuId }) => skuId === e3);
      return [one?.usableUnits, one?.prepaidUnits.suspended, one?.subscriptionIds.length];
    };
    expect(await sku()).toEqual([15, 0, 2]);
    await recorded(store, [{ kind: 'subscriptionSet', before: null, after: gone }]);
    expect(await sku()).toEqual([5, 10, 2]);
    expect(await store.read((reader) => reader.subscriptions())).toContainEqual(more);
  });

  it('its own products and plans come over the built-in catalogue, which is built once per change', async () => {
    const store = await founded(await open());
    const catalog = (): Promise<unknown> => store.read((reader) => reader.catalog());
    const first = await store.read((reader) => reader.catalog());
    expect(first.products.has(e3)).toBe(true);
    expect(await catalog()).toBe(first);
    const renamed = { ...first.products.get(e3), ...product, skuId: e3 };
    await recorded(store, [
      productSet(product),
      productSet(renamed),
      { kind: 'servicePlanSet', before: null, after: servicePlan },
    ]);
    const second = await store.read((reader) => reader.catalog());
    expect(second.products.get(product.skuId)).toEqual(product);
    expect(second.products.get(e3)?.displayName).toBe('Our own');
    expect(second.servicePlans.get(servicePlan.servicePlanId)).toEqual(servicePlan);
    expect(await catalog()).toBe(second);
  });

  it('a catalogue that was rolled back is not remembered', async () => {
    const store = await founded(await open());
    await store
      .write(async (tx) => {
        await tx.record(await tx.openOperation(anOperation()), [productSet(product)], at(1));
        expect((await tx.catalog()).products.has(product.skuId)).toBe(true);
        throw new Error('a defect');
      })
      .catch(() => undefined);
    const other = { ...product, displayName: 'Other' };
    await recorded(store, [productSet(other)]);
    const catalog = await store.read((reader) => reader.catalog());
    expect(catalog.products.get(product.skuId)?.displayName).toBe('Other');
    await store.write(async (tx) => {
      expect((await tx.catalog()).products.get(product.skuId)?.displayName).toBe('Other');
    });
  });
});

onEveryEngine('roles, apps, links and sessions', (open) => {
  const roleOf = (id: string, no: number): RoleAssignment => ({
    id,
    principalId: userId(no),
    roleId: knownId<RoleId>('62e90394-69f5-4237-9190-012177145e10'),
    directoryScopeId: '/',
  });
  const role = (id: string, no: number, kind: 'roleAssigned' | 'roleRemoved'): Change => ({
    kind,
    ...roleOf(id, no),
  });

  it('a role is given and taken', async () => {
    const store = await founded(await open(), { people: 2 });
    const given = (id: string, no: number): Change => role(id, no, 'roleAssigned');
    await recorded(store, [given('r1', 1), given('r2', 1), given('r3', 2)]);
    const roles = await store.read((reader) => reader.rolesOf(userId(1)));
    expect(roles).toEqual([roleOf('r1', 1), roleOf('r2', 1)]);
    const many = await store.read((reader) => reader.rolesOfMany([1, 2, 3].map(userId)));
    expect([1, 2, 3].map((no) => many.get(userId(no))?.length)).toEqual([2, 1, undefined]);
    await recorded(store, [role('r1', 1, 'roleRemoved')], at(2));
    expect((await store.read((reader) => reader.rolesOf(userId(1)))).map(({ id }) => id)).toEqual([
      'r2',
    ]);
    await expect(recorded(store, [role('r1', 1, 'roleRemoved')])).rejects.toThrow(/role/);
  });

  it('an app is kept, written over, and goes', async () => {
    const store = await founded(await open());
    const app: AppRegistration = {
      appId: knownId<AppId>('ffffffff-0000-4000-8000-000000000001'),
      objectId: 'ffffffff-0000-4000-8000-000000000002',
      displayName: 'Script',
      permissions: ['User.Read.All'],
      secretHash: 'hash',
      createdAt: at(1),
    };
    await store.write((tx) => tx.putApp(app));
    expect(await store.read((reader) => reader.findApp(app.appId.toUpperCase()))).toEqual(app);
    await store.write((tx) => tx.putApp({ ...app, secretHash: 'other' }));
    expect(await store.read((reader) => reader.listApps())).toEqual([
      { ...app, secretHash: 'other' },
    ]);
    await recorded(store, [
      { kind: 'appRemoved', appId: app.appId, displayName: 'Script', permissions: [] },
    ]);
    expect(await store.read((reader) => reader.findApp(app.appId))).toBeNull();
    const log = await store.read((reader) => reader.changesAfter(0, 99, { kinds: ['appRemoved'] }));
    expect(JSON.stringify(log)).not.toContain('hash');
  });

  it('a sign-in link is spent once, and not after its time', async () => {
    const store = await founded(await open(), { people: 1 });
    await store.write(async (tx) => {
      await tx.putSignInLink({ tokenHash: 'a', userId: userId(1), expiresAt: at(10) });
      await tx.putSignInLink({ tokenHash: 'b', userId: userId(1), expiresAt: at(10) });
    });
    const take = (hash: string, minute: number): Promise<unknown> =>
      store.write((tx) => tx.takeSignInLink(hash, at(minute)));
    const both = await Promise.all([take('a', 9), take('a', 9)]);
    expect(both).toEqual([userId(1), null]);
    expect(await take('b', 10)).toBeNull();
    expect(await take('b', 9)).toBeNull();
    expect(await take('c', 9)).toBeNull();
  });

  it('a session lasts until its time or its end', async () => {
    const store = await founded(await open(), { people: 1 });
    const session = { userId: userId(1), createdAt: at(1), expiresAt: at(10) };
    await store.write(async (tx) => {
      await tx.putSession({ ...session, tokenHash: 'a' });
      await tx.putSession({ ...session, tokenHash: 'b' });
    });
    expect(await store.findSession('a', at(9))).toEqual({ userId: userId(1) });
    expect(await store.findSession('a', at(10))).toBeNull();
    await store.write((tx) => tx.dropSession('a'));
    await store.write((tx) => tx.dropSession('unknown'));
    expect(await store.findSession('a', at(9))).toBeNull();
    expect(await store.findSession('b', at(9))).not.toBeNull();
  });
});
