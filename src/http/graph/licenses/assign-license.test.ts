import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContoso, type Contoso } from '../../../../test/support/contoso.ts';
import { itemsOf, refusalOf, textOf } from '../../../../test/support/graph-answers.ts';
import type { Answer } from '../../../../test/support/http-world.ts';

const e1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const sway = 'a23b959c-7ce8-4e57-9140-b90eb88a9e97';
const yammer = '7547a3fe-08ee-4ccb-b430-5077c5041653';
const unknown = '11111111-1111-4111-8111-111111111111';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

const send = (method: string, path: string, json?: unknown): Promise<Answer> =>
  contoso.commandLine(method, path, json === undefined ? {} : { json });

let people = 0;
/** Somebody new, without licenses. */
async function newPerson(usageLocation: string | null = 'CH'): Promise<string> {
  people += 1;
  const answer = await send('POST', '/v1.0/users', {
    accountEnabled: true,
    displayName: `New ${people}`,
    userPrincipalName: `new${people}@contoso.com`,
    mailNickname: `new${people}`,
    usageLocation,
    passwordProfile: { password: 'Xq8!pTz4Lm' },
  });
  return textOf(answer.body, 'id');
}

const assign = (id: string, json: unknown): Promise<Answer> =>
  send('POST', `/v1.0/users/${id}/assignLicense`, json);
const add = (...skuIds: readonly string[]): object => ({
  addLicenses: skuIds.map((skuId) => ({ skuId, disabledPlans: [] })),
  removeLicenses: [],
});
const remove = (...removeLicenses: readonly string[]): object => ({
  addLicenses: [],
  removeLicenses,
});

async function held(id: string): Promise<unknown> {
  return (await send('GET', `/v1.0/users/${id}?$select=assignedLicenses`)).body?.[
    'assignedLicenses'
  ];
}

async function unitsOf(
  skuId: string,
): Promise<{ readonly consumed: number; readonly usable: number }> {
  const sku = itemsOf(await send('GET', '/v1.0/subscribedSkus')).find(
    (one) => one['skuId'] === skuId,
  );
  const units = Object(sku?.['prepaidUnits']);
  return {
    consumed: Number(sku?.['consumedUnits']),
    usable: Number(Reflect.get(units, 'enabled')) + Number(Reflect.get(units, 'warning')),
  };
}

describe('200', () => {
  it('#100 answers the person with the default properties; a unit is taken', async () => {
    const id = await newPerson();
    const before = await unitsOf(e3);
    const answer = await assign(id, add(e3));
    expect(answer.status, answer.text).toBe(200);
    expect(Object.keys(answer.body ?? {}).toSorted()).toEqual([
      '@odata.context',
      'businessPhones',
      'displayName',
      'givenName',
      'id',
      'jobTitle',
      'mail',
      'mobilePhone',
      'officeLocation',
      'preferredLanguage',
      'surname',
      'userPrincipalName',
    ]);
    expect(await held(id)).toEqual([{ skuId: e3, disabledPlans: [] }]);
    expect((await unitsOf(e3)).consumed).toBe(before.consumed + 1);
  });

  it('#85 assigning again overwrites disabledPlans; without disabledPlans everything is on', async () => {
    const id = await newPerson();
    const withOff = (...disabledPlans: readonly string[]): object => ({
      addLicenses: [{ skuId: e3, disabledPlans }],
      removeLicenses: [],
    });
    await assign(id, withOff(sway));
    expect(await held(id)).toEqual([{ skuId: e3, disabledPlans: [sway] }]);
    await assign(id, withOff(yammer));
    expect(await held(id)).toEqual([{ skuId: e3, disabledPlans: [yammer] }]);
    await assign(id, { addLicenses: [{ skuId: e3 }], removeLicenses: [] });
    expect(await held(id)).toEqual([{ skuId: e3, disabledPlans: [] }]);
  });

  it('#87 removal and addition in one call: no conflict', async () => {
    const id = await newPerson();
    await assign(id, add(e1));
    const answer = await assign(id, { ...add(e3), removeLicenses: [e1] });
    expect(answer.status, answer.text).toBe(200);
    expect(await held(id)).toEqual([{ skuId: e3, disabledPlans: [] }]);
  });

  it('understands every spelling: namespace, lower case, user name, key in parentheses, key names in any case', async () => {
    await newPerson();
    const name = `new${people}@contoso.com`;
    const body = { AddLicenses: [{ SkuId: e3.toUpperCase() }], removelicenses: [] };
    for (const path of [
      `/v1.0/users/${name}/microsoft.graph.assignLicense`,
      `/beta/users/${encodeURIComponent(name)}/assignlicense`,
      `/v1.0/users('${name}')/assignLicense`,
    ]) {
      const answer = await send('POST', path, body);
      expect(answer.status, path + answer.text).toBe(200);
    }
  });

  it('licenseDetails show what is on and off, each readable by its id', async () => {
    const id = await newPerson();
    await assign(id, { addLicenses: [{ skuId: e3, disabledPlans: [sway] }], removeLicenses: [] });
    const [details] = itemsOf(await send('GET', `/v1.0/users/${id}/licenseDetails`));
    expect(details).toMatchObject({ skuId: e3, skuPartNumber: 'ENTERPRISEPACK' });
    const plans = details?.['servicePlans'];
    if (!Array.isArray(plans)) throw new Error('no plans');
    const statuses = new Map(
      plans.map((plan: Record<string, unknown>) => [
        plan['servicePlanId'],
        plan['provisioningStatus'],
      ]),
    );
    expect(statuses.get(sway)).toBe('Disabled');
    expect(statuses.get(yammer)).toBe('Success');
    const one = await send(
      'GET',
      `/v1.0/users/${id}/licenseDetails/${textOf(details ?? null, 'id')}`,
    );
    expect(one.body).toMatchObject({ skuId: e3 });
    expect((await send('GET', `/v1.0/users/${id}/licenseDetails/x`)).status).toBe(404);
  });

  it('reprocessLicenseAssignment answers the person where all is well', async () => {
    const id = await newPerson();
    await assign(id, add(e3));
    const answer = await send('POST', `/v1.0/users/${id}/reprocessLicenseAssignment`, {});
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body?.['id']).toBe(id);
  });
});

