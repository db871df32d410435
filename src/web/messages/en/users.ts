/** Texts of lists of people and what is done to several. */
export const users = {
  'users.title': 'Active users',
  'users.displayName': 'Display name',
  'users.username': 'Username',
  'users.licenses': 'Licenses',
  'users.unlicensed': 'Unlicensed',
  'users.more': '+{count, number}',
  'users.licenseError': 'A license has an error',
  'users.selectAll': 'Select everyone on the list',
  'users.selected': '{count, number} selected',
  'users.allSelected': 'All {count, number} that match are selected',
  'users.selectionCleared': 'Selection cleared',
  'users.rangeTooLong':
    'A range can have at most {max, number} people. Press Ctrl+A to select everyone that matches.',
  'users.rowsFailed': 'Some rows could not be loaded.',
  'users.listChanged': 'The list has changed since it was loaded.',
} as const;
