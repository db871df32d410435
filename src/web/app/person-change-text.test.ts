import { describe, expect, it } from 'vitest';
import { personChangeText } from './person-change-text.ts';
import { loadPageTexts } from './texts.ts';

await loadPageTexts();

const names = { product: (skuId: string) => (skuId === 'e3' ? 'Office 365 E3' : skuId) };
const say = (kind: string, body: Record<string, unknown>): string =>
  personChangeText({ kind, body }, names);

describe('personChangeText', () => {
  it('says which product came, how, and how many apps are off', () => {
    const body = { skuId: 'e3', assignedByGroup: null, disabledPlans: ['a', 'b'] };
    expect(say('licenseAssigned', body)).toBe('Office 365 E3 was assigned, 2 apps off');
    expect(say('licenseAssigned', { ...body, disabledPlans: [] })).toBe(
      'Office 365 E3 was assigned',
    );
    expect(say('licenseRemoved', { ...body, assignedByGroup: 'g' })).toBe(
      'Office 365 E3 no longer comes through a group',
    );
  });

  it('counts the apps that went on and off', () => {
    const body = { skuId: 'e3', before: ['a', 'b'], disabledPlans: ['b', 'c'] };
    expect(say('appsChanged', body)).toBe('Office 365 E3: 1 app turned on, 1 app turned off');
    expect(say('appsChanged', { ...body, disabledPlans: ['b'] })).toBe(
      'Office 365 E3: 1 app turned on',
    );
  });

  it('says that sign-in was blocked rather than which property changed', () => {
    expect(say('userUpdated', { after: { accountEnabled: false } })).toBe('Sign-in was blocked');
  });

  it('names what was changed of the account, and counts what is too much', () => {
    expect(say('userUpdated', { after: { jobTitle: 'x', city: null } })).toBe(
      'Job title and City were changed',
    );
    const many = { city: 1, state: 1, country: 1, mail: 1, jobTitle: 1, surname: 1 };
    expect(say('userUpdated', { after: many })).toContain('2 more');
  });

  it('shows a kind that it does not know as it is', () => {
    expect(say('somethingNew', {})).toBe('somethingNew');
  });
});
