import type { Aggregation, ApplyStep } from '../apply.ts';
import { evaluate, type Row } from './evaluate.ts';

/** What the steps of an `$apply` make of rows. Rows keep their order; groups stand in the order of their first rows. */
export function applySteps<Item extends Row>(
  steps: readonly ApplyStep[],
  rows: readonly Item[],
): readonly Row[] {
  return steps.reduce<readonly Row[]>((left, step) => applyStep(step, left), rows);
}

function applyStep(step: ApplyStep, rows: readonly Row[]): readonly Row[] {
  switch (step.kind) {
    case 'filter':
      return rows.filter((row) => evaluate(step.filter, row));
    case 'aggregate':
      return [aggregated(step.aggregations, rows)];
    case 'groupby':
      return grouped(step, rows);
    case 'compute':
      return rows.map((row) => {
        const left = numberAt(row, step.left);
        const right = typeof step.right === 'number' ? step.right : numberAt(row, step.right);
        return { ...row, [step.alias]: computed(step.operator, left, right) };
      });
    case 'top': {
      const sign = step.largest ? -1 : 1;
      return rows
        .toSorted((one, other) => sign * (numberAt(one, step.by) - numberAt(other, step.by)))
        .slice(0, step.count);
    }
  }
}

function computed(operator: 'add' | 'sub' | 'mul', left: number, right: number): number {
  if (operator === 'add') return left + right;
  return operator === 'sub' ? left - right : left * right;
}

function grouped(step: ApplyStep & { kind: 'groupby' }, rows: readonly Row[]): readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(step.properties.map((name) => row[name] ?? null));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return Array.from(groups.values(), (group) => {
    const [first] = group;
    const kept = step.properties.map((name) => [name, first?.[name] ?? null]);
    return { ...Object.fromEntries(kept), ...aggregated(step.aggregations, group) };
  });
}

function aggregated(aggregations: readonly Aggregation[], rows: readonly Row[]): Row {
  return Object.fromEntries(aggregations.map((one) => [one.alias, valueOf(one, rows)]));
}

function valueOf(one: Aggregation, rows: readonly Row[]): number | null {
  if (one.kind === 'count') return rows.length;
  const values = rows.map((row) => numberAt(row, one.property));
  const sum = values.reduce((total, value) => total + value, 0);
  if (one.kind === 'sum') return sum;
  if (values.length === 0) return null;
  if (one.kind === 'average') return sum / values.length;
  return one.kind === 'min' ? Math.min(...values) : Math.max(...values);
}

function numberAt(row: Row, name: string): number {
  const value = row[name];
  return typeof value === 'number' ? value : 0;
}
