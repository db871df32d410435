import { describe, expect, it } from 'vitest';
import type { SettingsBody } from '../../api/organization.ts';
import {
  limitOf,
  newPricesOf,
  priceOf,
  settingsDraftOf,
  settingsPatchOf,
} from './settings-draft.ts';

const before: SettingsBody = {
  'limits.licensesPage': null,
  'limits.activeUsersPage': 40,
  'guests.onlyGlobalAdministrators': true,
  'groups.partialAssignment': false,
  'groups.nestedLicensing': false,
  'groups.newPlansOff': false,
  'groups.removalPeopleMax': null,
  'groups.removalPercentMax': null,
  'organization.cloud': 'worldwide',
  'organization.sector': 'commercial',
};

describe('what Settings saves', () => {
  it('is nothing while nothing was changed', () => {
    expect(settingsPatchOf(before, settingsDraftOf(before))).toEqual({});
  });

  it('is only what was changed; an empty limit is none', () => {
    const draft = { ...settingsDraftOf(before), licensesPage: ' 20 ', activeUsersPage: '' };
    expect(settingsPatchOf(before, draft)).toEqual({
      'limits.licensesPage': 20,
      'limits.activeUsersPage': null,
    });
  });

  it.each(['0', '-1', '1.5', 'many', '1000001'])('%s is no limit', (typed) => {
    expect(limitOf(typed)).toBeUndefined();
    const draft = { ...settingsDraftOf(before), licensesPage: typed };
    expect(settingsPatchOf(before, draft)).toBeNull();
  });
});

describe('what Settings saves of groups', () => {
  it('is what was changed; 0 is a limit, and empty is none', () => {
    const draft = {
      ...settingsDraftOf({ ...before, 'groups.removalPercentMax': 5 }),
      partialAssignment: true,
      removalPeopleMax: '0',
      removalPercentMax: ' ',
    };
    expect(settingsPatchOf({ ...before, 'groups.removalPercentMax': 5 }, draft)).toEqual({
      'groups.partialAssignment': true,
      'groups.removalPeopleMax': 0,
      'groups.removalPercentMax': null,
    });
  });

  it.each(['-1', '0.5', '101', 'half'])('%s is no percentage of members', (typed) => {
    const draft = { ...settingsDraftOf(before), removalPercentMax: typed };
    expect(settingsPatchOf(before, draft)).toBeNull();
  });
});

describe('what prices save', () => {
  it('takes a point and a comma, and leaves out what is empty', () => {
    const draft = { currency: 'EUR', prices: { a: '12.5', b: '12,5', c: ' ' } };
    expect(newPricesOf(draft)).toEqual({ currency: 'EUR', prices: { a: 12.5, b: 12.5 } });
  });

  it.each(['-1', '1.000,5', 'free', '1000001'])('%s is no price', (typed) => {
    expect(priceOf(typed)).toBeUndefined();
    expect(newPricesOf({ currency: 'EUR', prices: { a: typed } })).toBeNull();
  });

  it('needs a currency', () => {
    expect(newPricesOf({ currency: 'Euro', prices: {} })).toBeNull();
  });
});
