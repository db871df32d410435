import { expect, it } from 'vitest';
import { instantOf, knownId } from '../core/ids.ts';
import type { UserId } from '../core/ids.ts';
import { builtInRoles } from '../core/roles/built-in-roles.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { UserIdsPart } from '../store/lists.ts';
import { createEmptyOrganization } from './create-empty-organization.ts';
import { createSample } from './create-sample.ts';
import { skus } from './skus.ts';

const now = instantOf(Date.UTC(2026, 0, 31, 10));
/** What a first start may spend on it, in milliseconds of the processor: the clock would measure the other tests too. */
const loadMillisecondsMax = 2000;

it('the sample organization loads in under 2 seconds, as one operation, and doctor finds nothing', async () => {
  const store = await openSqliteStore({ file: ':memory:' });
  const before = process.cpuUsage();
  await createSample(store, now);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(loadMillisecondsMax);
  expect(await store.doctor()).toEqual([]);
  await store.read(async (reader) => {
    const operations = await reader.listOperations({ before: null, limit: 10 });
    expect(operations.map((operation) => operation.activity)).toEqual([
      'Create sample organization',
    ]);
    const people = await reader.countUsers({ kind: 'active' }, null, null);
    expect(people).toBeGreaterThan(1900);
    expect(await reader.countUsers({ kind: 'deleted' }, null, null)).toBe(20);
    const owned = await reader.subscribedSkus();
    const premium = owned.find((sku) => sku.skuId === skus.businessPremium);
    expect(premium?.consumedUnits).toBe(4);
    expect(premium?.usableUnits).toBe(13);
  });
  await store.close();
});

it('the two who share a proxy address are known to the store as clashing', async () => {
  const store = await openSqliteStore({ file: ':memory:' });
  await createSample(store, now);
  const clashing = await store.read(async (reader) => {
    const ids: UserId[] = [];
    let after: string | null = null;
    do {
      const part: UserIdsPart = await reader.nextUserIds(
        { scope: { kind: 'active' }, filter: null, search: null },
        'id',
        after,
        999,
      );
      ids.push(...part.ids);
      after = part.next;
    } while (after !== null);
    const views = await reader.loadUserViews(ids);
    return views.filter((view) => view.user.clashingProxyAddress !== null);
  });
  expect(clashing.map((view) => view.user.clashingProxyAddress)).toEqual([
    'smtp:events@contoso.com',
    'smtp:events@contoso.com',
  ]);
  await store.close();
});

it('an empty organization has one person, its Global Administrator', async () => {
  const store = await openSqliteStore({ file: ':memory:' });
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  };
  const administrator = await createEmptyOrganization(store, {
    displayName: 'Fabrikam',
    domain: 'fabrikam.com',
    countryLetterCode: 'CH',
    now,
    newId,
  });
  expect(await store.doctor()).toEqual([]);
  await store.read(async (reader) => {
    expect((await reader.organization()).displayName).toBe('Fabrikam');
    expect(await reader.countUsers({ kind: 'active' }, null, null)).toBe(1);
    const user = await reader.findUser('ADMIN@fabrikam.com');
    expect(user?.id).toBe(knownId<UserId>(administrator));
    const roles = await reader.rolesOf(administrator);
    expect(roles.map((role) => role.roleId)).toEqual([builtInRoles.globalAdministrator.templateId]);
  });
  await store.close();
});
