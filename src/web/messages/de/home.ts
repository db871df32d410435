import type { home as english } from '../en/home.ts';

/** Texts of Home. */
export const home: { readonly [Key in keyof typeof english]: string } = {
  'home.title': 'Start',
  'home.lede': 'Was heute bei {organization} Aufmerksamkeit braucht.',
  'home.attention': 'Braucht Aufmerksamkeit',
  'home.allClear': 'Alles in Ordnung',
  'home.allClearText': 'Nichts ist über seiner Grenze, fehlerhaft oder läuft bald ab.',
  'home.licenses': 'Lizenzen',
  'home.licensesOf': 'von {total, number} Lizenzen zugewiesen',
  'home.licensesAvailable': '{available, number} verfügbar',
  'home.licensesProducts':
    '{products, plural, one {# Produkt} other {# Produkte}} über alle Abonnements',
  'home.people': 'Personen',
  'home.counting': 'wird gezählt',
  'home.recent': 'Letzte Aktivität',
  'home.recentAll': 'Alle Aktivitäten',
  'home.recentNone': 'Es wurde noch nichts getan.',
  'home.recentLine': '{actor}, {time}',
  'home.recentTarget': '{activity}: {name}',
  'home.recentPeople': '{activity}: {people, plural, one {# Person} other {# Personen}}',
  'home.done': 'Fertig',
  'home.running': 'Läuft',
  'home.stopping': 'Wird angehalten',
  'home.stopped': 'Angehalten',
  'home.failed': 'Fehlgeschlagen',
  'home.over': 'Überbelegt',
  'home.overText':
    '{product}: {by, plural, one {# Person hat} other {# Personen haben}} es über den Bestand hinaus.',
  'home.out': 'Keine Lizenzen mehr',
  'home.outText':
    '{product}: {total, plural, one {die einzige Lizenz ist} other {alle # Lizenzen sind}} zugewiesen.',
  'home.low': 'Wird knapp',
  'home.lowText':
    '{product}: noch {available, plural, one {# Lizenz} other {# Lizenzen}} von {total, number}.',
  'home.errors': 'Fehler',
  'home.errorsText':
    'Bei {people, plural, one {# Person} other {# Personen}} funktionieren Lizenzen nicht wie zugewiesen.',
  'home.expiring': 'Läuft ab',
  'home.expiringText':
    '{product}: {licenses, plural, one {# Lizenz endet} other {# Lizenzen enden}} am {date}.',
  'home.grace': 'In der Kulanzfrist',
  'home.graceText':
    '{product}: {licenses, plural, one {# Lizenz ist abgelaufen und funktioniert} other {# Lizenzen sind abgelaufen und funktionieren}} noch eine Weile.',
  'home.suspended': 'Gesperrt',
  'home.suspendedText':
    '{product}: {licenses, plural, one {# Lizenz ist} other {# Lizenzen sind}} gesperrt und nicht verwendbar.',
  'home.unassigned': 'Nicht zugewiesen',
  'home.unassignedText':
    '{licenses, plural, one {# Lizenz} other {# Lizenzen}} von {products, plural, one {# Produkt} other {# Produkten}} hat niemand.',
  'home.unassignedCost':
    '{licenses, plural, one {# Lizenz} other {# Lizenzen}} von {products, plural, one {# Produkt} other {# Produkten}} hat niemand: {cost} im Monat.',
  'home.unlicensed': 'Nicht lizenziert',
  'home.unlicensedText':
    '{people, plural, one {# aktiver Benutzer hat} other {# aktive Benutzer haben}} keine Lizenz.',
  'home.operationFailed': '{activity} ist fehlgeschlagen.',
  'home.operationStopped': '{activity} wurde vor dem Ende angehalten.',
  'home.operationRunning': '{activity} läuft.',
  'home.toProduct': 'Produkt ansehen',
  'home.toUsers': 'Lizenzen zuweisen',
  'home.toErrors': 'Prüfen',
  'home.toSubscription': 'Abonnement ansehen',
  'home.toLicenses': 'Lizenzen ansehen',
  'home.toOperation': 'Einzelheiten ansehen',
  'home.toProgress': 'Fortschritt zeigen',
};
