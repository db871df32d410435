import type { yourProducts as english } from '../en/your-products.ts';

/** Texts of Your products. */
export const yourProducts: { readonly [Key in keyof typeof english]: string } = {
  'yourProducts.title': 'Ihre Produkte',
  'yourProducts.lede':
    'Eine Zeile für jedes Abonnement. „Lizenzen“ zählt die Abonnements eines Produkts zusammen.',
  'yourProducts.toLicenses': 'Zu „Lizenzen“',
  'yourProducts.redeemKey': 'Product Key einlösen',
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
  'yourProducts.cost': 'Kosten im Monat',
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
  'subscription.off':
    '{reason, select, creditCheckPending {Eine Bonitätsprüfung läuft; sie dauert etwa zwei Arbeitstage.} productKey {Es wurde mit einem Product Key gekauft. Lösen Sie einen anderen Schlüssel ein, um es zu ändern.} reseller {Es wurde bei einem Partner gekauft. Bitten Sie den Partner um die Änderung.} volumeLicensing {Es wurde über Volumenlizenzierung gekauft. Ändern Sie es dort.} selfService {Eine Person hat es für sich gekauft. Übernehmen Sie es, um es zu verwalten.} trial {Es ist eine Testversion. Kaufen Sie sie zuerst.} notTrial {Es ist keine Testversion.} endOfSale {Dieses Produkt wird nicht mehr verkauft, daher sind einige Aktionen aus.} noRenewal {Es wurde einmalig gekauft: Es wird nicht verlängert.} notActive {Es ist nicht aktiv. Aktivieren Sie es zuerst wieder.} active {Es ist aktiv: Nur was geendet hat, lässt sich löschen oder wieder aktivieren.} representative {Ein Vertreter hat eine Änderung geplant. Bitten Sie ihn um die Änderung.} alreadyExtended {Die Testversion wurde schon verlängert.} tooEarly {Eine Testversion lässt sich in ihren letzten 15 Tagen verlängern.} other {Es ist gelöscht. Kaufen Sie das Produkt neu.}}',
  'subscription.units': 'Lizenzen kaufen oder entfernen',
  'subscription.newTotal': 'Neue Anzahl',
  'subscription.when': 'Ab wann die Änderung gilt',
  'subscription.now': 'Ab sofort',
  'subscription.atRenewal': 'Ab der Verlängerung am {date}',
  'subscription.saveUnits': 'Speichern',
  'subscription.noNumber': 'Geben Sie eine Zahl ab 1 ein.',
  'subscription.fewest':
    'Weniger als {count, number} gehen jetzt nicht: Die anderen sind zugewiesen oder wurden vor mehr als 7 Tagen gekauft.',
  'subscription.nothingChanged': 'So viele sind es schon.',
  'subscription.more':
    '{count, plural, one {# Lizenz mehr, die sofort zugewiesen werden kann.} other {# Lizenzen mehr, die sofort zugewiesen werden können.}}',
  'subscription.fewer': '{count, plural, one {# Lizenz weniger.} other {# Lizenzen weniger.}}',
  'subscription.scheduled':
    '{count, plural, one {Ab der Verlängerung ist # Lizenz geplant.} other {Ab der Verlängerung sind # Lizenzen geplant.}}',
  'subscription.totalHint':
    'Geben Sie die neue Gesamtzahl ein, nicht den Unterschied. {assigned} von {total} Lizenzen des Produkts sind zugewiesen.',
  'subscription.settle':
    '{count, plural, one {# Person hat} other {# Personen haben}} eine Lizenz, die Sie nicht mehr besitzen. Kaufen Sie Lizenzen, oder heben Sie Zuweisungen auf, bis {date}.',
  'subscription.actions': 'Abonnement und Zahlung',
  'subscription.action.turnOnRecurringBilling': 'Wiederkehrende Abrechnung einschalten',
  'subscription.action.turnOffRecurringBilling': 'Wiederkehrende Abrechnung ausschalten',
  'subscription.action.cancel': 'Abonnement kündigen',
  'subscription.action.delete': 'Abonnement löschen',
  'subscription.action.reactivate': 'Wieder aktivieren',
  'subscription.action.extendTrial': 'Testversion verlängern',
  'subscription.action.buyTrial': 'Kaufen',
  'subscription.ask.turnOffRecurringBilling':
    'Wiederkehrende Abrechnung für {product} ausschalten?',
  'subscription.ask.cancel': '{product} kündigen?',
  'subscription.ask.delete': '{product} löschen?',
  'subscription.askText.turnOffRecurringBilling':
    'Es bleibt bis {date} aktiv und läuft dann ab. Was zur Verlängerung geplant war, entfällt.',
  'subscription.askText.cancel':
    'Es wird sofort deaktiviert: {count, plural, one {# Person hat} other {# Personen haben}} eine Lizenz dieses Produkts. Sie können es 90 Tage lang wieder aktivieren.',
  'subscription.askText.delete':
    'Seine Daten werden sofort gelöscht und lassen sich nicht zurückholen.',
  'subscription.reason': 'Warum kündigen Sie?',
  'subscription.reasonMissing': 'Geben Sie einen Grund an: Er steht dann im Protokoll.',
  'subscription.told.units':
    '{product} hat jetzt {count, plural, one {# Lizenz} other {# Lizenzen}}',
  'subscription.told.scheduled':
    '{product} wird ab der Verlängerung {count, plural, one {# Lizenz} other {# Lizenzen}} haben',
  'subscription.told.recurringBilling': 'Wiederkehrende Abrechnung von {product} geändert',
  'subscription.told.cancel': '{product} ist gekündigt',
  'subscription.told.reactivate': '{product} ist wieder aktiv',
  'subscription.told.extendTrial': 'Testversion von {product} um 30 Tage verlängert',
  'subscription.told.buy': '{product} ist gekauft',
  'subscription.told.delete': '{product} ist gelöscht',
};
