import type { settings as english } from '../en/settings.ts';

/** Texts of Settings and help. */
export const settings: { readonly [Key in keyof typeof english]: string } = {
  'settings.title': 'Settings',
};
