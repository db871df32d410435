const isActive = `membership_rule is not null and membership_rule_processing_state = 'On'
    and deleted_date_time is null`;

/** What is left to be done so that groups with a rule have the members that the rule chooses. */
export const membershipRulesSchema: readonly string[] = [
  'create index group_by_rule on directory_group (tenant_id, deleted_date_time) where membership_rule is not null',
  `create index group_by_active_rule on directory_group (tenant_id, id) where ${isActive}`,
  // Rules whose answer moves with licenses.
  `create index group_by_plan_rule on directory_group (tenant_id, id)
    where ${isActive} and instr(lower(membership_rule), 'assignedplans') > 0`,
  // Groups all of whose people are to be looked through, from the one after \`user_no\` on; before that, where \`is_emptying\`, all go.
  `create table stale_rule (
    tenant_id integer not null, group_id text not null, operation_no integer not null,
    is_emptying integer not null, user_no integer not null,
    primary key (tenant_id, group_id),
    foreign key (tenant_id, group_id) references directory_group (tenant_id, id)
  ) strict, without rowid`,
  // People whom all rules are asked about. They stay, no longer due, while licenses follow: \`rounds\` ends a rule that chases itself.
  `create table rule_question (
    tenant_id integer not null, operation_no integer not null, user_id text not null,
    is_due integer not null, rounds integer not null,
    primary key (tenant_id, operation_no, user_id)
  ) strict, without rowid`,
  'create index rule_question_due on rule_question (tenant_id, operation_no, user_id) where is_due = 1',
  `insert into stale_rule (tenant_id, group_id, operation_no, is_emptying, user_no)
    select g.tenant_id, g.id, (select max(o.operation_no) from operation o where o.tenant_id = g.tenant_id), 0, 0
    from directory_group g where ${isActive}
      and exists (select 1 from operation o where o.tenant_id = g.tenant_id)`,
];
