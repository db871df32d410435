import { describe, expect, it } from 'vitest';

import { builtInProducts, builtInServicePlans } from '../core/catalog/built-in/built-in-catalog.ts';
import { buildCatalog } from '../core/catalog/build-catalog.ts';
import { decodeText } from './decode-text.ts';
import type { ImportEvent } from './import-event.ts';
import type { ImportedUser } from './imported-user.ts';
import { productNames } from './product-names.ts';
import { readUsersFile } from './users-file.ts';

const names = productNames(buildCatalog(builtInProducts, builtInServicePlans), new Set());
const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const ems = 'efccb6f7-5641-4e0e-bd10-b4976e1bf68e';

async function read(text: string): Promise<readonly ImportEvent<ImportedUser>[]> {
  const events: ImportEvent<ImportedUser>[] = [];
  for await (const event of readUsersFile(text, names)) events.push(event);
  return events;
}

async function users(text: string): Promise<readonly ImportedUser[]> {
  return (await read(text)).flatMap((event) => (event.kind === 'row' ? [event.row] : []));
}

async function failures(text: string): Promise<readonly (readonly [number, string])[]> {
  const events = await read(text);
  return events.flatMap((event) =>
    event.kind === 'failed' ? [[event.row.line, event.row.errors.join(' ')] as const] : [],
  );
}

