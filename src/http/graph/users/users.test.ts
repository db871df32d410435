import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContoso, type Contoso } from '../../../../test/support/contoso.ts';
import { itemsOf, pathOf, refusalOf, textOf } from '../../../../test/support/graph-answers.ts';
import type { Answer } from '../../../../test/support/http-world.ts';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

let people = 0;
/** A body that makes a new person; PnP's spelling of keys. */
function newPerson(more: Record<string, unknown> = {}): Record<string, unknown> {
  people += 1;
  return {
    accountEnabled: true,
    displayName: `Person ${people}`,
    userPrincipalName: `person${people}@contoso.com`,
    mailNickName: `person${people}`,
    surName: 'Person',
    passwordProfile: { password: 'Xq8!pTz4Lm', forceChangePasswordNextSignIn: true },
    ...more,
  };
}

const send = (method: string, path: string, json?: unknown): Promise<Answer> =>
  contoso.commandLine(method, path, json === undefined ? {} : { json });

async function addPerson(more: Record<string, unknown> = {}): Promise<string> {
  const answer = await send('POST', '/v1.0/users', newPerson(more));
  expect(answer.status, answer.text).toBe(201);
  return textOf(answer.body, 'id');
}

describe('POST /users', () => {
  it('201 with the default properties and where the person is', async () => {
    const answer = await send('POST', '/v1.0/users', newPerson({ usageLocation: 'ch' }));
    expect(answer.status).toBe(201);
    const id = textOf(answer.body, 'id');
    const location = answer.headers.get('location') ?? '';
    expect(location).toContain('/v1.0/directoryObjects/' + id);
    expect((await send('GET', pathOf(location))).body?.['id']).toBe(id);
    expect(answer.body).toEqual({
      '@odata.context': 'http://localhost:8365/v1.0/$metadata#users/$entity',
      businessPhones: [],
      displayName: `Person ${people}`,
      givenName: null,
      id,
      jobTitle: null,
      mail: null,
      mobilePhone: null,
      officeLocation: null,
      preferredLanguage: null,
      surname: 'Person',
      userPrincipalName: `person${people}@contoso.com`,
    });
    const stored = await send(
      'GET',
      `/v1.0/users/${id}?$select=usageLocation,userType,createdDateTime,securityIdentifier`,
    );
    expect(stored.body).toMatchObject({
      usageLocation: 'CH',
      userType: 'Member',
      createdDateTime: '2026-11-23T10:00:00Z',
      securityIdentifier: expect.stringMatching(/^S-1-12-1-\d+-\d+-\d+-\d+$/),
    });
  });

  it('400 where the user name is taken, in any case, with the property in the details', async () => {
    const answer = await send(
      'POST',
      '/v1.0/users',
      newPerson({ userPrincipalName: 'ADELEV@contoso.com' }),
    );
    expect(refusalOf(answer)).toEqual([
      400,
      'Request_BadRequest',
      'Another object with the same value for property userPrincipalName already exists.',
    ]);
    expect(answer.body).toMatchObject({
      error: { details: [{ code: 'ObjectConflict', target: 'userPrincipalName' }] },
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'no display name',
      { displayName: undefined },
      "A value is required for property 'displayName' of resource 'User'.",
    ],
    ['empty text', { city: '' }, "Invalid value specified for property 'city' of resource 'User'."],
    [
      'a domain of others',
      { userPrincipalName: 'x@elsewhere.example' },
      'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
    ],
    [
      'no user name at all',
      { userPrincipalName: 'x' },
      "Invalid value specified for property 'userPrincipalName' of resource 'User'.",
    ],
    [
      '#66 usage location ZZ',
      { usageLocation: 'ZZ' },
      "Invalid value specified for property 'usageLocation' of resource 'User'.",
    ],
    [
      'a property that is read only',
      { createdDateTime: '2020-01-01T00:00:00Z' },
      "Property 'createdDateTime' is read-only and cannot be set.",
    ],
    [
      'a property that there is not',
      { favouriteColour: 'blue' },
      "Invalid property 'favouriteColour'.",
    ],
    [
      'a weak password',
      { passwordProfile: { password: 'abc' } },
      'The specified password does not comply with password complexity requirements. Please provide a different password.',
    ],
  ])('400 for %s', async (_what, more, message) => {
    const before = (await send('GET', '/v1.0/users/$count')).text;
    const answer = await send('POST', '/v1.0/users', newPerson(more));
    expect(refusalOf(answer)).toEqual([400, 'Request_BadRequest', message]);
    expect((await send('GET', '/v1.0/users/$count')).text).toBe(before);
  });

  it('400 for a body that is no JSON, or nested without end', async () => {
    const broken = await contoso.commandLine('POST', '/v1.0/users', { raw: '{' });
    expect(broken.status).toBe(400);
    const deep = await contoso.commandLine('POST', '/v1.0/users', {
      raw: '['.repeat(50_000) + ']'.repeat(50_000),
    });
    expect(deep.status).toBe(400);
  });

  it('403 for an app that may only read, before the body is looked at', async () => {
    const reader = await contoso.appWith('User.Read.All');
    expect(refusalOf(await reader('POST', '/v1.0/users', { json: {} }))).toEqual([
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    ]);
  });
});

describe('PATCH /users/{id|upn}', () => {
  it('204; null clears, what is missing stays', async () => {
    const id = await addPerson({ city: 'Bern', jobTitle: 'Baker' });
    const answer = await send('PATCH', `/v1.0/users/${id}`, { City: null, department: 'HR' });
    expect(answer.status).toBe(204);
    expect(answer.text).toBe('');
    const stored = await send('GET', `/v1.0/users/${id}?$select=city,department,jobTitle`);
    expect(stored.body).toMatchObject({ city: null, department: 'HR', jobTitle: 'Baker' });
  });

  it('404 for nobody', async () => {
    const answer = await send('PATCH', '/v1.0/users/nobody@contoso.com', { city: 'Bern' });
    expect(refusalOf(answer)[1]).toBe('Request_ResourceNotFound');
  });

  it('#42 a License Administrator sets a usage location, but no display name, and adds nobody', async () => {
    const lidia = await contoso.session('LidiaH@contoso.com');
    const id = await addPerson();
    const path = `/v1.0/users/${id}`;
    expect((await lidia('PATCH', path, { json: { usageLocation: 'CH' } })).status).toBe(204);
    expect((await lidia('PATCH', path, { json: { displayName: 'X' } })).status).toBe(403);
    expect((await lidia('PATCH', path, { json: { usageLocation: 'DE', city: 'X' } })).status).toBe(
      403,
    );
    expect((await lidia('POST', '/v1.0/users', { json: newPerson() })).status).toBe(403);
    const stored = await send('GET', `${path}?$select=usageLocation`);
    expect(stored.body?.['usageLocation']).toBe('CH');
  });

  it('a refusal does not tell whether somebody is there', async () => {
    const reader = await contoso.appWith('User.Read.All');
    const somebody = await reader('PATCH', '/v1.0/users/AdeleV@contoso.com', {
      json: { city: 'X' },
    });
    const nobody = await reader('PATCH', '/v1.0/users/nobody@contoso.com', { json: { city: 'X' } });
    expect(refusalOf(somebody)).toEqual(refusalOf(nobody));
  });

  it('an app with User.EnableDisableAccount.All blocks sign-in and nothing else', async () => {
    const app = await contoso.appWith('User.EnableDisableAccount.All');
    const id = await addPerson();
    expect(
      (await app('PATCH', `/v1.0/users/${id}`, { json: { accountEnabled: false } })).status,
    ).toBe(204);
    expect((await app('PATCH', `/v1.0/users/${id}`, { json: { city: 'X' } })).status).toBe(403);
  });
});

describe('DELETE /users/{id|upn} and deleted items', () => {
  it('#13 frees the units at once; #184 restorable for 30 days, on day 31 not', async () => {
    const adele = '87d349ed-44d7-43e1-9a83-5f2406dee5bd';
    const sku = '66b55226-6b4f-492c-910c-a3b7a3c9d993';
    const consumed = async (): Promise<unknown> =>
      itemsOf(await send('GET', '/v1.0/subscribedSkus?$select=skuId,consumedUnits')).find(
        (one) => one['skuId'] === sku,
      )?.['consumedUnits'];
    const before = Number(await consumed());
    expect((await send('DELETE', `/v1.0/users/${adele}`)).status).toBe(204);
    expect(await consumed()).toBe(before - 1);
    expect((await send('GET', `/v1.0/users/${adele}`)).status).toBe(404);
    expect((await send('GET', `/v1.0/directory/deletedItems/${adele}`)).body).toMatchObject({
      '@odata.type': '#microsoft.graph.user',
      id: adele,
    });

    const restored = await send('POST', `/v1.0/directory/deletedItems/${adele}/restore`);
    expect(restored.status, restored.text).toBe(200);
    expect(restored.body).toMatchObject({ '@odata.type': '#microsoft.graph.user', id: adele });
    const back = await send('GET', `/v1.0/users/${adele}?$select=assignedLicenses,deletedDateTime`);
    // A unit is free, so the license comes back with the person (#185 says when not).
    expect(back.body).toMatchObject({
      assignedLicenses: [{ skuId: sku, disabledPlans: [] }],
      deletedDateTime: null,
    });

    await send('DELETE', `/v1.0/users/${adele}`);
    contoso.passDays(31);
    const late = await send('POST', `/v1.0/directory/deletedItems/${adele}/restore`);
    expect(refusalOf(late)[1]).toBe('Request_ResourceNotFound');
  });

  it('#185 a person restored while no unit is free comes back without that license', async () => {
    const skus = itemsOf(await send('GET', '/v1.0/subscribedSkus'));
    const full = skus.find(
      (sku) =>
        sku['capabilityStatus'] === 'Enabled' &&
        Number(Reflect.get(Object(sku['prepaidUnits']), 'enabled')) === sku['consumedUnits'],
    );
    const skuId = textOf(full ?? null, 'skuId');
    const [holder] = itemsOf(
      await send('GET', `/v1.0/users?$top=1&$filter=assignedLicenses/any(a:a/skuId eq ${skuId})`),
    );
    const id = textOf(holder ?? null, 'id');
    await send('DELETE', `/v1.0/users/${id}`);
    const next = await addPerson({ usageLocation: 'US' });
    const assigned = await send('POST', `/v1.0/users/${next}/assignLicense`, {
      addLicenses: [{ skuId }],
      removeLicenses: [],
    });
    expect(assigned.status, assigned.text).toBe(200);
    expect((await send('POST', `/v1.0/directory/deletedItems/${id}/restore`)).status).toBe(200);
    const back = await send('GET', `/v1.0/users/${id}?$select=assignedLicenses`);
    expect(back.status).toBe(200);
    expect(JSON.stringify(back.body)).not.toContain(skuId);
  });

  it('#186 a name that is taken meanwhile needs a new one', async () => {
    const id = await addPerson();
    const userPrincipalName = `person${people}@contoso.com`;
    await send('DELETE', `/v1.0/users/${id}`);
    await addPerson({ userPrincipalName });
    const path = `/v1.0/directory/deletedItems/${id}/restore`;
    expect(refusalOf(await send('POST', path))[2]).toBe(
      'Another object with the same value for property userPrincipalName already exists.',
    );
    const renamed = await send('POST', path, { newUserPrincipalName: 'renamed@contoso.com' });
    expect(renamed.status, renamed.text).toBe(200);
    expect(renamed.body?.['userPrincipalName']).toBe('renamed@contoso.com');
  });

  it('204 purges for good; 404 for who is not deleted', async () => {
    const id = await addPerson();
    expect((await send('DELETE', `/v1.0/directory/deletedItems/${id}`)).status).toBe(404);
    await send('DELETE', `/v1.0/users/${id}`);
    expect((await send('DELETE', `/v1.0/directory/deletedItems/${id}`)).status).toBe(204);
    expect((await send('GET', `/v1.0/directory/deletedItems/${id}`)).status).toBe(404);
  });

  it('400 without a cast; 400 with a cast that means nothing', async () => {
    expect((await send('GET', '/v1.0/directory/deletedItems')).status).toBe(400);
    expect((await send('GET', '/v1.0/directory/deletedItems/microsoft.graph.thing')).status).toBe(
      404,
    );
  });

  it('#44 a User Administrator deletes a member, #45 but not a Global Administrator', async () => {
    const diego = await contoso.session('DiegoS@contoso.com');
    const id = await addPerson();
    expect((await diego('DELETE', `/v1.0/users/${id}`)).status).toBe(204);
    expect((await diego('DELETE', '/v1.0/users/AllanD@contoso.com')).status).toBe(403);
    expect((await send('GET', '/v1.0/users/AllanD@contoso.com')).status).toBe(200);
  });
});

describe('manager', () => {
  it('is set, read, expanded and removed by reference', async () => {
    const [worker, manager] = [await addPerson(), await addPerson()];
    const path = `/v1.0/users/${worker}/manager`;
    expect((await send('GET', path)).status).toBe(404);
    const body = { '@odata.id': `https://graph.microsoft.com/v1.0/users/${manager}` };
    expect((await send('PUT', path + '/$ref', body)).status).toBe(204);
    expect((await send('GET', path)).body).toMatchObject({
      '@odata.type': '#microsoft.graph.user',
      id: manager,
    });
    const expanded = await send(
      'GET',
      `/v1.0/users/${worker}?$select=id&$expand=manager($select=id)`,
    );
    expect(expanded.body?.['manager']).toEqual({
      '@odata.type': '#microsoft.graph.user',
      id: manager,
    });
    const reports = itemsOf(await send('GET', `/v1.0/users/${manager}/directReports?$select=id`));
    expect(reports).toEqual([{ '@odata.type': '#microsoft.graph.user', id: worker }]);
    expect((await send('DELETE', path + '/$ref')).status).toBe(204);
    expect((await send('GET', path)).status).toBe(404);
  });

  it('400 for a reference that is none, 404 for nobody', async () => {
    const id = await addPerson();
    const path = `/v1.0/users/${id}/manager/$ref`;
    expect((await send('PUT', path, { '@odata.id': 'x' })).status).toBe(400);
    const nobody = '/v1.0/users/5bde3e51-d13b-4db1-9948-fe4b109d11a8';
    expect((await send('PUT', path, { '@odata.id': 'https://x' + nobody })).status).toBe(404);
  });
});

describe("/me and one's own data", () => {
  it('a person reads themselves by /me, by id and by user name', async () => {
    const alex = await contoso.session('AlexW@contoso.com');
    const own = await alex('GET', '/v1.0/me');
    expect(own.body?.['userPrincipalName']).toBe('AlexW@contoso.com');
    expect((await alex('GET', '/v1.0/me/licenseDetails')).status).toBe(200);
    expect((await alex('GET', '/v1.0/me/memberOf')).status).toBe(200);
  });

  it('a guest reads themselves, but no list and nobody else', async () => {
    const [guest] = itemsOf(
      await send(
        'GET',
        "/v1.0/users?$filter=userType eq 'Guest' and accountEnabled eq true&$top=1",
      ),
    );
    const name = textOf(guest ?? null, 'userPrincipalName');
    const session = await contoso.session(name);
    expect((await session('GET', '/v1.0/me')).body?.['userPrincipalName']).toBe(name);
    expect((await session('GET', '/v1.0/users/' + encodeURIComponent(name))).status).toBe(200);
    expect((await session('GET', '/v1.0/users')).status).toBe(403);
    expect((await session('GET', '/v1.0/users/AlexW@contoso.com')).status).toBe(403);
  });

  it('400 for an app, which is nobody', async () => {
    const app = await contoso.appWith('User.Read.All');
    expect(refusalOf(await app('GET', '/v1.0/me'))).toEqual([
      400,
      'BadRequest',
      '/me request is only valid with delegated authentication flow.',
    ]);
  });

  it('sessions are revoked by the person or an administrator', async () => {
    const alex = await contoso.session('AlexW@contoso.com');
    const path = "/v1.0/users('AlexW@contoso.com')/revokeSignInSessions";
    expect((await alex('POST', path)).body?.['value']).toBe(true);
    expect((await alex('POST', '/v1.0/users/LeeG@contoso.com/revokeSignInSessions')).status).toBe(
      403,
    );
    const stored = await send(
      'GET',
      '/v1.0/users/AlexW@contoso.com?$select=signInSessionsValidFromDateTime',
    );
    expect(stored.body?.['signInSessionsValidFromDateTime']).toBe(contoso.now().slice(0, 19) + 'Z');
  });
});

describe('POST /invitations', () => {
  const body = {
    invitedUserEmailAddress: 'kim+test@fabrikam.com',
    inviteRedirectUrl: 'https://myapplications.microsoft.com',
  };

  it('201 makes a guest; again answers with the same one', async () => {
    const answer = await send('POST', '/v1.0/invitations', body);
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body).toMatchObject({
      status: 'PendingAcceptance',
      invitedUser: { id: expect.any(String) },
    });
    const id = textOf(answer.body, 'id');
    const guest = await send(
      'GET',
      `/v1.0/users/${id}?$select=userType,creationType,externalUserState,userPrincipalName,mail`,
    );
    expect(guest.body).toMatchObject({
      userType: 'Guest',
      creationType: 'Invitation',
      externalUserState: 'PendingAcceptance',
      userPrincipalName: 'kim+test_fabrikam.com#EXT#@contoso.onmicrosoft.com',
      mail: 'kim+test@fabrikam.com',
    });
    const again = await send('POST', '/v1.0/invitations', body);
    expect(again.body?.['invitedUser']).toEqual({ id });
  });

  it('400 without an address, 400 for a member, 403 without the right', async () => {
    expect(
      (await send('POST', '/v1.0/invitations', { ...body, invitedUserEmailAddress: 'x' })).status,
    ).toBe(400);
    expect(
      (
        await send('POST', '/v1.0/invitations', {
          ...body,
          invitedUserEmailAddress: 'LeeG@contoso.com',
        })
      ).status,
    ).toBe(400);
    const reader = await contoso.appWith('User.Read.All');
    expect((await reader('POST', '/v1.0/invitations', { json: body })).status).toBe(403);
  });
});

