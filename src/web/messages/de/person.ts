import type { person as english } from '../en/person.ts';

/** Texts of the pane of one person. */
export const person: { readonly [Key in keyof typeof english]: string } = {
  'person.title': 'Person',
};
