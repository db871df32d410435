/** Texts of Home. */
export const home = {
  'home.title': 'Home',
  'home.lede': 'What needs attention at {organization} today.',
  'home.attention': 'Needs attention',
  'home.allClear': 'All clear',
  'home.allClearText': 'Nothing is over its limit, failing or about to end.',
  'home.licenses': 'Licenses',
  'home.licensesOf': 'of {total, number} licenses assigned',
  'home.licensesAvailable': '{available, number} available',
  'home.licensesProducts':
    '{products, plural, one {# product} other {# products}} over all subscriptions',
  'home.people': 'People',
  'home.counting': 'being counted',
  'home.recent': 'Recent activity',
  'home.recentAll': 'All activity',
  'home.recentNone': 'Nothing has been done yet.',
  'home.recentLine': '{actor}, {time}',
  'home.recentTarget': '{activity}: {name}',
  'home.recentPeople': '{activity}: {people, plural, one {# person} other {# people}}',
  'home.done': 'Done',
  'home.running': 'Running',
  'home.stopping': 'Stopping',
  'home.stopped': 'Stopped',
  'home.failed': 'Failed',
  'home.over': 'Over-assigned',
  'home.overText':
    '{product}: {by, plural, one {# person holds} other {# people hold}} it above what is owned.',
  'home.out': 'Out of licenses',
  'home.outText':
    '{product}: {total, plural, one {the one license is} other {all # licenses are}} assigned.',
  'home.low': 'Running low',
  'home.lowText':
    '{product}: {available, plural, one {# license is} other {# licenses are}} left of {total, number}.',
  'home.errors': 'Errors',
  'home.errorsText':
    '{people, plural, one {# person has a license that doesn’t} other {# people have licenses that don’t}} work as assigned.',
  'home.expiring': 'Expiring',
  'home.expiringText':
    '{product}: {licenses, plural, one {# license ends} other {# licenses end}} on {date}.',
  'home.grace': 'In grace period',
  'home.graceText':
    '{product}: {licenses, plural, one {# license has expired and still works} other {# licenses have expired and still work}} for now.',
  'home.suspended': 'Suspended',
  'home.suspendedText':
    '{product}: {licenses, plural, one {# license is} other {# licenses are}} suspended and can’t be used.',
  'home.unassigned': 'Unassigned',
  'home.unassignedText':
    '{licenses, plural, one {# license} other {# licenses}} of {products, plural, one {# product} other {# products}} held by nobody.',
  'home.unassignedCost':
    '{licenses, plural, one {# license} other {# licenses}} of {products, plural, one {# product} other {# products}} held by nobody: {cost} a month.',
  'home.unlicensed': 'Unlicensed',
  'home.unlicensedText':
    '{people, plural, one {# active user has} other {# active users have}} no license.',
  'home.operationFailed': '{activity} failed.',
  'home.operationStopped': '{activity} was stopped before its end.',
  'home.operationRunning': '{activity} is running.',
  'home.toProduct': 'View product',
  'home.toUsers': 'Assign licenses',
  'home.toErrors': 'Review',
  'home.toSubscription': 'View subscription',
  'home.toLicenses': 'View licenses',
  'home.toOperation': 'View details',
  'home.toProgress': 'Show progress',
} as const;
