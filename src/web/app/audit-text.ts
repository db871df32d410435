import type { ProblemNames } from './problem-text.ts';

/** The number of the operation that an entry belongs to: Allot keeps it in the last digits of the correlation. */
export function operationNoOfAudit(correlationId: string): number {
  return Number.parseInt(correlationId.slice(24), 16);
}

/** A value of an entry, which is JSON text, to be read by people: products and apps by name. `–` where there was none. */
export function prettyValue(
  value: string | null,
  names: Pick<ProblemNames, 'product' | 'plan'>,
): string {
  if (value === null) return '–';
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : JSON.stringify(named(parsed, names), null, 1);
  } catch {
    return value;
  }
}

function named(value: unknown, names: Pick<ProblemNames, 'product' | 'plan'>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => {
      if (name === 'skuId' && typeof member === 'string') return [name, names.product(member)];
      if (name === 'disabledPlans' && Array.isArray(member)) {
        return [name, member.map((id) => (typeof id === 'string' ? names.plan(id) : id))];
      }
      return [name, member];
    }),
  );
}
