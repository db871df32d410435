import type { yourProducts as english } from '../en/your-products.ts';

/** Texts of Your products. */
export const yourProducts: { readonly [Key in keyof typeof english]: string } = {
  'yourProducts.title': 'Ihre Produkte',
  'yourProducts.lede':
    'Eine Zeile für jedes Abonnement. „Lizenzen“ zählt die Abonnements eines Produkts zusammen.',
  'yourProducts.toLicenses': 'Zu „Lizenzen“',
  'yourProducts.find': 'Produkt suchen',
  'yourProducts.product': 'Produkt',
  'yourProducts.purchased': 'Gekaufte Lizenzen',
  'yourProducts.assignedOf': '{assigned, number} von insgesamt {total, number} zugewiesen',
  'yourProducts.status': 'Status',
  'yourProducts.status.trial': 'Testversion',
  'yourProducts.status.active': 'Aktiv',
  'yourProducts.status.expired': 'Abgelaufen',
  'yourProducts.status.disabled': 'Deaktiviert',
  'yourProducts.status.deleted': 'Gelöscht',
  'yourProducts.filters': 'Welche Abonnements',
  'yourProducts.showAll': 'Alle',
  'yourProducts.channel': 'Gekauft',
  'yourProducts.channel.Direct': 'Direkt',
  'yourProducts.channel.Reseller': 'Über einen Partner',
  'yourProducts.channel.Prepaid': 'Mit Produktschlüssel',
  'yourProducts.channel.VolumeLicensing': 'Per Volumenlizenz',
  'yourProducts.channel.SelfService': 'Self-Service',
  'yourProducts.term': 'Laufzeit',
  'yourProducts.date': 'Verlängerung oder Ende',
  'yourProducts.recurring': 'Wiederkehrende Abrechnung',
  'yourProducts.on': 'An',
  'yourProducts.off': 'Aus',
  'yourProducts.unknown': 'Nicht bekannt',
  'yourProducts.noDate': 'Kein Ende',
  'yourProducts.renewsOn': 'Verlängert sich am {date} ({relative})',
  'yourProducts.endsOn': 'Endet am {date} ({relative})',
  'yourProducts.disabledOn': 'Wird am {date} deaktiviert ({relative})',
  'yourProducts.deletedOn': 'Wird am {date} gelöscht ({relative})',
  'yourProducts.years': '{count, plural, one {# Jahr} other {# Jahre}}',
  'yourProducts.months': '{count, plural, one {# Monat} other {# Monate}}',
  'yourProducts.days': '{count, plural, one {# Tag} other {# Tage}}',
  'yourProducts.created': 'Gekauft am',
  'yourProducts.productTotal': 'Alle Lizenzen des Produkts',
  'yourProducts.subscriptionId': 'Abonnement-ID',
  'yourProducts.partNumber': 'Teilenummer',
  'yourProducts.showLicenses': 'Lizenzen zeigen',
  'yourProducts.partnerText':
    'Ein Partner hat dieses Abonnement verkauft: Kauf und Kündigung laufen über ihn.',
  'yourProducts.selfServiceText':
    'Eine Person hat dieses Abonnement für sich selbst gekauft und verwaltet es.',
  'yourProducts.expiredText':
    'Es ist abgelaufen. Wer es hat, kann weiterarbeiten, bis es deaktiviert wird.',
  'yourProducts.disabledText':
    'Es ist deaktiviert: Niemand kann mit seinen Lizenzen arbeiten. Ein neuer Kauf bringt sie zurück.',
  'yourProducts.none': 'Noch keine Abonnements',
  'yourProducts.noneText':
    'Abonnements erscheinen hier, sobald sie gekauft oder importiert wurden.',
  'yourProducts.noneFound': 'Kein Abonnement passt',
  'yourProducts.noneFoundText':
    'Suchen Sie nach einem anderen Namen oder zeigen Sie alle Abonnements.',
  'yourProducts.gone': 'Dieses Abonnement gibt es nicht mehr',
};
