import type { assign as english } from '../en/assign.ts';

/** Texts of assigning and unassigning licenses. */
export const assign: { readonly [Key in keyof typeof english]: string } = {
  'assign.title': 'Assign',
};
