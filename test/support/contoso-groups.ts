/** A group of everybody in Contoso: more people than the organization has licenses with group-based licensing in them. */
export const everybody = {
  displayName: 'Everybody',
  mailEnabled: false,
  mailNickname: 'everybody',
  securityEnabled: true,
  groupTypes: ['DynamicMembership'],
  membershipRule: 'user.objectId -ne null',
  membershipRuleProcessingState: 'On',
} as const;
