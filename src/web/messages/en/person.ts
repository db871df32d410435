/** Texts of the pane of one person. */
export const person = {
  'person.title': 'Person',
} as const;
