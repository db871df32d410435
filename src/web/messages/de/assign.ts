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
};
