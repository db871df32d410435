import type { Problem } from '../../core/problems.ts';

/** The product under which a problem is told: one that is being changed, and that the problem is about; null: it is about none of them. */
export function anchorOf(problem: Problem, changed: ReadonlySet<string>): string | null {
  return productsOf(problem).find((skuId) => changed.has(skuId)) ?? null;
}

function productsOf(problem: Problem): readonly string[] {
  switch (problem.code) {
    case 'MutuallyExclusiveViolation': {
      const from = problem.plans.flatMap((plan) => plan.from);
      return [...from.filter(({ isNew }) => isNew), ...from].map(({ skuId }) => skuId);
    }
    case 'DependencyViolation':
      return problem.dependent.from.map(({ skuId }) => skuId);
    default:
      return 'skuId' in problem && problem.skuId !== null ? [problem.skuId] : [];
  }
}
