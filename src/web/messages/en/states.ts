/** Texts that every page shares: states, buttons, confirmations. */
export const states = {
  'states.loading': 'Loading',
  'states.failed': 'This could not be loaded.',
  'states.unreachable': 'The server cannot be reached. Your changes are safe; try again.',
  'states.requestId': 'Request id {id}',
  'states.retry': 'Try again',
  'states.noPermission': 'You can’t see this page',
  'states.noPermissionText':
    'Your role doesn’t allow it. Ask an administrator whose role allows it to do it for you, or to give you the role.',
  'states.notFound': 'There is nothing here',
  'states.notFoundText': 'The address may be mistyped, or what it showed was deleted.',
  'states.signedOut': 'You are signed out',
  'states.signedOutText':
    'Open a sign-in link to come back. On the machine where Allot runs, this prints a new one:',
  'states.toHome': 'Go to Home',
  'states.close': 'Close',
  'states.cancel': 'Cancel',
  'states.save': 'Save changes',
  'states.refresh': 'Refresh',
  'states.export': 'Export',
  'states.clear': 'Clear',
  'states.undo': 'Undo',
  'states.showActivity': 'Show in Activity',
  'states.technicalDetails': 'Technical details',
  'states.noRole': 'Your role doesn’t allow this.',
  'states.discard': 'Discard what you entered?',
  'states.discardText': 'Nothing has been changed yet.',
  'states.discardButton': 'Discard',
  'states.keepEditing': 'Keep editing',
  'unitBar.label':
    '{held, number} of {total, number} licenses assigned: {direct, number} directly, {groups, number} through groups',
  'unitBar.planLabel':
    '{before, number} of {total, number} licenses assigned, {after, number} after this plan',
} as const;
