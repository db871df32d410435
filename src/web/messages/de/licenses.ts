import type { licenses as english } from '../en/licenses.ts';

/** Texts of the Licenses page. */
export const licenses: { readonly [Key in keyof typeof english]: string } = {
  'licenses.title': 'Lizenzen',
  'licenses.lede':
    'Wählen Sie ein Produkt, um seine Lizenzen zu sehen und zuzuweisen. Die Summen zählen alle Abonnements eines Produkts zusammen.',
  'licenses.toYourProducts': 'Zu „Ihre Produkte“',
  'licenses.product': 'Produkt',
  'licenses.licenses': 'Lizenzen',
  'licenses.available': 'Verfügbar',
  'licenses.accountType': 'Kontotyp',
  'licenses.status': 'Status',
  'licenses.organization': 'Organisation',
  'licenses.selfService': 'Self-Service',
  'licenses.assignedOf': '{assigned, number} von {total, number} zugewiesen',
  'licenses.unlimited': 'Unbegrenzt viele Lizenzen verfügbar',
  'licenses.assigned': '{assigned, number} zugewiesen',
  'licenses.subscriptions': '{count, plural, one {# Abonnement} other {# Abonnements}}',
};
