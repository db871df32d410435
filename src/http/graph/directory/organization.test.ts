import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContoso, type Contoso } from '../../../../test/support/contoso.ts';
import { itemsOf, pathOf, refusalOf, textOf } from '../../../../test/support/graph-answers.ts';
import type { Answer } from '../../../../test/support/http-world.ts';

let contoso: Contoso;
let tenantId: string;
const ask = (path: string): Promise<Answer> => contoso.commandLine('GET', path);

beforeAll(async () => {
  contoso = await openContoso();
  tenantId = textOf(itemsOf(await ask('/v1.0/organization'))[0] ?? null, 'id');
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

describe('organization and domains', () => {
  it('the organization is a collection of one, readable by id, changed by PATCH', async () => {
    const path = '/v1.0/organization/' + tenantId;
    const patched = await contoso.commandLine('PATCH', path, {
      json: { technicalNotificationMails: ['it@contoso.com'] },
    });
    expect(patched.status, patched.text).toBe(204);
    expect((await ask(path + '?$select=technicalNotificationMails')).body).toMatchObject({
      technicalNotificationMails: ['it@contoso.com'],
    });
    const refused = await contoso.commandLine('PATCH', path, { json: { displayName: 'X' } });
    expect(refusalOf(refused)[2]).toBe("Property 'displayName' is read-only and cannot be set.");
    expect((await ask('/v1.0/organization/' + tenantId.replace(/.$/, 'x'))).status).toBe(404);
    const lidia = await contoso.session('LidiaH@contoso.com');
    expect((await lidia('PATCH', path, { json: { preferredLanguage: 'de' } })).status).toBe(403);
  });

  it('domains have their names as ids', async () => {
    const domains = itemsOf(await ask('/v1.0/domains'));
    expect(domains.filter((domain) => domain['isInitial'] === true)).toHaveLength(1);
    expect((await ask('/v1.0/domains/CONTOSO.com')).body).toMatchObject({ id: 'contoso.com' });
    expect(itemsOf(await ask('/v1.0/domains?$filter=isDefault eq true'))).toHaveLength(1);
    expect((await ask('/v1.0/domains/elsewhere.example')).status).toBe(404);
  });

  it('another domain becomes the default one, and only one is; verifying answers the domain', async () => {
    const names = async (): Promise<string[]> =>
      itemsOf(await ask('/v1.0/domains?$filter=isDefault eq true')).map((one) => textOf(one, 'id'));
    const [before = ''] = await names();
    const other = itemsOf(await ask('/v1.0/domains?$filter=isDefault eq false'))[0] ?? null;
    const path = `/v1.0/domains/${textOf(other, 'id')}`;
    const patch = { json: { isDefault: true } };
    expect((await contoso.commandLine('PATCH', path, patch)).status).toBe(204);
    expect(await names()).toEqual([textOf(other, 'id')]);
    const lidia = await contoso.session('LidiaH@contoso.com');
    expect((await lidia('PATCH', `/v1.0/domains/${before}`, patch)).status).toBe(403);
    expect((await contoso.commandLine('PATCH', `/v1.0/domains/${before}`, patch)).status).toBe(204);
    expect(await names()).toEqual([before]);
    const verified = await contoso.commandLine('POST', `${path}/verify`);
    expect(verified.body).toMatchObject({ id: textOf(other, 'id'), isVerified: true });
    const readOnly = await contoso.commandLine('PATCH', path, { json: { isInitial: true } });
    expect(readOnly.status).toBe(400);
    const unknown = await contoso.commandLine('PATCH', '/v1.0/domains/elsewhere.example', patch);
    expect(unknown.status).toBe(404);
  });
});

describe('products and purchases', () => {
  it('a product is read by its id; its subscriptionIds are those of the purchases, whose units add up', async () => {
    const skus = itemsOf(await ask('/v1.0/subscribedSkus'));
    const subscriptions = itemsOf(await ask('/v1.0/directory/subscriptions'));
    for (const sku of skus) {
      const skuId = textOf(sku, 'skuId');
      expect(sku['id']).toBe(`${tenantId}_${skuId}`);
      const own = subscriptions.filter(
        (one) => one['skuId'] === skuId && one['status'] !== 'Deleted',
      );
      const enabled = own.filter((one) => one['status'] === 'Enabled');
      const total = enabled.reduce((sum, one) => sum + Number(one['totalLicenses']), 0);
      expect(Reflect.get(Object(sku['prepaidUnits']), 'enabled'), skuId).toBe(total);
      for (const one of own) expect(sku['subscriptionIds']).toContain(one['id']);
    }
    const [first] = skus;
    expect((await ask('/v1.0/subscribedSkus/' + textOf(first ?? null, 'id'))).body).toMatchObject({
      ...first,
    });
    expect((await ask('/v1.0/subscribedSkus/x')).status).toBe(404);
  });

  it('a purchase is found by id, by commerceSubscriptionId in its place, and as alternate key', async () => {
    const [first] = itemsOf(await ask('/v1.0/directory/subscriptions?$top=1'));
    const id = textOf(first ?? null, 'id');
    const commerce = textOf(first ?? null, 'commerceSubscriptionId');
    for (const path of [`/${id}`, `/${commerce}`, `(commerceSubscriptionId='${commerce}')`]) {
      expect((await ask('/v1.0/directory/subscriptions' + path)).body, path).toMatchObject({ id });
    }
    expect((await ask('/v1.0/directory/subscriptions/x')).status).toBe(404);
  });

  it('purchases are paged, filtered and ordered', async () => {
    const all = itemsOf(await ask('/v1.0/directory/subscriptions'));
    const seen: unknown[] = [];
    for (let path: string | null = '/v1.0/directory/subscriptions?$top=3'; path !== null;) {
      const answer: Answer = await ask(path);
      seen.push(...itemsOf(answer).map((one) => one['id']));
      const next = answer.body?.['@odata.nextLink'];
      path = typeof next === 'string' ? pathOf(next) : null;
    }
    expect(seen).toEqual(all.map((one) => one['id']));
    const trials = itemsOf(
      await ask("/v1.0/directory/subscriptions?$filter=status eq 'Suspended'"),
    );
    expect(trials.length).toBeGreaterThan(0);
    expect(trials.every((one) => one['status'] === 'Suspended')).toBe(true);
    const ordered = itemsOf(await ask('/v1.0/directory/subscriptions?$orderby=totalLicenses desc'));
    const units = ordered.map((one) => Number(one['totalLicenses']));
    expect(units).toEqual(units.toSorted((a, b) => b - a));
    expect((await ask('/v1.0/directory/subscriptions?$skiptoken=x')).status).toBe(400);
  });

  it('#58 purchases through a partner are shown to Global Administrators only', async () => {
    const countFor = async (name: string): Promise<number> => {
      const session = await contoso.session(name + '@contoso.com');
      return itemsOf(await session('GET', '/v1.0/directory/subscriptions')).length;
    };
    const [global, billing] = [await countFor('AllanD'), await countFor('PradeepG')];
    expect(billing).toBeLessThan(global);
    expect(await countFor('ChristieC')).toBe(billing);
  });
});
