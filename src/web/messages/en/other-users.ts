/** Texts of Guest users and Deleted users. */
export const otherUsers = {
  'users.guests': 'Guest users',
  'users.guestsLede': 'People from outside who were invited to work with you.',
  'users.searchGuests': 'Search guest users',
  'users.inviteGuest': 'Invite a guest',
  'users.guestsNeedGlobal':
    'Only Global Administrators may license guests. A Global Administrator can change that in Settings.',
  'users.noGuests': 'There are no guest users',
  'users.noGuestsText': 'Invite somebody from outside, and they appear here.',

  'users.deletedTitle': 'Deleted users',
  'users.deletedLede':
    'A deleted user can be restored for 30 days. Their licenses come back where some are free; otherwise they come back without.',
  'users.searchDeleted': 'Search deleted users',
  'users.deletedOn': 'Deleted on',
  'users.daysLeft': 'Time left',
  'users.daysLeftOf': '{days, plural, =0 {Ends today} one {# day left} other {# days left}}',
  'users.expired': 'Can no longer be restored',
  'users.noDeleted': 'There are no deleted users',
  'users.noDeletedText': 'Users that are deleted stay here for 30 days.',
  'users.restore': 'Restore user',
  'users.restoreText':
    '{name} can sign in again as {userName}. Licenses come back where some are free; otherwise {name} comes back without, and you assign them when some are.',
  'users.restored': '{name} is restored',
  'users.restoreUsers':
    '{count, plural, =0 {Restore user} one {Restore user} other {Restore users}}',
  'users.restoreAsk': 'Restore {count, plural, one {this user} other {# users}}?',
  'users.restoreSeveralText':
    'They can sign in again. Licenses come back where some are free; otherwise they come back without.',
  'users.restoreTooManyText': 'Up to {max, number} people can be restored at a time. Select fewer.',
  'users.restoring': 'Restoring',
  'users.severalRestored': '{count, plural, one {# user} other {# users}} restored',
  'users.notRestored':
    '{done} restored. {count, plural, one {# user} other {# users}} could not be restored: their user name is taken, their time is over, or your role doesn’t allow it. Open them one by one to see.',
  'users.showActive': 'Show active users',
  'users.showUser': 'Show user',
  'users.nameTaken': 'Somebody else has the user name now. Choose another one.',
  'users.newUserName': 'New user name',
  'users.purge': 'Delete permanently',
  'users.purgeAsk': 'Delete {name} permanently?',
  'users.purgeText': 'This can’t be undone: {name} and their data can’t be restored afterwards.',
  'users.purged': '{name} is deleted permanently',
} as const;