describe('who may read', () => {
  it('401 without a token', async () => {
    const answer = await contoso.nobody('GET', '/v1.0/users');
    expect(refusalOf(answer)).toEqual([
      401,
      'InvalidAuthenticationToken',
      'Access token is empty.',
    ]);
  });

  it.each<[string, string, string]>([
    ['/v1.0/users', 'User.ReadBasic.All', 'Group.Read.All'],
    ['/v1.0/groups', 'Group.Read.All', 'User.Read.All'],
    ['/v1.0/subscribedSkus', 'LicenseAssignment.Read.All', 'User.Read.All'],
    ['/v1.0/directory/subscriptions', 'Organization.Read.All', 'User.Read.All'],
    ['/v1.0/organization', 'Organization.Read.All', 'User.Read.All'],
    ['/v1.0/domains', 'Domain.Read.All', 'User.Read.All'],
    ['/v1.0/auditLogs/directoryAudits', 'AuditLog.Read.All', 'Directory.Read.All'],
    ['/v1.0/directory/deletedItems/microsoft.graph.user', 'User.Read.All', 'Group.Read.All'],
    ['/v1.0/users/delta', 'User.Read.All', 'Group.Read.All'],
    ['/v1.0/users/LeeG@contoso.com/licenseDetails', 'LicenseAssignment.Read.All', 'Group.Read.All'],
  ])('%s: 200 with %s, 403 with %s', async (path, enough, tooLittle) => {
    expect((await (await contoso.appWith(enough))('GET', path)).status).toBe(200);
    expect((await (await contoso.appWith(tooLittle))('GET', path)).status).toBe(403);
  });

  it('#48 a Global Reader reads everything here and changes nothing', async () => {
    const christie = await contoso.session('ChristieC@contoso.com');
    for (const path of [
      'users',
      'groups',
      'subscribedSkus',
      'directory/subscriptions',
      'auditLogs/directoryAudits',
    ]) {
      expect((await christie('GET', '/v1.0/' + path)).status, path).toBe(200);
    }
    expect(
      (await christie('PATCH', '/v1.0/users/LeeG@contoso.com', { json: { city: 'X' } })).status,
    ).toBe(403);
    expect((await christie('DELETE', '/v1.0/users/LeeG@contoso.com')).status).toBe(403);
    expect((await christie('POST', '/v1.0/groups', { json: {} })).status).toBe(403);
  });

  it('#49 an ordinary member reads the product list', async () => {
    const alex = await contoso.session('AlexW@contoso.com');
    expect((await alex('GET', '/v1.0/subscribedSkus')).status).toBe(200);
  });
});
