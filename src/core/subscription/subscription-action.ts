/** Why something cannot be done to a purchase at all, whoever asks (rules.md 3.3, 3.4). */
export type ActionOffReason =
  | 'creditCheckPending'
  | 'productKey'
  | 'reseller'
  | 'volumeLicensing'
  | 'selfService'
  | 'trial'
  | 'notTrial'
  | 'endOfSale'
  | 'noRenewal'
  | 'notActive'
  | 'active'
  | 'deleted'
  | 'representative'
  | 'alreadyExtended'
  | 'tooEarly';

/** What can be done to a purchase. */
export type SubscriptionAction =
  | 'buyLicenses'
  | 'removeLicenses'
  | 'scheduleChange'
  | 'turnOnRecurringBilling'
  | 'turnOffRecurringBilling'
  | 'cancel'
  | 'delete'
  | 'reactivate'
  | 'extendTrial'
  | 'buyTrial'
  | 'changePlan'
  | 'redeemProductKey';
