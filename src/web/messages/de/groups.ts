import type { groups as english } from '../en/groups.ts';

/** Texts of groups. */
export const groups: { readonly [Key in keyof typeof english]: string } = {
  'groups.title': 'Groups',
};
