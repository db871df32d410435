import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Contoso, openContoso } from '../../../test/support/contoso.ts';
import type { Caller } from '../../../test/support/http-world.ts';
import type { MeBody } from '../../api/organization.ts';
import { actionNames } from '../../core/roles/action.ts';
import { meBody } from './me.ts';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

async function me(caller: Caller): Promise<MeBody> {
  return meBody.parse((await caller('GET', '/api/me')).body);
}

it('a Global Administrator may do everything, and license guests', async () => {
  const own = await me(await contoso.session('admin@contoso.com'));
  expect(own).toMatchObject({
    kind: 'user',
    userPrincipalName: 'admin@contoso.com',
    mayLicenseGuests: true,
    organization: { displayName: 'Contoso', defaultUsageLocation: 'US', countryLetterCode: 'US' },
  });
  expect(own.can).toEqual(expect.arrayContaining(['assignUserLicense', 'addUser', 'buyLicenses']));
  expect(own.organization.domains.filter((domain) => domain.isDefault)).toEqual([
    { name: 'contoso.com', isDefault: true },
  ]);
});

it('#40 a License Administrator may assign and set locations, and neither add people nor license guests', async () => {
  const own = await me(await contoso.session('lidiah@contoso.com'));
  expect(own.can).toEqual(expect.arrayContaining(['assignUserLicense', 'setUsageLocation']));
  expect(own.can).not.toEqual(expect.arrayContaining(['addUser']));
  expect(own.can).not.toContain('buyLicenses');
  expect(own.mayLicenseGuests).toBe(false);
});

it('#49 whoever has no role may read the directory and change nothing', async () => {
  const own = await me(await contoso.session('isaiahl@contoso.com'));
  expect(own.can).toContain('readUsers');
  expect(own.can.filter((action) => !action.startsWith('read'))).toEqual([]);
});

it('an app may do what its permissions say; the command line everything', async () => {
  const app = await me(await contoso.appWith('User.Read.All'));
  expect(app).toMatchObject({ kind: 'app', permissions: ['User.Read.All'] });
  expect(app.can).toContain('readUsers');
  expect(app.can).not.toContain('assignUserLicense');
  expect((await me(contoso.commandLine)).can).toEqual(actionNames);
});
