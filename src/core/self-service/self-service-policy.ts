/**
 * Whether people may buy a product for themselves (MSCommerce's values; screens: "Allow", "Allow for trials only", "Do not allow";
 * rules.md 3.7).
 */
export type SelfServicePolicy = 'Enabled' | 'OnlyTrialsWithoutPaymentMethod' | 'Disabled';

/** The policies, from the widest to the narrowest. */
export const selfServicePolicies: readonly SelfServicePolicy[] = [
  'Enabled',
  'OnlyTrialsWithoutPaymentMethod',
  'Disabled',
];
