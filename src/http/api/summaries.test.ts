import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contoso, openContoso } from '../../../test/support/contoso.ts';
import type { Caller } from '../../../test/support/http-world.ts';
import type {
  LicensesBody,
  LicensesRow,
  ProductsBody,
  YourProductsBody,
} from '../../api/licenses.ts';
import { licensesBody, productsBody, yourProductsBody } from './license-bodies.ts';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

async function licenses(caller: Caller = contoso.commandLine): Promise<LicensesBody> {
  return licensesBody.parse((await caller('GET', '/api/summary/licenses')).body);
}
async function row(displayName: string): Promise<LicensesRow | undefined> {
  return (await licenses()).value.find((one) => one.displayName === displayName);
}
async function yourProducts(caller: Caller = contoso.commandLine): Promise<YourProductsBody> {
  return yourProductsBody.parse((await caller('GET', '/api/summary/products')).body);
}

describe('the Licenses page', () => {
  it('#1 a product bought as 5 and 8 units is one row of 13', async () => {
    const premium = await row('Microsoft 365 Business Premium');
    expect(premium).toMatchObject({ total: 13, assigned: 4, assignedDirectly: 4, available: 9 });
    expect(premium?.subscriptions.map(({ totalLicenses }) => totalLicenses).sort()).toEqual([5, 8]);
  });

  it('#2 it is two rows on Your products, each with the total of the product', async () => {
    const { value } = await yourProducts();
    const premium = value.filter((one) => one.displayName === 'Microsoft 365 Business Premium');
    expect(
      premium.map((one) => [one.totalLicenses, one.productTotal, one.productAssigned]),
    ).toEqual(
      expect.arrayContaining([
        [5, 13, 4],
        [8, 13, 4],
      ]),
    );
    expect(premium).toHaveLength(2);
  });

  it('a free product with a million units is unlimited, and no other is', async () => {
    const unlimited = (await licenses()).value.filter((one) => one.isUnlimited);
    expect(unlimited.map((one) => one.skuPartNumber)).toEqual(['POWER_BI_STANDARD']);
  });

  it('a trial ends at its date; what is past its term goes on ending; others may renew', async () => {
    const ending = (await yourProducts()).value.filter((one) => one.isEnding);
    expect(ending.map((one) => one.skuPartNumber).sort()).toEqual([
      'Microsoft_Teams_Premium',
      'PROJECTPREMIUM',
      'VISIOONLINE_PLAN1',
    ]);
  });

  it('is for everybody who may read products, and Your products for those who read subscriptions', async () => {
    const stranger = await contoso.appWith('User.Read.All');
    expect((await stranger('GET', '/api/summary/licenses')).status).toBe(403);
    expect((await stranger('GET', '/api/products')).status).toBe(403);
    expect((await stranger('GET', '/api/summary/products')).status).toBe(403);
    const reader = await contoso.appWith('LicenseAssignment.Read.All');
    expect((await licenses(reader)).value.length).toBeGreaterThan(20);
    expect((await reader('GET', '/api/summary/products')).status).toBe(403);
  });

  it('#58 shows purchases made through a partner to Global Administrators among people', async () => {
    const admin = await contoso.session('admin@contoso.com');
    expect((await yourProducts(admin)).value.some((one) => one.isPartner)).toBe(true);
  });
});

describe('owned products', () => {
  async function products(): Promise<ProductsBody['value']> {
    return productsBody.parse((await contoso.commandLine('GET', '/api/products')).body).value;
  }

  it('have their apps by display name, Company plans among them, with what each needs', async () => {
    const e3 = (await products()).find((one) => one.displayName === 'Office 365 E3');
    const names = e3?.plans.map((plan) => plan.displayName) ?? [];
    expect(names).toEqual(names.toSorted());
    expect(names.length).toBeGreaterThan(20);
    expect(e3?.plans.find((plan) => plan.servicePlanName === 'SHAREPOINTWAC')).toMatchObject({
      appliesTo: 'User',
      needsAnyOf: expect.arrayContaining([
        expect.objectContaining({ servicePlanId: '5dbe027f-2339-4123-9542-606e4d348a72' }),
      ]),
    });
    expect(e3?.plans.some((plan) => plan.appliesTo === 'Company')).toBe(true);
  });

  it('#24 #91 say whether people can hold them', async () => {
    const notForUsers = (await products()).filter((one) => !one.isForUsers);
    expect(notForUsers.map((one) => one.skuPartNumber)).toContain('OFFICE_PROPLUS_DEVICE1');
  });
});
