/** What people asked for, what they claimed by opening an app, what was told to whom, and plans with dates. */
export const supplySchema: readonly string[] = [
  `create table license_request (
    tenant_id integer not null, id text not null, created_at text not null, is_pending integer not null,
    requester_id text not null, body text not null,
    primary key (tenant_id, id)
  ) strict, without rowid`,
  'create index license_request_by_time on license_request (tenant_id, created_at, id)',
  'create index license_request_pending on license_request (tenant_id, created_at, id) where is_pending = 1',
  `create table license_request_person (
    tenant_id integer not null, user_id text not null, request_id text not null,
    primary key (tenant_id, user_id, request_id),
    foreign key (tenant_id, request_id) references license_request (tenant_id, id)
  ) strict, without rowid`,
  'create index license_request_person_by_request on license_request_person (tenant_id, request_id)',
  `create table auto_claim (
    tenant_id integer not null, claimed_at text not null, user_id text not null, sku_id text not null,
    policy_id text not null,
    primary key (tenant_id, claimed_at, user_id, sku_id)
  ) strict, without rowid`,
  `create table notice (
    tenant_id integer not null, id text not null, notice_key text not null, at text not null,
    is_sent integer not null, attempts integer not null, body text not null,
    primary key (tenant_id, id)
  ) strict, without rowid`,
  'create unique index notice_by_key on notice (tenant_id, notice_key)',
  'create index notice_by_time on notice (tenant_id, at, id)',
  'create index notice_unsent on notice (tenant_id, at, id) where is_sent = 0',
  // `due_at` is when something is to be done next: '' at once, null never.
  `create table dated_plan (
    tenant_id integer not null, plan_id text not null, due_at text, operation_no integer, body text not null,
    primary key (tenant_id, plan_id)
  ) strict, without rowid`,
  'create index dated_plan_due on dated_plan (tenant_id, due_at, plan_id) where due_at is not null',
  'create index dated_plan_by_operation on dated_plan (tenant_id, operation_no) where operation_no is not null',
  // Units of each product at the end of each day, as far as they differ from the day before.
  `create table unit_history (
    tenant_id integer not null, sku_id text not null, day text not null,
    usable_units integer not null, consumed_units integer not null,
    primary key (tenant_id, sku_id, day)
  ) strict, without rowid`,
  `create index user_by_leave on "user" (tenant_id, employee_leave_date_time)
    where employee_leave_date_time is not null and deleted_date_time is null`,
  `create index user_by_hire on "user" (tenant_id, employee_hire_date)
    where employee_hire_date is not null and deleted_date_time is null`,
];
