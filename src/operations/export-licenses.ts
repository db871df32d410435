import type { ProductPrices } from '../core/directory/organization.ts';
import { csvLine } from '../imports/csv-line.ts';
import type { LicensesSummaryRow } from './licenses-summary.ts';

const columns: readonly (readonly [string, (row: LicensesSummaryRow) => string | number])[] = [
  ['Product', (row) => row.displayName],
  ['Part number', (row) => row.skuPartNumber],
  ['Account type', (row) => (row.accountType === 'SelfService' ? 'Self-service' : 'Organization')],
  ['Total licenses', (row) => (row.isUnlimited ? 'Unlimited' : row.total)],
  ['Assigned licenses', (row) => row.assigned],
  ['Assigned directly', (row) => row.assignedDirectly],
  ['Available licenses', (row) => (row.isUnlimited ? 'Unlimited' : row.available)],
  ['Expiring soon', (row) => row.expiringSoon],
  ['Suspended', (row) => row.suspended],
  ['Assigned above what is owned', (row) => row.overassigned],
  ['Status', (row) => row.capabilityStatus],
  ['Subscriptions', (row) => row.subscriptions.length],
  ['Product id', (row) => row.skuId],
];

type Column = (typeof columns)[number];

/** Where prices were written down: what a license costs a month, and all that were bought. */
function priceColumns({ currency, monthlyPrices }: ProductPrices): readonly Column[] {
  const priceOf = ({ skuId }: LicensesSummaryRow): number | undefined => monthlyPrices[skuId];
  return [
    ['Monthly price', (row) => priceOf(row) ?? ''],
    ['Monthly cost', (row) => costOf(priceOf(row), row.isUnlimited ? 0 : row.total)],
    [
      'Monthly cost of available licenses',
      (row) => costOf(priceOf(row), row.isUnlimited ? 0 : row.available),
    ],
    ['Currency', (row) => (priceOf(row) === undefined ? '' : currency)],
  ];
}

/** To the hundredth; '' where no price is known. */
function costOf(price: number | undefined, licenses: number): string {
  return price === undefined ? '' : (Math.round(price * licenses * 100) / 100).toFixed(2);
}

/**
 * The Licenses page as lines: first the headings, with the mark that tells spreadsheets that UTF-8 follows. With `prices` there are
 * columns of what it costs.
 */
export function licensesFile(
  rows: readonly LicensesSummaryRow[],
  prices: ProductPrices | null,
): { readonly head: string; readonly text: string } {
  const all = prices === null ? columns : [...columns, ...priceColumns(prices)];
  return {
    head: '\uFEFF' + csvLine(all.map(([heading]) => heading)),
    text: rows.map((row) => csvLine(all.map(([, of]) => String(of(row))))).join(''),
  };
}
