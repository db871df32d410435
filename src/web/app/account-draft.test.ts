import { describe, expect, it } from 'vitest';
import type { DirectoryUser } from '../../client/directory.ts';
import { knownId } from '../../core/ids.ts';
import { accountPatch, accountValuesOf } from './account-draft.ts';

const adele: DirectoryUser = {
  id: knownId('87d349ed-44d7-43e1-9a83-5f2406dee5bd'),
  displayName: 'Adele Vance',
  userPrincipalName: 'AdeleV@contoso.com',
  userType: 'Member',
  accountEnabled: true,
  givenName: 'Adele',
  surname: 'Vance',
  mail: null,
  usageLocation: null,
  jobTitle: 'Retail Manager',
  department: 'Retail',
  companyName: null,
  officeLocation: null,
  employeeId: null,
  streetAddress: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  mobilePhone: null,
  businessPhones: ['+1 206 555 0564', '+1 206 555 0565'],
  createdDateTime: '2023-08-16T15:45:24.408Z' as DirectoryUser['createdDateTime'],
  deletedDateTime: null,
  onPremisesSyncEnabled: null,
  externalUserState: null,
};
const values = accountValuesOf(adele);

describe('accountPatch', () => {
  it('writes nothing where nothing differs, not even where spaces were typed around', () => {
    expect(accountPatch(adele, values)).toBeNull();
    expect(accountPatch(adele, { ...values, jobTitle: ' Retail Manager ' })).toBeNull();
  });

  it('writes what differs and clears what was emptied', () => {
    const changed = { ...values, jobTitle: '', city: 'Seattle', usageLocation: 'US' };
    expect(accountPatch(adele, changed)).toEqual({
      jobTitle: null,
      city: 'Seattle',
      usageLocation: 'US',
    });
  });

  it('changes the first business phone and keeps the others', () => {
    expect(accountPatch(adele, { ...values, businessPhones: '+49 30 1' })).toEqual({
      businessPhones: ['+49 30 1', '+1 206 555 0565'],
    });
    expect(accountPatch(adele, { ...values, businessPhones: '' })).toEqual({
      businessPhones: ['+1 206 555 0565'],
    });
  });
});
