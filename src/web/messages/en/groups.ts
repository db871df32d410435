/** Texts of groups. */
export const groups = {
  'groups.title': 'Groups',
} as const;