describe('a file of people', () => {
  it('the admin center’s “Export users” is understood column by column', async () => {
    const text =
      'Display name,DirSyncEnabled,User principal name,Object Id,First name,Last name,When created,Soft deletion time stamp,Title,Department,Preferred data location,City,CountryOrRegion,Office,StateOrProvince,Usage location,Last dirsync time,Block credential,Licenses,Password never expires,Last password change time stamp,Mobile Phone,Phone number,Postal code,Preferred language,Street address,Fax,Proxy addresses\n' +
      'Ana Example,False,ana@contoso.com,15E91F38-3651-425F-810A-56E0FB00287A,Ana,Example,2022-03-18 19:49:35Z,,Lead,R&D,,Zurich,Switzerland,1/12,ZH,CH,,True,Enterprise Mobility + Security E3+Office 365 E3,True,2022-03-18 19:49:35Z,+41 79 000 00 00,+41 44 000 00 00,8000,de-CH,"Long Street 1\nBack door",,SMTP:ana@contoso.com+smtp:a+b@contoso.com\n';
    const [head] = await read(text);
    expect(head).toMatchObject({ kind: 'head', format: 'csv', ignored: [] });
    expect(await users(text)).toEqual([
      {
        line: 2,
        id: '15e91f38-3651-425f-810a-56e0fb00287a',
        passwordNeverExpires: true,
        licenses: [{ skuId: ems }, { skuId: e3 }],
        properties: {
          displayName: 'Ana Example',
          onPremisesSyncEnabled: false,
          userPrincipalName: 'ana@contoso.com',
          givenName: 'Ana',
          surname: 'Example',
          createdDateTime: '2022-03-18T19:49:35.000Z',
          jobTitle: 'Lead',
          department: 'R&D',
          preferredDataLocation: null,
          city: 'Zurich',
          country: 'Switzerland',
          officeLocation: '1/12',
          state: 'ZH',
          usageLocation: 'CH',
          onPremisesLastSyncDateTime: null,
          accountEnabled: false,
          lastPasswordChangeDateTime: '2022-03-18T19:49:35.000Z',
          mobilePhone: '+41 79 000 00 00',
          businessPhones: ['+41 44 000 00 00'],
          postalCode: '8000',
          preferredLanguage: 'de-CH',
          streetAddress: 'Long Street 1\nBack door',
          faxNumber: null,
          proxyAddresses: ['SMTP:ana@contoso.com', 'smtp:a+b@contoso.com'],
        },
      },
    ]);
  });

  it.each([
    ['older admin center', 'User Name;Office Phone;Country/Region\nana@contoso.com;1;CH'],
    ['Entra download', 'userPrincipalName\ttelephoneNumber\tcountry\nana@contoso.com\t1\tCH'],
    [
      'Entra template',
      'version:v1.0,,\nUser name [userPrincipalName] Required,Telephone number [telephoneNumber],Country or region [country]\nana@contoso.com,1,CH',
    ],
  ])('the headings of the %s mean the same', async (_name, text) => {
    expect((await users(text)).map((user) => user.properties)).toEqual([
      { userPrincipalName: 'ana@contoso.com', businessPhones: ['1'], country: 'CH' },
    ]);
  });

  it.each([
    [
      'utf-8 with mark',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from('UPN,City\r\na@x.com,Zürich\r\n')]),
    ],
    ['windows-1252', Buffer.from('UPN,City\r\na@x.com,Zürich\r\n', 'latin1')],
    ['utf-16le with mark', Buffer.from('\uFEFFUPN\tCity\r\na@x.com\tZürich\r\n', 'utf16le')],
    ['utf-16le without mark', Buffer.from('UPN\tCity\r\na@x.com\tZürich\r\n', 'utf16le')],
    [
      'utf-16be with mark',
      Buffer.from('\uFEFFUPN\tCity\r\na@x.com\tZürich\r\n', 'utf16le').swap16(),
    ],
  ])('%s is read', async (_name, bytes) => {
    const [user] = await users(decodeText(bytes).text);
    expect(user?.properties).toEqual({ userPrincipalName: 'a@x.com', city: 'Zürich' });
  });

  it.each([
    ['UPN,Usage location\n\na@x.com,Atlantis', 3, /“Atlantis” is no usage location/],
    ['UPN,Block credential\na@x.com,perhaps', 2, /“Block credential” must be True or False/],
    ['UPN,When created\na@x.com,18.3.2022', 2, /must be a date/],
    ['UPN,Licenses\na@x.com,Office 365 E33', 2, /Did you mean “Office 365 E3”/],
    ['UPN,Licenses\na@x.com,no such thing at all', 2, /No product is called/],
    ['UPN,Object Id\na@x.com,7', 2, /must be a GUID/],
    ['UPN,City\n,Bern', 2, /whom it is about is unknown/],
    ['UPN,Soft deletion time stamp\na@x.com,2022-03-18 19:49:35Z', 2, /deleted in the file/],
    ['UPN,City\na@x.com,Bern,Thun', 2, /3 fields, the headings are 2/],
  ])('%j fails with its line and a reason', async (text, line, reason) => {
    expect(await users(text)).toEqual([]);
    expect(await failures(text)).toEqual([[line, expect.stringMatching(reason)]]);
  });

  it.each(['', 'City\nBern', 'UPN,User name\na,b'])('%j is refused as a whole', async (text) => {
    expect(await read(text)).toEqual([{ kind: 'unreadable', error: expect.any(String) }]);
  });

  it.each([
    [
      'an answer',
      '{"@odata.context": "x",\n"value": [\n{"id": "15e91f38-3651-425f-810a-56e0fb00287a", "displayName": "Ana"},\n{"id": 3}\n]}',
      [3],
      [4],
    ],
    [
      'a list',
      '[{"userPrincipalName": "a@x.com"},\n{"userPrincipalName": "b{\\"@x.com"}, {bad},\n7]',
      [1, 2],
      [2],
    ],
    [
      'lines',
      '{"userPrincipalName": "a@x.com"}\n\n{"userPrincipalName": "b@x.com"}\n{"cut',
      [1, 3],
      [4],
    ],
  ])(
    '%s of Microsoft Graph is read object by object with lines',
    async (_name, text, good, bad) => {
      expect((await users(text)).map((user) => user.line)).toEqual(good);
      expect((await failures(text)).map(([line]) => line)).toEqual(bad);
    },
  );

  it('Graph’s assignedLicenses keep the apps that are off', async () => {
    const plan = '0feaeb32-d00e-4d66-bd5a-43b5b83db82c';
    const text = JSON.stringify([
      {
        userPrincipalName: 'a@x.com',
        assignedLicenses: [{ skuId: e3, disabledPlans: [plan.toUpperCase()] }],
      },
    ]);
    expect((await users(text)).map((user) => user.licenses)).toEqual([
      [{ skuId: e3, disabledPlans: [plan] }],
    ]);
  });
});
