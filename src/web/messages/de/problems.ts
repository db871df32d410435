import type { problems as english } from '../en/problems.ts';

/** Texts of problems and ways out, said from their facts. */
export const problems: { readonly [Key in keyof typeof english]: string } = {
  'problems.title': 'Problems',
};
