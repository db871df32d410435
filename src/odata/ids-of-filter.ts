import type { Expression } from './expression.ts';

/** Whether an `$filter` of a delta only names objects, and which (contract.md 1.12); null: it says something else. */
export function idsOfFilter(filter: Expression): readonly string[] | null {
  switch (filter.kind) {
    case 'or': {
      const left = idsOfFilter(filter.left);
      const right = idsOfFilter(filter.right);
      return left === null || right === null ? null : [...left, ...right];
    }
    case 'compare':
      return filter.operator === 'eq' &&
        filter.path.join('/') === 'id' &&
        typeof filter.value === 'string'
        ? [filter.value]
        : null;
    default:
      return null;
  }
}
