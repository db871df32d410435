import type { home as english } from '../en/home.ts';

/** Texts of Home. */
export const home: { readonly [Key in keyof typeof english]: string } = {
  'home.title': 'Home',
};
