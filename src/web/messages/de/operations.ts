import type { operations as english } from '../en/operations.ts';

/** Texts of Activity and the audit log. */
export const operations: { readonly [Key in keyof typeof english]: string } = {
  'operations.title': 'Operations',
};
