import { describe, expect, it } from 'vitest';
import { groupKindOf, mailNicknameOf, membersLockedBecause } from './group-text.ts';
import { loadPageTexts } from './texts.ts';

await loadPageTexts();

describe('groupKindOf', () => {
  it('tells the four kinds of group by what Graph says of them', () => {
    const kind = (mailEnabled: boolean, securityEnabled: boolean, groupTypes: string[] = []) =>
      groupKindOf({ mailEnabled, securityEnabled, groupTypes });
    expect(kind(true, false, ['Unified'])).toBe('microsoft365');
    expect(kind(false, true, ['DynamicMembership'])).toBe('security');
    expect(kind(true, true)).toBe('mailEnabledSecurity');
    expect(kind(true, false)).toBe('distribution');
  });
});

describe('membersLockedBecause', () => {
  it('locks the members of dynamic and synchronized groups only', () => {
    expect(membersLockedBecause({ groupTypes: [], onPremisesSyncEnabled: null })).toBeNull();
    expect(membersLockedBecause({ groupTypes: [], onPremisesSyncEnabled: true })).not.toBeNull();
    const dynamic = { groupTypes: ['DynamicMembership'], onPremisesSyncEnabled: null };
    expect(membersLockedBecause(dynamic)).not.toBeNull();
  });
});

describe('mailNicknameOf', () => {
  it('keeps what an address can have', () => {
    expect(mailNicknameOf('Vertrieb Süd & Straße')).toBe('VertriebSudStrasse');
  });
});
