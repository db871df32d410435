import type { plans as english } from '../en/plans.ts';

/** Texts of previews and plans. */
export const plans: { readonly [Key in keyof typeof english]: string } = {
  'plans.title': 'Plans',
};
