import { describe, expect, it } from 'vitest';
import type { YourProductsRow } from '../../api/licenses.ts';
import { sortedProducts, subscriptionWord, termOf } from './your-products-view.ts';

function row(change: Partial<YourProductsRow>): YourProductsRow {
  return {
    id: 's',
    skuId: 'sku',
    skuPartNumber: 'SPB',
    displayName: 'Microsoft 365 Business Premium',
    totalLicenses: 5,
    status: 'Enabled',
    isTrial: false,
    isSelfService: false,
    isPartner: false,
    isEnding: false,
    nextLifecycleDateTime: null,
    createdDateTime: null,
    channel: 'Direct',
    term: null,
    recurringBilling: null,
    productTotal: 13,
    productAssigned: 4,
    ...change,
  };
}

describe('Your products', () => {
  it('#2 keeps two subscriptions of one product as two rows, 5 and 8', () => {
    const rows = [row({ id: 'b', totalLicenses: 8 }), row({ id: 'a' })];
    expect(sortedProducts(rows, 'product', false).map((one) => one.totalLicenses)).toEqual([5, 8]);
  });

  it('sorts by date with what never ends last, and the other way round', () => {
    const rows = [
      row({ id: 'never' }),
      row({ id: 'late', nextLifecycleDateTime: '2027-01-01T00:00:00Z' }),
      row({ id: 'soon', nextLifecycleDateTime: '2026-12-01T00:00:00Z' }),
    ];
    const ids = (isDescending: boolean): readonly string[] =>
      sortedProducts(rows, 'date', isDescending).map(({ id }) => id);
    expect(ids(false)).toEqual(['soon', 'late', 'never']);
    expect(ids(true)).toEqual(['never', 'late', 'soon']);
  });

  it('says where a subscription stands in the words of the admin center', () => {
    const words = (['Enabled', 'Warning', 'Suspended', 'LockedOut', 'Deleted'] as const).map(
      (status) => subscriptionWord({ status, isTrial: false }),
    );
    expect(words).toEqual(['active', 'expired', 'disabled', 'disabled', 'deleted']);
    expect(subscriptionWord({ status: 'Enabled', isTrial: true })).toBe('trial');
    expect(subscriptionWord({ status: 'Warning', isTrial: true })).toBe('expired');
  });

  it('reads terms as they are bought', () => {
    expect(termOf('P1Y')).toEqual({ count: 1, unit: 'years' });
    expect(termOf('P1M')).toEqual({ count: 1, unit: 'months' });
    expect(termOf('PT5M')).toBeNull();
    expect(termOf(null)).toBeNull();
  });
});
