/** The conditions of a purchase that are not the usual ones (`Partial<SubscriptionTerms>` as JSON); null: none. */
export const subscriptionTermsSchema: readonly string[] = [
  'alter table subscription add column terms text',
];
