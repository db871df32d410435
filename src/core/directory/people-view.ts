import type { SkuId } from '../ids.ts';
import type { Problem } from '../problems.ts';

/** One condition of a custom view (rules.md 1.3). */
export type ViewCondition =
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'signIn'; readonly isAllowed: boolean }
  | {
      readonly kind: 'location' | 'department' | 'city' | 'state' | 'country' | 'jobTitle';
      readonly value: string;
    }
  | { readonly kind: 'product'; readonly skuId: SkuId }
  | { readonly kind: 'synchronized' | 'withErrors' | 'unlicensed' };

/** A view that administrators made for Active users; every administrator sees it. Conditions are ANDed. */
export type CustomView = {
  /** GUID. */
  readonly id: string;
  readonly name: string;
  readonly conditions: readonly [ViewCondition, ...ViewCondition[]];
};

/** The views that come with the admin center; they can be neither edited nor deleted (rules.md 1.3; checklist 36). */
export type StandardViewId =
  | 'all'
  | 'licensed'
  | 'guests'
  | 'signInAllowed'
  | 'signInBlocked'
  | 'unlicensed'
  | 'withErrors'
  | 'billingAdministrators'
  | 'globalAdministrators'
  | 'helpdeskAdministrators'
  | 'serviceAdministrators'
  | 'userAdministrators';

/** Names of the standard views as the admin center has them, in its order. */
export const standardViewNames: Readonly<Record<StandardViewId, string>> = {
  all: 'All users',
  licensed: 'Licensed users',
  guests: 'Guest users',
  signInAllowed: 'Sign-in allowed',
  signInBlocked: 'Sign-in blocked',
  unlicensed: 'Unlicensed users',
  withErrors: 'Users with errors',
  billingAdministrators: 'Billing admins',
  globalAdministrators: 'Global admins',
  helpdeskAdministrators: 'Helpdesk admins',
  serviceAdministrators: 'Service admins',
  userAdministrators: 'User management admins',
};

/** Whether the text is the id of a standard view. */
export function isStandardViewId(text: string): text is StandardViewId {
  return Object.hasOwn(standardViewNames, text);
}

/** Custom views that an organization may have (rules.md 1.3). */
export const customViewsMax = 50;

/** Why this view may not be kept beside the others, or null (checklist 34). */
export function customViewProblem(
  others: readonly CustomView[],
  view: Pick<CustomView, 'id' | 'name'>,
): Problem | null {
  const rest = others.filter((other) => other.id !== view.id);
  if (rest.length >= customViewsMax) {
    return {
      code: 'BadRequest',
      message: `An organization can have at most ${String(customViewsMax)} custom views. Delete one first.`,
    };
  }
  const names = [...Object.values(standardViewNames), ...rest.map((other) => other.name)];
  return names.some((name) => name.toLowerCase() === view.name.toLowerCase())
    ? { code: 'ObjectConflict', property: 'name' }
    : null;
}
