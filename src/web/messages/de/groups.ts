import type { groups as english } from '../en/groups.ts';

/** Texts of the Groups list, of one group and of its panes. */
export const groups: { readonly [Key in keyof typeof english]: string } = {
  'groups.title': 'Gruppen',
  'groups.dynamic': 'Dynamisch',
  'groups.kind.security': 'Sicherheit',
  'groups.kind.mailEnabledSecurity': 'E-Mail-aktivierte Sicherheit',
  'groups.kind.microsoft365': 'Microsoft 365',
  'groups.kind.distribution': 'Verteilerliste',
  'groups.lockedSynchronized':
    'Diese Gruppe wird lokal synchronisiert. Ihre Mitglieder werden dort geändert.',
  'groups.lockedDynamic':
    'Eine Regel bestimmt, wer in dieser Gruppe ist. Ändern Sie die Regel, nicht die Mitglieder.',
  'groups.lede':
    'Wer zusammengehört. Öffnen Sie eine Gruppe, um ihre Mitglieder zu sehen und zu ändern.',
  'groups.group': 'Gruppe',
  'groups.synchronized': 'Synchronisiert',
  'groups.name': 'Name',
  'groups.type': 'Typ',
  'groups.mail': 'E-Mail',
  'groups.alias': 'Alias',
  'groups.description': 'Beschreibung',
  'groups.members': 'Mitglieder',
  'groups.owners': 'Besitzer',
  'groups.search': 'Gruppen suchen',
  'groups.none': 'Noch keine Gruppen',
  'groups.noneText': 'Fügen Sie eine Gruppe hinzu, um Personen zusammenzufassen.',
  'groups.noneFound': 'Keine Gruppe beginnt so',
  'groups.noneFoundText':
    'Gesucht wird in Namen, Beschreibungen und E-Mail-Adressen. Versuchen Sie es mit weniger Buchstaben.',
  'groups.add': 'Gruppe hinzufügen',
  'groups.added': '{name} wurde hinzugefügt. Als Nächstes kommen die Mitglieder.',
  'groups.kindHint.security': 'Für Zugriff und Lizenzen. Hat kein Postfach.',
  'groups.kindHint.microsoft365': 'Mit gemeinsamem Postfach, Kalender und Dateien.',
  'groups.needsName': 'Geben Sie einen Namen ein.',
  'groups.tab.members': 'Mitglieder',
  'groups.tab.owners': 'Besitzer',
  'groups.tab.properties': 'Eigenschaften',
  'groups.tab.licenses': 'Lizenzen',
  'groups.delete': 'Gruppe löschen',
  'groups.deleteQuestion': '{name} löschen?',
  'groups.deleteText':
    'Die Mitglieder bleiben. Eine Microsoft 365-Gruppe lässt sich 30 Tage lang wiederherstellen, andere Gruppen sind endgültig weg.',
  'groups.deleted': '{name} wurde gelöscht.',
  'groups.searchMembers': 'Mitglieder suchen',
  'groups.nested':
    '{count, plural, one {Auch eine Gruppe ist Mitglied; die Liste zeigt nur Personen:} other {Auch # Gruppen sind Mitglied; die Liste zeigt nur Personen:}}',
  'groups.noMembers': 'Niemand ist direkt in dieser Gruppe',
  'groups.noMembersText': 'Personen erscheinen hier, sobald sie hinzugefügt werden.',
  'groups.addMembers': 'Mitglieder hinzufügen',
  'groups.removeMembers': 'Mitglieder entfernen',
  'groups.selectSome':
    'Wählen Sie die Personen einzeln aus: Alle auf einmal lassen sich nicht entfernen.',
  'groups.removeQuestion':
    '{count, plural, one {# Person} other {# Personen}} aus {name} entfernen?',
  'groups.removeText': 'Sie bleiben in der Organisation und behalten direkt zugewiesene Lizenzen.',
  'groups.removeCount': '{count, plural, one {# Person} other {# Personen}} entfernen',
  'groups.removed': '{count, plural, one {# Person wurde} other {# Personen wurden}} entfernt.',
  'groups.removedPartly':
    '{count, plural, one {# Person wurde} other {# Personen wurden}} entfernt, {failed, number} nicht.',
  'groups.people': 'Personen',
  'groups.choosePeople': 'Wählen Sie zuerst Personen aus.',
  'groups.addCount': '{count, plural, one {# Person} other {# Personen}} hinzufügen',
  'groups.membersAdded':
    '{count, plural, one {# Person wurde} other {# Personen wurden}} zu {name} hinzugefügt.',
  'groups.noOwners': 'Niemand besitzt diese Gruppe',
  'groups.addOwners': 'Besitzer hinzufügen',
  'groups.remove': 'Entfernen',
  'groups.removeOwner': 'Entfernen: {name} als Besitzer',
  'groups.saved': '{name} wurde gespeichert.',
  'groups.rule': 'Mitgliedschaftsregel',
  'groups.created': 'Erstellt',
  'groups.objectId': 'Objekt-ID',
};
