import { describe, expect, it } from 'vitest';
import type { LicensesRow, LicensesSubscription } from '../../api/licenses.ts';
import {
  balanceOf,
  hasStatusColumn,
  isFound,
  isShown,
  nextDateOf,
  sortedLicenses,
  stateOf,
  totalsOf,
} from './licenses-view.ts';

const now = Date.parse('2026-11-23T12:00:00Z');

function subscription(change: Partial<LicensesSubscription> = {}): LicensesSubscription {
  return {
    id: 's',
    totalLicenses: 10,
    status: 'Enabled',
    isTrial: false,
    isSelfService: false,
    nextLifecycleDateTime: null,
    isEnding: false,
    ...change,
  };
}

function row(change: Partial<LicensesRow> = {}): LicensesRow {
  return {
    skuId: 'sku',
    skuPartNumber: 'PART',
    displayName: 'Product',
    accountType: 'Organization',
    total: 10,
    assigned: 4,
    assignedDirectly: 4,
    available: 6,
    expiringSoon: 0,
    suspended: 0,
    capabilityStatus: 'Enabled',
    overassigned: 0,
    isUnlimited: false,
    subscriptions: [subscription()],
    ...change,
  };
}

describe('stateOf', () => {
  it('says the worst that holds', () => {
    const over = row({ overassigned: 3, available: 0, capabilityStatus: 'Suspended' });
    expect(stateOf(over, now)).toBe('overassigned');
    expect(stateOf(row({ capabilityStatus: 'Suspended', total: 0, available: 0 }), now)).toBe(
      'suspended',
    );
    expect(stateOf(row({ expiringSoon: 5 }), now)).toBe('grace');
    expect(stateOf(row({ available: 0 }), now)).toBe('outOfLicenses');
    expect(stateOf(row({ total: 1000, available: 49 }), now)).toBe('runningLow');
    expect(stateOf(row(), now)).toBe('fine');
  });

  it('few licenses are not few where they are 5 %, or 100', () => {
    expect(stateOf(row({ total: 1000, available: 50 }), now)).toBe('fine');
    expect(stateOf(row({ total: 100_000, available: 100 }), now)).toBe('fine');
  });

  it('unlimited products never run out', () => {
    expect(stateOf(row({ isUnlimited: true, available: 0 }), now)).toBe('fine');
  });

  it('an end within 60 days wants attention, a renewal never', () => {
    const at = '2026-12-05T00:00:00Z';
    const renewing = row({ subscriptions: [subscription({ nextLifecycleDateTime: at })] });
    const ending = row({
      subscriptions: [subscription({ nextLifecycleDateTime: at, isEnding: true })],
    });
    const late = row({
      subscriptions: [
        subscription({ nextLifecycleDateTime: '2027-03-01T00:00:00Z', isEnding: true }),
      ],
    });
    expect([renewing, ending, late].map((one) => stateOf(one, now))).toEqual([
      'fine',
      'ending',
      'fine',
    ]);
  });
});

describe('the list', () => {
  it('#12 has a Status column only where something is wrong', () => {
    expect(hasStatusColumn([row(), row({ available: 0 })], now)).toBe(false);
    expect(hasStatusColumn([row(), row({ overassigned: 1 })], now)).toBe(true);
  });

  it('quick filters show what they say', () => {
    const low = row({ total: 1000, assigned: 999, available: 1 });
    const unused = row({ assigned: 0, available: 10 });
    const full = row({ assigned: 8, available: 2 });
    const shown = (filter: 'all' | 'attention' | 'low' | 'unused'): readonly boolean[] =>
      [low, unused, full].map((one) => isShown(one, filter, now));
    expect(shown('all')).toEqual([true, true, true]);
    expect(shown('attention')).toEqual([true, false, false]);
    expect(shown('low')).toEqual([true, false, false]);
    expect(shown('unused')).toEqual([false, true, false]);
  });

  it('is searched by name and part number, whatever the case', () => {
    const e3 = { displayName: 'Office 365 E3', skuPartNumber: 'ENTERPRISEPACK' };
    expect([' office', 'pack', 'e5'].map((typed) => isFound(e3, typed))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('sorts by what is left, people without a license before none left, unlimited last', () => {
    const rows = [
      row({ displayName: 'unlimited', isUnlimited: true }),
      row({ displayName: 'none', available: 0 }),
      row({ displayName: 'over', overassigned: 2, available: 0 }),
      row({ displayName: 'some', available: 3 }),
    ];
    const names = (isDescending: boolean): readonly string[] =>
      sortedLicenses(rows, 'available', isDescending).map(({ displayName }) => displayName);
    expect(names(false)).toEqual(['over', 'none', 'some', 'unlimited']);
    expect(names(true)).toEqual(['unlimited', 'some', 'none', 'over']);
  });

  it('shows the earliest end before any renewal', () => {
    const soon = subscription({ nextLifecycleDateTime: '2026-12-01T00:00:00Z' });
    const end = subscription({
      nextLifecycleDateTime: '2027-01-01T00:00:00Z',
      isEnding: true,
      totalLicenses: 7,
    });
    expect(nextDateOf([soon, end])).toEqual({
      at: '2027-01-01T00:00:00Z',
      isEnding: true,
      licenses: 7,
      status: 'Enabled',
    });
    expect(nextDateOf([subscription()])).toBeNull();
  });
});

describe('totalsOf', () => {
  it('adds up counted products and leaves unlimited ones out', () => {
    const rows = [row(), row({ isUnlimited: true, total: 1_000_000 }), row({ overassigned: 1 })];
    expect(totalsOf(rows, now)).toMatchObject({ total: 20, assigned: 8, available: 12 });
    expect(balanceOf(row({ overassigned: 3, available: 0 }))).toBe(-3);
  });
});
