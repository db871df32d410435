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

/** The first line of an export of the Licenses page, with the mark that tells spreadsheets that UTF-8 follows. */
export const exportLicensesHead: string = '\uFEFF' + csvLine(columns.map(([heading]) => heading));

/** The rows of the Licenses page as lines. */
export function licensesLines(rows: readonly LicensesSummaryRow[]): string {
  return rows.map((row) => csvLine(columns.map(([, of]) => String(of(row))))).join('');
}
