import type { users as english } from '../en/users.ts';

/** Texts of lists of people and what is done to several. */
export const users: { readonly [Key in keyof typeof english]: string } = {
  'users.title': 'Users',
};
