/**
 * What groups give, who waits for a unit, and what has to be looked at again. The last two follow from the rest: they are kept because
 * finding them anew would mean reading everybody.
 */
export const groupLicensingSchema: readonly string[] = [
  `create table group_license (
    tenant_id integer not null, group_id text not null, sku_no integer not null, plan_set_no integer not null,
    primary key (tenant_id, group_id, sku_no),
    foreign key (tenant_id, group_id) references directory_group (tenant_id, id)
  ) strict, without rowid`,
  `create index assignment_by_group on assignment (tenant_id, assigned_by_group, sku_no, user_id)
    where assigned_by_group <> ''`,
  // State 0 is Active: what is not as it should be is rare, and asked for often.
  `create index assignment_in_error on assignment (tenant_id, user_id) where state <> 0`,
  `create index assignment_in_error_by_group on assignment (tenant_id, assigned_by_group, sku_no, user_id)
    where state <> 0`,
  `update organization set body = json_set(body,
    '$.settings.groupPartialAssignment', json('false'), '$.settings.nestedGroupLicensing', json('false'),
    '$.settings.newPlansOff', json('false'), '$.settings.groupRemovalPeopleMax', json('null'),
    '$.settings.groupRemovalPercentMax', json('null'))`,
  // In the order in which freed units are given: by waiting time, then by the name that the person had then, then by id.
  `create table waiting (
    tenant_id integer not null, sku_no integer not null, since integer not null,
    display_name_key text not null, user_id text not null,
    primary key (tenant_id, sku_no, since, display_name_key, user_id)
  ) strict, without rowid`,
  'create unique index waiting_by_user on waiting (tenant_id, user_id, sku_no)',
  // Lane 0: a few people, who go first; lane 1: many at once.
  `create table stale_user (
    tenant_id integer not null, lane integer not null, operation_no integer not null,
    display_name_key text not null, user_id text not null,
    primary key (tenant_id, lane, operation_no, display_name_key, user_id)
  ) strict, without rowid`,
  // A product whose units have become free while people wait; they are looked at from the place after `since`, `name`, `user_id` on.
  `create table stale_product (
    tenant_id integer not null, sku_no integer not null, operation_no integer not null,
    since integer not null, display_name_key text not null, user_id text not null,
    primary key (tenant_id, sku_no)
  ) strict, without rowid`,
  // Groups whose members are being brought up to date, and the plan that does it.
  `create table group_processing (
    tenant_id integer not null, group_id text not null, plan_id text not null, is_started integer not null,
    primary key (tenant_id, group_id, plan_id)
  ) strict, without rowid`,
];
