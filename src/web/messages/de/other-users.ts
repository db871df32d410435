import type { otherUsers as english } from '../en/other-users.ts';

/** Texts of Guest users and Deleted users. */
export const otherUsers: { readonly [Key in keyof typeof english]: string } = {
  'users.guests': 'Gastbenutzer',
  'users.guestsLede': 'Personen von außerhalb, die zur Zusammenarbeit eingeladen wurden.',
  'users.searchGuests': 'Gastbenutzer suchen',
  'users.inviteGuest': 'Gast einladen',
  'users.guestsNeedGlobal':
    'Nur globale Administratoren dürfen Gäste lizenzieren. Ein globaler Administrator kann das in den Einstellungen ändern.',
  'users.noGuests': 'Es gibt keine Gastbenutzer',
  'users.noGuestsText': 'Laden Sie jemanden von außerhalb ein, und die Person erscheint hier.',

  'users.deletedTitle': 'Gelöschte Benutzer',
  'users.deletedLede':
    'Gelöschte Benutzer lassen sich 30 Tage lang wiederherstellen. Ihre Lizenzen kommen zurück, soweit welche frei sind, sonst kommen sie ohne zurück.',
  'users.searchDeleted': 'Gelöschte Benutzer suchen',
  'users.deletedOn': 'Gelöscht am',
  'users.daysLeft': 'Verbleibende Zeit',
  'users.daysLeftOf': '{days, plural, =0 {Endet heute} one {Noch # Tag} other {Noch # Tage}}',
  'users.expired': 'Nicht mehr wiederherstellbar',
  'users.noDeleted': 'Es gibt keine gelöschten Benutzer',
  'users.noDeletedText': 'Gelöschte Benutzer bleiben 30 Tage lang hier.',
  'users.restore': 'Benutzer wiederherstellen',
  'users.restoreText':
    '{name} kann sich wieder als {userName} anmelden. Lizenzen kommen zurück, soweit welche frei sind; sonst kommt {name} ohne zurück, und Sie weisen sie zu, sobald welche frei sind.',
  'users.restored': '{name} ist wiederhergestellt',
  'users.restoreUsers':
    '{count, plural, =0 {Benutzer wiederherstellen} one {Benutzer wiederherstellen} other {Benutzer wiederherstellen}}',
  'users.restoreAsk': '{count, plural, one {Diesen Benutzer} other {# Benutzer}} wiederherstellen?',
  'users.restoreSeveralText':
    'Eine Anmeldung ist dann wieder möglich. Lizenzen kommen zurück, soweit welche frei sind, sonst kommen sie ohne zurück.',
  'users.restoreTooManyText':
    'Auf einmal können höchstens {max, number} Personen wiederhergestellt werden. Wählen Sie weniger aus.',
  'users.restoring': 'Wird wiederhergestellt',
  'users.severalRestored': '{count, number} Benutzer wiederhergestellt',
  'users.notRestored':
    '{done} wiederhergestellt. {count, number} Benutzer konnten nicht wiederhergestellt werden: Der Benutzername ist vergeben, die Frist ist abgelaufen, oder Ihre Rolle lässt es nicht zu. Öffnen Sie die Personen einzeln, um es zu sehen.',
  'users.showActive': 'Aktive Benutzer anzeigen',
  'users.showUser': 'Benutzer anzeigen',
  'users.nameTaken': 'Den Benutzernamen hat inzwischen jemand anderes. Wählen Sie einen anderen.',
  'users.newUserName': 'Neuer Benutzername',
  'users.purge': 'Endgültig löschen',
  'users.purgeAsk': '{name} endgültig löschen?',
  'users.purgeText':
    'Das lässt sich nicht rückgängig machen: {name} und die Daten können danach nicht wiederhergestellt werden.',
  'users.purged': '{name} ist endgültig gelöscht',
};
