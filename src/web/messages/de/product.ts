import type { product as english } from '../en/product.ts';

/** Texts of the page of one product and of unassigning. */
export const product: { readonly [Key in keyof typeof english]: string } = {
  'product.title': 'Produkt',
  'product.none': 'Ihre Organisation hat dieses Produkt nicht',
  'product.noneText':
    'Seine Abonnements wurden vielleicht gelöscht. „Lizenzen“ zeigt alle Produkte, die es gibt.',
  'product.licenses': 'Lizenzen',
  'product.assigned': 'zugewiesen',
  'product.over': 'Über dem Bestand',
  'product.suspended': 'Ausgesetzt',
  'product.size': '{count, plural, one {# Lizenz} other {# Lizenzen}}',
  'product.trialSize':
    '{count, plural, one {Testversion, # Lizenz} other {Testversion, # Lizenzen}}',
  'product.users': 'Benutzer',
  'product.groups': 'Gruppen',
  'product.errors': 'Fehler und Probleme',
  'product.subscriptions': 'Abonnements',
  'product.forecast': 'Vorschau',
  'product.assignedBy': 'Zugewiesen durch',
  'product.byAll': 'Alle',
  'product.direct': 'Direkt',
  'product.byMore': '{first} und {more, number} weitere',
  'product.appsOn': 'Apps an',
  'product.onOf': '{on, number} von {total, number}',
  'product.problem': 'Problem',
  'product.problemElsewhere': 'Mit einem anderen ihrer Produkte',
  'product.error.CountViolation': 'Nicht genug Lizenzen',
  'product.error.MutuallyExclusiveViolation': 'Dienste schließen sich aus',
  'product.error.DependencyViolation': 'Benötigte Dienste fehlen',
  'product.error.ProhibitedInUsageLocationViolation':
    'Nutzungsstandort fehlt oder ist nicht erlaubt',
  'product.error.UniquenessViolation': 'Doppelte Proxyadresse',
  'product.error.Other': 'Sonstiges',
  'product.noErrors': 'Niemand hat ein Problem mit diesem Produkt',
  'product.noErrorsText':
    'Hier erscheint mit dem Grund, wessen Lizenz nicht angewendet werden konnte.',
  'product.find': 'Person suchen',
  'product.unassign': 'Lizenzen entziehen',
  'product.selectFirst': 'Wählen Sie zuerst Personen in der Liste.',
  'product.exportUsers': 'Benutzer exportieren',
  'product.nobody': 'Noch hat niemand dieses Produkt',
  'product.nobodyText': '„Lizenzen zuweisen“ gibt es Personen.',
  'product.nobodyFound': 'Niemand passt',
  'product.nobodyFoundText':
    'Suchen Sie nach einem anderen Namen oder zeigen Sie alle, die es haben.',
  'product.notHeld': 'Diese Person hat dieses Produkt nicht',
  'product.notHeldText': 'Vielleicht wurde es inzwischen entzogen.',
  'product.save': 'Änderungen speichern',
  'product.openUser': 'Benutzer öffnen',
  'product.assignedDirectly': 'Direkt zugewiesen',
  'product.assignedThrough': 'Zugewiesen über',
  'product.inheritedReadOnly':
    'Die Gruppe entscheidet, welche Apps an sind. Um sie nur für diese Person zu ändern, weisen Sie das Produkt zusätzlich direkt zu.',
  'product.change': 'Was sich ändert',
  'product.loses': 'Verliert',
  'product.gains': 'Bekommt',
  'product.sameApps': 'Die Apps bleiben, wie sie sind: Eine andere Lizenz hält sie an.',
  'product.nothingSwitched': 'Es wurde noch nichts umgeschaltet.',
  'product.cannotSave': 'Das kann nicht gespeichert werden: Sehen Sie, was im Weg steht.',
  'product.appsSaved': 'Apps von {name} gespeichert',
  'unassign.title': 'Lizenzen entziehen',
  'unassign.of': '{product} · {count, plural, one {# Person gewählt} other {# Personen gewählt}}',
  'unassign.done':
    '{count, plural, =0 {Niemand wurde geändert} one {{product} # Person entzogen} other {{product} # Personen entzogen}}',
  'unassign.from':
    '{count, plural, =0 {Entziehen} one {# Person entziehen} other {# Personen entziehen}}',
  'unassign.nobody': 'Niemand hier hat es direkt.',
  'unassign.previewFirst':
    'Was diese Personen verlieren, wird als Vorschau berechnet, bevor sich etwas ändert.',
  'unassign.tooManyUncounted': 'Hier sind höchstens {max, number} Personen erlaubt.',
  'unassign.frees': 'Was dadurch frei wird',
  'unassign.freed':
    '{count, plural, =0 {Keine Lizenz wird frei} one {# Lizenz wird frei} other {# Lizenzen werden frei}}',
  'unassign.lose': '{count, plural, one {Diese Person verliert} other {# Personen verlieren}}',
};
