import type { SqliteConnection } from '../sqlite-connection.ts';
import type { DoctorFinding } from '../store.ts';
import { checkAuditChain } from './check-audit-chain.ts';
import { checkKeys } from './check-keys.ts';
import { checkListMarks } from './check-list-marks.ts';
import { checkOrphans } from './check-orphans.ts';
import { checkUnitTotals } from './check-unit-totals.ts';
import { checkWaiting } from './check-waiting.ts';

/** Findings of one check at most; a broken table would otherwise fill the screen. */
const findingsMax = 20;

/** A part of the examination. */
export type Check = (db: SqliteConnection) => Iterable<DoctorFinding>;

const checks: readonly Check[] = [
  checkIntegrity,
  checkForeignKeys,
  checkUnitTotals,
  checkWaiting,
  checkListMarks,
  checkAuditChain,
  checkOrphans,
  checkKeys,
];

/** Checks everything that can be computed a second time, on one snapshot; each difference is a finding. */
export function doctor(db: SqliteConnection): DoctorFinding[] {
  const findings: DoctorFinding[] = [];
  for (const check of checks) {
    let found = 0;
    for (const finding of check(db)) {
      found += 1;
      if (found > findingsMax) {
        findings.push({ check: finding.check, message: 'and more of the same' });
        break;
      }
      findings.push(finding);
    }
    // A file whose pages are damaged cannot be asked anything else.
    if (findings.some((finding) => finding.check === 'integrity')) return findings;
  }
  return findings;
}

function* checkIntegrity(db: SqliteConnection): Iterable<DoctorFinding> {
  try {
    for (const [message] of db.rows<[string]>('pragma integrity_check(21)')) {
      if (message !== 'ok') yield { check: 'integrity', message };
    }
  } catch (error) {
    yield { check: 'integrity', message: error instanceof Error ? error.message : String(error) };
  }
}

function* checkForeignKeys(db: SqliteConnection): Iterable<DoctorFinding> {
  for (const [table, , parent] of db.rows<[string, number | null, string]>(
    'pragma foreign_key_check',
  )) {
    yield { check: 'foreignKeys', message: `a row of ${table} refers to no row of ${parent}` };
  }
}