describe('400, in the words that clients compare (contract.md 3.4)', () => {
  async function refused(id: string, json: unknown): Promise<string> {
    const before = await held(id);
    const [status, code, message] = refusalOf(await assign(id, json));
    expect([status, code]).toEqual([400, 'Request_BadRequest']);
    expect(await held(id)).toEqual(before);
    return String(message);
  }

  it('an array is missing', async () => {
    const id = await newPerson();
    expect(await refused(id, { removeLicenses: [] })).toBe(
      "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: addLicenses.",
    );
    expect(await refused(id, {})).toContain(
      'The missing parameters are: addLicenses, removeLicenses.',
    );
  });

  it('a GUID is none', async () => {
    expect(await refused(await newPerson(), add('x'))).toBe(
      "Cannot convert a primitive value to the expected type 'Edm.Guid'. See the inner exception for more details.",
    );
  });

  it('#65 no usage location', async () => {
    expect(await refused(await newPerson(null), add(e3))).toBe(
      'License assignment cannot be done for user with invalid usage location.',
    );
  });

  it('#98 the product is not owned', async () => {
    expect(await refused(await newPerson(), add(unknown))).toBe(
      `License ${unknown} does not correspond to a valid company License.`,
    );
  });

  it('#68 no free unit', async () => {
    const skus = itemsOf(await send('GET', '/v1.0/subscribedSkus'));
    const full = await Promise.all(
      skus.map(async (sku) => {
        const skuId = textOf(sku, 'skuId');
        const { consumed, usable } = await unitsOf(skuId);
        return sku['capabilityStatus'] === 'Enabled' && consumed >= usable ? skuId : null;
      }),
    );
    const skuId = full.find((one) => one !== null);
    expect(skuId).toBeTypeOf('string');
    expect(await refused(await newPerson(), add(skuId ?? ''))).toBe(
      `Subscription with SKU ${skuId} does not have any available licenses.`,
    );
  });

  it('#70 two plans exclude each other', async () => {
    const id = await newPerson();
    await assign(id, add(e1));
    expect(await refused(id, add(e3))).toMatch(
      /^License assignment failed because service plans [0-9a-f-]{36}, ?[0-9a-f-]{36} are mutually exclusive/,
    );
  });

  it('#89 removing what is not there', async () => {
    expect(await refused(await newPerson(), remove(e3))).toBe(
      'User does not have a corresponding license.',
    );
  });

  it('#88 one of several fails: nothing is applied', async () => {
    const id = await newPerson();
    await refused(id, add(e3, unknown));
    expect(await held(id)).toEqual([]);
  });
});

describe('403 and 404', () => {
  it('#38 Billing Administrator, #47 Helpdesk: refused; #40 Billing with License: allowed', async () => {
    const id = await newPerson();
    const path = `/v1.0/users/${id}/assignLicense`;
    for (const name of ['PradeepG', 'IrvinS', 'EmilyB', 'LeeG', 'ChristieC', 'GradyA', 'LynneR']) {
      const session = await contoso.session(name + '@contoso.com');
      expect((await session('POST', path, { json: add(e3) })).status, name).toBe(403);
    }
    const miriam = await contoso.session('MiriamG@contoso.com');
    expect((await miriam('POST', path, { json: add(e3) })).status).toBe(200);
  });

  it('404 for nobody and for a deleted person (#95)', async () => {
    expect((await assign(unknown, add(e3))).status).toBe(404);
    const id = await newPerson();
    await send('DELETE', `/v1.0/users/${id}`);
    expect((await assign(id, add(e3))).status).toBe(404);
  });

  it('an app needs LicenseAssignment.ReadWrite.All or more', async () => {
    const id = await newPerson();
    const path = `/v1.0/users/${id}/assignLicense`;
    const reader = await contoso.appWith('User.Read.All', 'LicenseAssignment.Read.All');
    expect((await reader('POST', path, { json: add(e3) })).status).toBe(403);
    const writer = await contoso.appWith('LicenseAssignment.ReadWrite.All');
    expect((await writer('POST', path, { json: add(e3) })).status).toBe(200);
  });
});
