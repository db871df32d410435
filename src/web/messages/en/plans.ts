/** Texts of previews and plans. */
export const plans = {
  'plans.title': 'Plans',
} as const;
