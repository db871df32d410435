import { describe, expect, it } from 'vitest';
import { addDays, type Instant, knownId, parseInstant, type SkuId } from '../core/ids.ts';
import type { Operation } from '../store/operation.ts';
import { homeAttention, type HomeFacts } from './home-attention.ts';
import type { LicensesSummaryRow, SubscriptionSummary } from './licenses-summary.ts';

const now: Instant = parseInstant('2026-11-23T10:00:00Z') ?? fail();
function fail(): never {
  throw new Error('a moment written here is one');
}
const sku = knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900');

const subscription = (change: Partial<SubscriptionSummary> = {}): SubscriptionSummary => ({
  id: 's',
  totalLicenses: 100,
  status: 'Enabled',
  isTrial: false,
  isSelfService: false,
  nextLifecycleDateTime: null,
  isEnding: false,
  ...change,
});
const row = (change: Partial<LicensesSummaryRow> = {}): LicensesSummaryRow => ({
  skuId: sku,
  skuPartNumber: 'ENTERPRISEPACK',
  displayName: 'Office 365 E3',
  accountType: 'Organization',
  total: 100,
  assigned: 50,
  assignedDirectly: 50,
  available: 50,
  expiringSoon: 0,
  suspended: 0,
  capabilityStatus: 'Enabled',
  overassigned: 0,
  isUnlimited: false,
  subscriptions: [subscription()],
  ...change,
});
const operation = (change: Partial<Operation>): Operation => ({
  operationNo: 7,
  activity: 'Assign licenses',
  actor: { kind: 'system', id: null, displayName: 'Allot', userPrincipalName: null },
  reason: null,
  status: 'done',
  startedAt: now,
  endedAt: now,
  total: 1,
  changed: 1,
  refused: 0,
  unchanged: 0,
  drifted: 0,
  planId: null,
  undoOf: null,
  undoneBy: null,
  firstSeq: 1,
  lastSeq: 1,
  ...change,
});
const facts = (change: Partial<HomeFacts>): HomeFacts => ({
  now,
  rows: [],
  skusForUsers: new Set([sku]),
  operations: [],
  prices: null,
  withErrors: 0,
  unlicensed: 0,
  ...change,
});
const kinds = (change: Partial<HomeFacts>): string[] =>
  homeAttention(facts(change)).map(({ kind }) => kind);
const full = { assigned: 100, available: 0 };

describe('what wants a decision', () => {
  it('nothing, where all is well', () => {
    expect(kinds({ rows: [row({ available: 0, total: 0, assigned: 0 })] })).toEqual([]);
  });

  it.each<[string, Partial<LicensesSummaryRow>, string[]]>([
    ['more held than owned', { ...full, overassigned: 3 }, ['overassigned']],
    ['none left', full, ['outOfUnits']],
    ['fewer than 5 % left', { available: 4, assigned: 96 }, ['runningLow', 'unassigned']],
    ['5 % left', { available: 5, assigned: 95 }, ['unassigned']],
    ['many left though few of all', { total: 9000, available: 100 }, ['unassigned']],
    ['none left of what nobody buys', { ...full, accountType: 'SelfService' }, []],
    ['none left of what is unlimited', { ...full, isUnlimited: true }, []],
    [
      'a trial that ends in 12 days',
      {
        ...full,
        subscriptions: [
          subscription({
            isTrial: true,
            isEnding: true,
            nextLifecycleDateTime: addDays(now, 12),
          }),
        ],
      },
      ['outOfUnits', 'expiring'],
    ],
    [
      'a subscription that renews in 12 days',
      { ...full, subscriptions: [subscription({ nextLifecycleDateTime: addDays(now, 12) })] },
      ['outOfUnits'],
    ],
    [
      'one in grace and one suspended: the suspended first',
      {
        ...full,
        subscriptions: [subscription({ status: 'Warning' }), subscription({ status: 'Suspended' })],
      },
      ['expired', 'outOfUnits', 'expired'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(kinds({ rows: [row(change)] })).toEqual(expected);
  });

  it('what nobody can be given does not run out', () => {
    expect(kinds({ rows: [row(full)], skusForUsers: new Set() })).toEqual([]);
  });

  it('operations that run or went wrong this week; not those that are done or old', () => {
    const old = addDays(now, -8);
    expect(
      homeAttention(
        facts({
          operations: [
            operation({ operationNo: 9 }),
            operation({ operationNo: 8, status: 'running', endedAt: null }),
            operation({ operationNo: 7, status: 'failed' }),
            operation({ operationNo: 6, status: 'failed', endedAt: old }),
            operation({ operationNo: 5, status: 'stopped' }),
          ],
        }),
      ),
    ).toMatchObject([{ operationNo: 7 }, { operationNo: 5 }, { operationNo: 8 }]);
  });

  it('people with errors before people without licenses; neither where nobody has been counted', () => {
    expect(kinds({ withErrors: 2, unlicensed: 300 })).toEqual([
      'licenseErrors',
      'unlicensedPeople',
    ]);
    expect(kinds({ withErrors: null, unlicensed: null })).toEqual([]);
  });
});

describe('the cost of what nobody holds', () => {
  const other = knownId<SkuId>('18181a46-0d4e-45cd-891e-60aabd171b4e');
  const trial = row({ skuId: other, subscriptions: [subscription({ isTrial: true })] });
  const both = new Set<string>([sku, other]);

  it('is the available licenses at their price; trials cost nothing', () => {
    const prices = { currency: 'EUR', monthlyPrices: { [sku]: 21.6, [other]: 99 } };
    expect(homeAttention(facts({ rows: [row(), trial], skusForUsers: both, prices }))).toEqual([
      { kind: 'unassigned', licenses: 50, products: 1, monthlyCost: 1080, currency: 'EUR' },
    ]);
  });

  it('leaves products without a price out of the cost, and is unknown where none has one', () => {
    const rows = [row(), row({ skuId: other })];
    const prices = { currency: 'EUR', monthlyPrices: { [other]: 0.1 } };
    expect(homeAttention(facts({ rows, skusForUsers: both, prices }))).toMatchObject([
      { licenses: 100, products: 2, monthlyCost: 5 },
    ]);
    expect(homeAttention(facts({ rows, skusForUsers: both }))).toMatchObject([
      { monthlyCost: null, currency: null },
    ]);
  });
});
