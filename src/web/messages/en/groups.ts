/** Texts of the Groups list, of one group and of its panes. */
export const groups = {
  'groups.title': 'Groups',
  'groups.dynamic': 'Dynamic',
  'groups.kind.security': 'Security',
  'groups.kind.mailEnabledSecurity': 'Mail-enabled security',
  'groups.kind.microsoft365': 'Microsoft 365',
  'groups.kind.distribution': 'Distribution list',
  'groups.lockedSynchronized':
    'This group is synchronized from on-premises. Its members are changed there.',
  'groups.lockedDynamic': 'A rule decides who is in this group. Change the rule, not the members.',
} as const;
