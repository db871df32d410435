import { cpus } from 'node:os';
import { groupRows } from './groups.ts';
import { lifecycleRows } from './lifecycle.ts';
import { pageRows } from './pages.ts';
import type { BenchRow } from './row.ts';
import { ruleRows } from './rules.ts';
import { applyRows, assignRows, millionRows } from './rows.ts';

/**
 * `npm run bench`: everything this project promises about speed, measured in one run on one machine.
 * `--json` prints JSON; `--only apply|assign|million|groups|rules|lifecycle|pages` runs a part.
 */
const parts = {
  apply: applyRows,
  assign: assignRows,
  million: millionRows,
  groups: groupRows,
  rules: ruleRows,
  lifecycle: lifecycleRows,
  pages: pageRows,
};
const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : null;

const rows: BenchRow[] = [];
for (const [name, part] of Object.entries(parts)) {
  if (only !== null && only !== name) continue;
  rows.push(...(await part()));
}
const machine = `${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
if (args.includes('--json')) console.log(JSON.stringify({ machine, rows }, null, 2));
else printTable(rows, machine);
process.exitCode = rows.every(holds) ? 0 : 1;

function holds({ ratio, limit }: BenchRow): boolean {
  return 'most' in limit ? ratio <= limit.most : ratio >= limit.least;
}

function printTable(all: readonly BenchRow[], title: string): void {
  console.log(title);
  const cells = all.map((row) => [
    row.name,
    row.figure,
    row.floor ?? '',
    row.ratio.toFixed(2),
    'most' in row.limit ? `≤ ${String(row.limit.most)}` : `≥ ${String(row.limit.least)}`,
    holds(row) ? 'holds' : 'MISSED',
  ]);
  const lines = [['name', 'figure', 'floor', 'ratio', 'limit', ''], ...cells];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  for (const line of lines) {
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths?.[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
