/** Texts of lists of people and what is done to several. */
export const users = {
  'users.title': 'Users',
} as const;
