import type { assign as english } from '../en/assign.ts';

/** Texts of assigning and unassigning licenses. */
export const assign: { readonly [Key in keyof typeof english]: string } = {
  'assign.title': 'Lizenzen zuweisen',
  'assign.findApp': 'App suchen',
  'assign.allOn': 'Alle einschalten',
  'assign.allOff': 'Alle ausschalten',
  'assign.companyApp': 'Diese App ist für die ganze Organisation festgelegt.',
  'assign.orBetween': ' oder ',
  'assign.needs':
    'braucht {apps}{more, plural, =0 {} one { oder # weitere} other { oder # weitere}}',
  'assign.needsOff':
    'braucht {apps}{more, plural, =0 {} one { oder # weitere} other { oder # weitere}}; das ist ausgeschaltet',
  'assign.needsElsewhere':
    'braucht {apps}{more, plural, =0 {} one { oder # weitere} other { oder # weitere}} aus einer anderen Lizenz',
  'assign.people': '{count, plural, =0 {Noch niemand} one {# Person} other {# Personen}}',
  'assign.resolving': 'Die eingefügten Namen werden gesucht …',
  'assign.pasteFailed':
    'Die eingefügte Liste konnte nicht nachgeschlagen werden. Versuchen Sie es noch einmal.',
  'assign.unknownKeys':
    '{count, plural, one {# Eintrag wurde nicht gefunden} other {# Einträge wurden nicht gefunden}}',
  'assign.ambiguousKeys':
    '{count, plural, one {# Name gehört mehreren Personen. Wählen Sie, wer gemeint ist:} other {# Namen gehören mehreren Personen. Wählen Sie, wer gemeint ist:}}',
  'assign.andMore': 'und {count, number} weitere',
  'assign.dismiss': 'Ausblenden',
  'assign.chosen': 'Gewählte Personen',
  'assign.morePeople': '{count, number} weitere',
  'assign.removeAll': 'Alle entfernen',
  'assign.markedPerson': '{name}, hat ein Problem',
  'assign.removePerson': '{name} entfernen',
  'assign.typePeople': 'Namen oder Benutzernamen eingeben oder eine Liste einfügen',
  'assign.typeMore': 'Weiterer Name oder eingefügte Liste',
  'assign.nobodyFound': 'Kein Name oder Benutzername beginnt mit „{typed}“.',
  'assign.searching': 'Wird gesucht …',
  'assign.guest': 'Gast',
  'assign.showPeople': 'Personen zeigen',
  'assign.hidePeople': 'Personen ausblenden',
  'assign.thisApp': 'Diese App',
  'assign.needsOneOf': 'Braucht',
  'assign.youAreAdding': 'Sie fügen hinzu',
  'assign.theyHaveNow': 'Sie haben jetzt',
  'assign.fromProduct': 'aus {product}',
  'assign.fromGroupProduct': 'aus {product}, über eine Gruppe',
  'assign.waysOut': 'Was soll geschehen?',
  'assign.worksFor': 'Hilft {people, number} von {count, number}.',
  'assign.leaveOut':
    '{count, plural, one {Diese Person auslassen} other {Diese # Personen auslassen}}',
  'assign.leaveOutConsequence': 'Sie behalten, was sie haben.',
  'assign.suggested': 'Empfohlen',
  'assign.done':
    '{count, plural, =0 {Niemand wurde geändert} one {{product} an # Person zugewiesen} other {{product} an # Personen zugewiesen}}',
  'assign.assignMore': 'Weiteren Personen zuweisen',
  'assign.chooseProductFirst': 'Wählen Sie das Produkt, dessen Lizenzen zugewiesen werden.',
  'assign.productUnlimited': '{product} (unbegrenzt)',
  'assign.productAvailable': '{product} ({count, number} verfügbar)',
  'assign.product': 'Produkt',
  'assign.chooseProduct': 'Produkt wählen',
  'assign.peopleLabel': 'Personen',
  'assign.assignTo':
    '{count, plural, =0 {Zuweisen} one {# Person zuweisen} other {# Personen zuweisen}}',
  'assign.preview': 'Änderungen ansehen',
  'assign.canBeUndone': 'Kann zurückgenommen werden',
  'assign.refusal.noProduct': 'Wählen Sie zuerst ein Produkt.',
  'assign.refusal.notForPeople': 'Dieses Produkt wird nicht Personen zugewiesen.',
  'assign.refusal.selfService':
    'Eine Person hat dieses Abonnement für sich selbst gekauft. Seine Lizenzen können hier nicht zugewiesen werden.',
  'assign.refusal.nobody': 'Wählen Sie zuerst, wer eine Lizenz bekommt.',
  'assign.refusal.computing': 'Was das kostet, wird noch berechnet.',
  'assign.refusal.tooMany':
    'Sie haben {count, number} Personen gewählt. Hier sind höchstens {max, number} erlaubt.',
  'assign.refusal.usePreview':
    'Bei mehr als {max, number} Personen berechnet „Änderungen ansehen“, was das kostet, bevor sich etwas ändert.',
  'assign.refusal.allLicensed':
    '{count, plural, one {Diese Person hat} other {Alle # Personen haben}} diese Lizenzen schon.',
  'assign.refusal.unresolved':
    '{count, plural, one {Wählen Sie zuerst, was mit dem Problem geschehen soll.} other {Wählen Sie zuerst, was mit den Problemen geschehen soll.}}',
  'assign.apps': 'Apps und Dienste ein- oder ausschalten',
  'assign.appsOn': '{on, number} von {total, number} an',
  'assign.offList': 'Aus: {apps}',
  'assign.conflicts': '{count, plural, one {# Konflikt} other {# Konflikte}}',
  'assign.takes': 'Was das kostet',
  'assign.after': '{after, number} von {total, number} danach',
  'assign.newLicenses': 'Neue Lizenzen',
  'assign.alreadyLicensed': 'Schon lizenziert',
  'assign.left': 'Übrig',
  'assign.short': 'es fehlen {count, number}',
  'assign.setLocation':
    '{count, plural, one {Für diese Person festlegen} other {Für alle # Personen festlegen}}',
  'assign.locationFailed':
    '{failed, plural, one {Der Standort von # Person konnte nicht festgelegt werden.} other {Der Standort von # Personen konnte nicht festgelegt werden.}}',
  'assign.takeOut':
    '{count, plural, one {Diese Person herausnehmen} other {Diese # Personen herausnehmen}}',
  'assign.freeSome': 'Lizenzen freimachen',
  'assign.seeSubscriptions': 'Abonnements ansehen',
  'assign.close': 'Fertig',
  'assign.nothingToUndo': 'Es wurde nichts geändert.',
  'assign.ended': 'Es ist nicht wie geplant ausgegangen',
  'assign.notDone':
    '{count, plural, one {# Person konnte nicht geändert werden.} other {# Personen konnten nicht geändert werden.}}',
  'assign.hadIt':
    '{count, plural, one {# Person war schon wie gewünscht.} other {# Personen waren schon wie gewünscht.}}',
  'assign.undone': 'Zurückgenommen: Alles ist wie vorher.',
  'buy.buy': '{count, plural, one {# Lizenz kaufen} other {# Lizenzen kaufen}}',
  'buy.question':
    '{count, plural, one {# Lizenz von {product} kaufen?} other {# Lizenzen von {product} kaufen?}}',
  'buy.text':
    'Sie lassen sich sofort zuweisen. Allot nimmt keine Zahlung entgegen: Bestellen Sie sie bei dem, der sie Ihnen verkauft.',
  'buy.bought':
    '{count, plural, one {# Lizenz von {product} gekauft} other {# Lizenzen von {product} gekauft}}',
  'buy.mayNot': 'Kaufen dürfen globale Administratoren und Abrechnungsadministratoren.',
};
