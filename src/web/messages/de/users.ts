import type { users as english } from '../en/users.ts';

/** Texts of lists of people and what is done to several. */
export const users: { readonly [Key in keyof typeof english]: string } = {
  'users.title': 'Aktive Benutzer',
  'users.displayName': 'Anzeigename',
  'users.username': 'Benutzername',
  'users.licenses': 'Lizenzen',
  'users.unlicensed': 'Nicht lizenziert',
  'users.more': '+{count, number}',
  'users.licenseError': 'Eine Lizenz hat einen Fehler',
  'users.selectAll': 'Alle auf der Liste auswählen',
  'users.selected': '{count, number} ausgewählt',
  'users.allSelected': 'Alle {count, number} Treffer sind ausgewählt',
  'users.selectionCleared': 'Auswahl aufgehoben',
  'users.rangeTooLong':
    'Ein Bereich kann höchstens {max, number} Personen haben. Strg+A wählt alle Treffer aus.',
  'users.rowsFailed': 'Einige Zeilen konnten nicht geladen werden.',
  'users.listChanged': 'Die Liste hat sich geändert, seit sie geladen wurde.',
};
