/** Texts of Settings and help. */
export const settings = {
  'settings.title': 'Settings',
} as const;
