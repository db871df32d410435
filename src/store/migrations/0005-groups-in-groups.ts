/** Groups among the members of a group are few, its people perhaps 500,000: who asks for the groups need not read the people. */
export const groupsInGroupsSchema: readonly string[] = [
  `create index membership_of_groups on membership (tenant_id, group_id, member_id)
    where member_type = 'group'`,
];
