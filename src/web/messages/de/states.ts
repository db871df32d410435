import type { states as english } from '../en/states.ts';

/** Texts that every page shares: states, buttons, confirmations. */
export const states: { readonly [Key in keyof typeof english]: string } = {
  'states.loading': 'Wird geladen',
  'states.failed': 'Das konnte nicht geladen werden.',
  'states.unreachable':
    'Der Server ist nicht erreichbar. Ihre Änderungen sind sicher; versuchen Sie es erneut.',
  'states.requestId': 'Anforderungs-ID {id}',
  'states.retry': 'Erneut versuchen',
  'states.noPermission': 'Sie können diese Seite nicht sehen',
  'states.noPermissionText':
    'Ihre Rolle erlaubt es nicht. Bitten Sie einen Administrator mit passender Rolle, es für Sie zu tun oder Ihnen die Rolle zu geben.',
  'states.notFound': 'Hier ist nichts',
  'states.notFoundText':
    'Die Adresse ist vielleicht falsch geschrieben, oder was sie zeigte, wurde gelöscht.',
  'states.signedOut': 'Sie sind abgemeldet',
  'states.signedOutText':
    'Öffnen Sie einen Anmeldelink, um zurückzukommen. Auf dem Rechner, auf dem Allot läuft, gibt dieser Befehl einen neuen aus:',
  'states.toHome': 'Zur Startseite',
  'states.close': 'Schließen',
  'states.cancel': 'Abbrechen',
  'states.save': 'Änderungen speichern',
  'states.refresh': 'Aktualisieren',
  'states.export': 'Exportieren',
  'states.clear': 'Leeren',
  'states.undo': 'Rückgängig',
  'states.showActivity': 'In Aktivität zeigen',
  'states.technicalDetails': 'Technische Details',
  'states.noRole': 'Ihre Rolle erlaubt das nicht.',
  'states.discard': 'Eingaben verwerfen?',
  'states.discardText': 'Es wurde noch nichts geändert.',
  'states.discardButton': 'Verwerfen',
  'states.keepEditing': 'Weiter bearbeiten',
  'unitBar.label':
    '{held, number} von {total, number} Lizenzen zugewiesen: {direct, number} direkt, {groups, number} über Gruppen',
  'unitBar.planLabel':
    '{before, number} von {total, number} Lizenzen zugewiesen, {after, number} nach diesem Plan',
};
