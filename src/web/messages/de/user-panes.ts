import type { userPanes as english } from '../en/user-panes.ts';

/** Texts of what opens over lists of people: views, licenses of several people, deletion. */
export const userPanes: { readonly [Key in keyof typeof english]: string } = {
  'users.signInAllowed': 'Anmeldung erlaubt',
  'users.signInBlocked': 'Anmeldung blockiert',
  'users.saveView': 'Ansicht hinzufügen',
  'users.viewLede': 'Alle Administratoren sehen sie in der Liste der Filter.',
  'users.viewName': 'Name',
  'users.viewNeedsName': 'Geben Sie der Ansicht einen Namen.',
  'users.viewNeedsConditions': 'Füllen Sie jede Bedingung aus.',
  'users.viewSaved': 'Ansicht „{name}“ gespeichert',
  'users.viewDeleted': 'Ansicht „{name}“ gelöscht',
  'users.deleteViewAsk': 'Ansicht „{name}“ löschen?',
  'users.deleteViewText':
    'Die Personen darin werden nicht gelöscht. Auch andere Administratoren verlieren die Ansicht.',
  'users.conditions': 'Bedingungen',
  'users.conditionsText': 'Die Ansicht zeigt Personen, die alle Bedingungen erfüllen.',
  'users.condition': 'Bedingung {number, number}',
  'users.conditionKind': 'Bedingung',
  'users.conditionIs': 'Ist',
  'users.addCondition': 'Bedingung hinzufügen',
  'users.removeCondition': 'Bedingung {number, number} entfernen',
  'users.conditionsFull': 'Jede Art von Bedingung ist schon verwendet.',
  'users.conditionOf.domain': 'Domäne',
  'users.conditionOf.signIn': 'Anmeldestatus',
  'users.conditionOf.location': 'Verwendungsstandort',
  'users.conditionOf.department': 'Abteilung',
  'users.conditionOf.city': 'Ort',
  'users.conditionOf.state': 'Bundesland oder Kanton',
  'users.conditionOf.country': 'Land oder Region',
  'users.conditionOf.jobTitle': 'Position',
  'users.conditionOf.product': 'Zugewiesene Produktlizenz',
  'users.conditionOf.synchronized': 'Nur synchronisierte Benutzer',
  'users.conditionOf.withErrors': 'Benutzer mit Fehlern',
  'users.conditionOf.unlicensed': 'Nicht lizenzierte Benutzer',

  'users.nobodySelected': 'Niemand ist ausgewählt',
  'users.nobodySelectedText':
    'Schließen Sie diesen Bereich und wählen Sie Personen in der Liste aus.',
  'users.manageHow': 'Was geschehen soll',
  'users.mode.assign': 'Weitere zuweisen: Vorhandene Lizenzen behalten und weitere zuweisen',
  'users.mode.replace': 'Ersetzen: Vorhandene Lizenzen ersetzen',
  'users.mode.unassignAll': 'Alle entziehen: Zuweisung aller Lizenzen aufheben',
  'users.modeHint.assign': 'Apps, die bei jemandem ausgeschaltet sind, bleiben aus.',
  'users.modeHint.replace':
    'Nur was Sie unten auswählen, bleibt. Lizenzen, die über eine Gruppe kommen, bleiben.',
  'users.modeHint.unassignAll':
    'Niemand von den Ausgewählten behält eine eigene Lizenz. Lizenzen, die über eine Gruppe kommen, bleiben.',
  'users.preview': 'Änderungen ansehen',
  'users.nothingYet': 'Noch ändert sich nichts.',
  'users.chooseProduct': 'Wählen Sie mindestens ein Produkt aus.',
  'users.nothingToChange': 'Alle Ausgewählten haben schon genau das.',
  'users.tooMany':
    'Auf dieser Seite werden Lizenzen für höchstens {max, number} Personen auf einmal verwaltet; ausgewählt sind {count, number}. Wählen Sie weniger Personen aus.',
  'users.consequence': 'Was das bewirkt',
  'users.willChange': '{count, plural, one {# Person ändert sich} other {# Personen ändern sich}}',
  'users.needNoChange':
    '{count, plural, one {# braucht keine Änderung} other {# brauchen keine Änderung}}',
  'users.cannotChange':
    '{count, plural, one {# kann nicht geändert werden} other {# können nicht geändert werden}}',
  'users.moreProblems':
    '{count, plural, one {# weiteres Problem steht} other {# weitere Probleme stehen}} auf der Vorschauseite.',
  'users.problems': 'Wer nicht geändert werden kann',
  'users.computedNext':
    'Was das für jede Person bewirkt, wird für die Vorschau berechnet. Nichts ändert sich, bevor Sie sie gesehen haben.',

  'users.deleteAsk': '{count, plural, one {Diesen Benutzer} other {# Benutzer}} löschen?',
  'users.deleteOneAsk': '{name} löschen?',
  'users.deleteText':
    'Eine Anmeldung ist dann nicht mehr möglich, und die Lizenzen sind sofort für andere frei. Sie können die Löschung 30 Tage lang rückgängig machen.',
  'users.deleteTooMany': 'Zu viele Personen',
  'users.deleteTooManyText':
    'Auf einmal können höchstens {max, number} Personen gelöscht werden. Wählen Sie weniger aus.',
  'users.deleting': 'Wird gelöscht',
  'users.deletingOf': '{done, number} von {total, number}',
  'users.stop': 'Anhalten',
  'users.deleted': '{count, number} Benutzer gelöscht. 30 Tage lang wiederherstellbar.',
  'users.notDeleted':
    '{done} gelöscht. {count, number} Benutzer konnten nicht gelöscht werden: Ihre Rolle lässt es nicht zu, oder es gibt sie nicht mehr.',
  'users.showDeleted': 'Gelöschte Benutzer anzeigen',
};
