/** Texts of the Licenses page. */
export const licenses = {
  'licenses.title': 'Licenses',
  'licenses.lede':
    'Select a product to view and assign its licenses. Totals add up every subscription of the same product.',
  'licenses.toYourProducts': 'Go to Your products',
  'licenses.product': 'Product',
  'licenses.licenses': 'Licenses',
  'licenses.available': 'Available',
  'licenses.accountType': 'Account type',
  'licenses.status': 'Status',
  'licenses.organization': 'Organization',
  'licenses.selfService': 'Self-service',
  'licenses.assignedOf': '{assigned, number} of {total, number} assigned',
  'licenses.unlimited': 'Unlimited licenses available',
  'licenses.assigned': '{assigned, number} assigned',
  'licenses.subscriptions': '{count, plural, one {# subscription} other {# subscriptions}}',
} as const;
