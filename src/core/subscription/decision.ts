import type { Problem } from '../problems.ts';
import { isSoldByPartner, type Subscription } from './subscribed-sku.ts';
import type { ActionOffReason, SubscriptionAction } from './subscription-action.ts';
import { termsOf } from './terms-of.ts';

/** What becomes of a purchase, or why nothing does. */
export type SubscriptionDecision =
  | { readonly ok: true; readonly after: Subscription }
  | { readonly ok: false; readonly problem: Problem };

/** The refusal of what cannot be done at all. */
export function actionOff(
  action: SubscriptionAction,
  reason: ActionOffReason,
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code: 'SubscriptionActionOff', action, reason } };
}

/**
 * Why the organization cannot manage a purchase itself: it was made elsewhere, or is being checked (checklist 143). Null: it can.
 * What a partner sold who has gone cannot be managed either: another partner, or a purchase of one's own, is the remedy.
 */
export function managedElsewhere(subscription: Subscription): ActionOffReason | null {
  switch (subscription.channel) {
    case 'Reseller':
      return 'reseller';
    case 'Prepaid':
      return 'productKey';
    case 'VolumeLicensing':
      return 'volumeLicensing';
    case 'SelfService':
      return 'selfService';
    case 'Direct':
      if (isSoldByPartner(subscription)) return 'reseller';
      return termsOf(subscription).isCreditCheckPending ? 'creditCheckPending' : null;
  }
}
