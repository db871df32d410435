import type { ActionOffReason } from '../core/subscription/subscription-action.ts';

/** Why something cannot be done to a subscription, as a person reads it (rules.md 3.3). */
export const actionOffTexts: Readonly<Record<ActionOffReason, string>> = {
  creditCheckPending:
    'A credit check is pending; it takes about two working days. Then this can be changed.',
  productKey: 'It was bought with a product key: redeem another key to change it.',
  reseller: 'It was bought from a partner: ask the partner to change it.',
  volumeLicensing: 'It was bought through volume licensing: change it there.',
  selfService: 'A person bought it for themselves: take it over to manage it.',
  trial: 'It is a trial: buy it first. A trial is canceled by turning off recurring billing.',
  notTrial: 'It is not a trial.',
  endOfSale: 'This product is no longer available to buy, so some actions are turned off.',
  noRenewal: 'It was bought once and for good: it does not renew.',
  notActive: 'It is not active. Reactivate it first.',
  active: 'It is active: only what has ended can be deleted or taken up again.',
  deleted: 'It is deleted, and so is its data. Buy the product again.',
  representative: 'A representative has scheduled a change: ask them to change it.',
  alreadyExtended: 'The trial was extended already: that is possible once.',
  tooEarly: 'A trial can be extended in its last 15 days.',
};
