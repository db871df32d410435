/** Texts of problems and ways out, said from their facts. */
export const problems = {
  'problems.title': 'Problems',
} as const;
