/** Texts of assigning and unassigning licenses. */
export const assign = {
  'assign.title': 'Assign',
} as const;
