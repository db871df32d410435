import type { PlanRowBody, PlanRowsBody } from '../../api/plans.ts';
import { getPlanRows } from '../../client/plans.ts';
import { stateAfter, stateBefore } from '../../core/assignment/path-states.ts';
import { csvLine } from './csv.ts';
import { skipTokenOf } from './next-page.ts';
import { problemSentence, type ProblemNames } from './problem-text.ts';
import { t } from './texts.ts';

/** Rows in one request. */
const pageRows = 999;

/** Everyone in a plan, as lines of a CSV file. `onProgress` hears how many there are so far. */
export async function planLines(
  planId: string,
  names: ProblemNames,
  onProgress: (count: number) => void,
): Promise<readonly string[]> {
  const lines = [planHead()];
  let after: string | null = null;
  do {
    const page: PlanRowsBody = await getPlanRows(planId, { kind: 'all', top: pageRows, after });
    for (const row of page.value) lines.push(planLine(row, names));
    onProgress(lines.length - 1);
    after = skipTokenOf(page);
  } while (after !== null);
  return lines;
}

function planHead(): string {
  return csvLine([
    t('plans.csvUser'),
    t('plans.csvName'),
    t('plans.csvResult'),
    t('plans.csvUnassigned'),
    t('plans.csvAssigned'),
    t('plans.csvApps'),
    t('plans.csvProblems'),
  ]);
}

/** One person: every product and app by name, nothing shortened. */
function planLine(row: PlanRowBody, names: ProblemNames): string {
  const removed: string[] = [];
  const assigned: string[] = [];
  const apps: string[] = [];
  for (const step of row.changes ?? []) {
    if (step.kind === 'licenseRemoved') removed.push(names.product(step.skuId));
    else if (step.kind === 'licenseAssigned') assigned.push(names.product(step.skuId));
    const ends = [stateBefore(step), stateAfter(step)] as const;
    if (ends[1] === null) continue;
    const before = new Set(ends[0]?.disabledPlans);
    const after = new Set(ends[1].disabledPlans);
    for (const id of after) {
      if (!before.has(id)) apps.push(t('plans.appOff', { app: names.plan(id) }));
    }
    for (const id of before) {
      if (!after.has(id)) apps.push(t('plans.appOn', { app: names.plan(id) }));
    }
  }
  return csvLine([
    row.userPrincipalName,
    row.displayName,
    t(`plans.filter.${row.kind}`),
    removed.join('; '),
    assigned.join('; '),
    apps.join('; '),
    (row.problems ?? []).map((problem) => problemSentence(problem, names)).join(' '),
  ]);
}
