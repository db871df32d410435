import type { Problem, ProblemCode } from '../core/problems.ts';

/** Each code with its own facts. */
export type ProblemByCode = { readonly [P in Problem as P['code']]: P };

/** How things are called on screens; an id that is not known stands for itself. */
export type Names = {
  readonly product: (skuId: string) => string;
  readonly servicePlan: (servicePlanId: string) => string;
  readonly group: (groupId: string) => string;
};

/** What is said of one kind of problem. */
export type ProblemEntry<Code extends ProblemCode> = {
  readonly status: 400 | 403 | 404 | 409;
  /** Graph's outer code. */
  readonly graphCode: string;
  /** Label of the kind: a column of a plan, a heading of a help page. */
  readonly title: string;
  /** What Graph says, word for word where known (contract.md 1.20, 3.4): scripts compare it. Ids, no names. */
  readonly message: (facts: ProblemByCode[Code]) => string;
  /** What a person reads: names, no ids, and what can be done. */
  readonly sentence: (facts: ProblemByCode[Code], names: Names) => string;
  /** The property at fault, for `details[].target`. */
  readonly target?: (facts: ProblemByCode[Code]) => string;
};

/** The whole catalogue: a new code does not compile until it has its entry. */
export type ProblemCatalogue = { readonly [Code in ProblemCode]: ProblemEntry<Code> };

/** Status and outer code of what was asked wrongly. */
export const badRequest = { status: 400, graphCode: 'Request_BadRequest' } as const;
/** Of what does not go as things stand. */
export const conflict = { status: 409, graphCode: 'Conflict' } as const;
/** Of what the caller may not do. */
export const denied = { status: 403, graphCode: 'Authorization_RequestDenied' } as const;
