import { groupProperties } from '../../core/directory/group.ts';
import type { PropertyKind } from '../../core/directory/property.ts';
import { userProperties } from '../../core/directory/user.ts';
import { columnName } from '../columns.ts';

/**
 * The first schema. Every primary key, unique index and foreign key begins with `tenant_id`, a small number that
 * stands for the organization.
 *
 * Texts that people compare are `collate nocase` (A–Z only), as `foldCase` of the filters has it; what decides identity
 * (`…_key`, ids) is canonical text, compared byte by byte.
 */
export const initialSchema: readonly string[] = [
  `create table organization (
    tenant_id integer not null primary key,
    body text not null,
    catalog_version integer not null default 0
  ) strict`,
  `create table product (
    tenant_id integer not null, sku_id text not null, body text not null,
    primary key (tenant_id, sku_id)
  ) strict, without rowid`,
  `create table service_plan (
    tenant_id integer not null, service_plan_id text not null, body text not null,
    primary key (tenant_id, service_plan_id)
  ) strict, without rowid`,
  // Which number stands for a product, and how many people hold it. Kept by record only, recounted by doctor.
  `create table unit_total (
    tenant_id integer not null, sku_no integer not null, sku_id text not null,
    consumed_units integer not null default 0 check (consumed_units >= 0),
    primary key (tenant_id, sku_no),
    unique (tenant_id, sku_id)
  ) strict, without rowid`,
  `create table subscription (
    tenant_id integer not null, id text not null, sku_id text not null,
    commerce_subscription_id text not null, status text not null,
    total_licenses integer not null check (total_licenses >= 0), is_trial integer not null,
    channel text not null, created_date_time text not null, next_lifecycle_date_time text,
    owner_id text, owner_tenant_id text,
    primary key (tenant_id, id),
    foreign key (tenant_id, sku_id) references unit_total (tenant_id, sku_id)
  ) strict, without rowid`,
  `create table "user" (
    tenant_id integer not null, user_no integer not null,
    ${propertyDefinitions(userProperties)},
    user_principal_name_key text not null, display_name_key text not null,
    clashing_proxy_address text,
    primary key (tenant_id, id)
  ) strict`,
  'create unique index user_by_no on "user" (tenant_id, user_no)',
  // What licensing asks of people, in the order of their ids: a chunk then reads 30 pages and not one for each person.
  `create index user_license_facts on "user" (tenant_id, id, user_principal_name, display_name, user_type,
    usage_location, deleted_date_time, clashing_proxy_address)`,
  // A deleted person does not hold on to a user name.
  `create unique index user_by_principal_name on "user" (tenant_id, user_principal_name_key)
    where deleted_date_time is null`,
  'create index user_by_display_name on "user" (tenant_id, display_name_key) where deleted_date_time is null',
  // Without the name after it: new people then go to the end of their value, not to a page of their own each.
  'create index user_by_department on "user" (tenant_id, department) where deleted_date_time is null',
  'create index user_by_usage_location on "user" (tenant_id, usage_location) where deleted_date_time is null',
  // The rare values only: everyone else is found sooner by walking the names.
  `create index user_not_member on "user" (tenant_id, display_name_key)
    where deleted_date_time is null and user_type <> 'Member'`,
  `create index user_not_enabled on "user" (tenant_id, display_name_key)
    where deleted_date_time is null and account_enabled = 0`,
  'create index user_by_employee_id on "user" (tenant_id, employee_id) where employee_id is not null',
  'create index user_by_manager on "user" (tenant_id, manager_id) where manager_id is not null',
  'create index user_deleted on "user" (tenant_id, deleted_date_time) where deleted_date_time is not null',
  // Prefix lists of 1 to 3 letters make type-ahead fast; the texts themselves stand in the user table.
  `create virtual table user_search using fts5 (
    display_name, names, user_principal_name, mail,
    content = '', contentless_delete = 1, detail = column, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
  )`,
  `create table proxy_address (
    tenant_id integer not null, address text not null, user_id text not null,
    primary key (tenant_id, address, user_id)
  ) strict, without rowid`,
  'create index proxy_address_by_user on proxy_address (tenant_id, user_id)',
  `create table directory_group (
    tenant_id integer not null,
    ${propertyDefinitions(groupProperties)},
    display_name_key text not null,
    primary key (tenant_id, id)
  ) strict`,
  'create index directory_group_by_display_name on directory_group (tenant_id, display_name_key, id)',
  `create table membership (
    tenant_id integer not null, group_id text not null, member_id text not null, member_type text not null,
    primary key (tenant_id, group_id, member_id),
    foreign key (tenant_id, group_id) references directory_group (tenant_id, id)
  ) strict, without rowid`,
  'create index membership_by_member on membership (tenant_id, member_id)',
  `create table ownership (
    tenant_id integer not null, group_id text not null, owner_id text not null,
    primary key (tenant_id, group_id, owner_id),
    foreign key (tenant_id, group_id) references directory_group (tenant_id, id)
  ) strict, without rowid`,
  'create index ownership_by_owner on ownership (tenant_id, owner_id)',
  // Sets of plans that are off, kept once; set 0, "none off", is not written down.
  `create table disabled_plan_set (
    tenant_id integer not null, plan_set_no integer not null, service_plan_ids text not null,
    primary key (tenant_id, plan_set_no),
    unique (tenant_id, service_plan_ids)
  ) strict, without rowid`,
  // Clustered by person. No foreign key to the user: it costs a look-up a row; record and doctor see to it.
  `create table assignment (
    tenant_id integer not null, user_id text not null, sku_no integer not null,
    assigned_by_group text not null default '', plan_set_no integer not null,
    state integer not null, error integer, updated_at integer not null,
    primary key (tenant_id, user_id, sku_no, assigned_by_group)
  ) strict, without rowid`,
  'create index assignment_by_sku on assignment (tenant_id, sku_no)',
  `create table role_assignment (
    tenant_id integer not null, id text not null, principal_id text not null, role_id text not null,
    directory_scope_id text not null,
    primary key (tenant_id, id)
  ) strict, without rowid`,
  'create index role_assignment_by_principal on role_assignment (tenant_id, principal_id)',
  `create table app (
    tenant_id integer not null, app_id text not null, object_id text not null, display_name text not null,
    permissions text not null, secret_hash text not null, created_at text not null,
    primary key (tenant_id, app_id)
  ) strict, without rowid`,
  `create table session (
    tenant_id integer not null, token_hash text not null, user_id text not null,
    created_at text not null, expires_at text not null,
    primary key (tenant_id, token_hash)
  ) strict, without rowid`,
  'create index session_by_expiry on session (tenant_id, expires_at)',
  `create table sign_in_link (
    tenant_id integer not null, token_hash text not null, user_id text not null, expires_at text not null,
    primary key (tenant_id, token_hash)
  ) strict, without rowid`,
  `create table plan (
    tenant_id integer not null, id text not null, status text not null, created_at text not null,
    head text not null, planned integer not null, total integer, totals text, reason text,
    operation_no integer, all_or_nothing integer not null, chunks integer not null,
    chunks_applied integer not null,
    primary key (tenant_id, id)
  ) strict, without rowid`,
  'create index plan_by_status on plan (tenant_id, status, created_at)',
  `create table plan_command (
    tenant_id integer not null, plan_id text not null, command_no integer not null, body text not null,
    primary key (tenant_id, plan_id, command_no),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade
  ) strict, without rowid`,
  `create table plan_outcome (
    tenant_id integer not null, plan_id text not null, outcome_no integer not null, body text not null,
    primary key (tenant_id, plan_id, outcome_no),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade
  ) strict, without rowid`,
  // A rowid table: its rows are long (16 KB of ids), which a clustered table does not bear.
  `create table plan_chunk (
    tenant_id integer not null, plan_id text not null, chunk_no integer not null,
    change_count integer not null, problem_count integer not null, unchanged_count integer not null,
    drifted_count integer not null default 0,
    user_ids blob not null, command_nos text not null, outcome_nos text not null, drifted text not null,
    primary key (tenant_id, plan_id, chunk_no),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade
  ) strict`,
  `create table operation (
    tenant_id integer not null, operation_no integer not null, activity text not null collate nocase,
    actor_kind text not null, actor_id text, actor_display_name text not null collate nocase,
    actor_user_principal_name text collate nocase, reason text, status text not null,
    started_at text not null, ended_at text, total integer not null, changed integer not null,
    refused integer not null default 0, unchanged integer not null default 0, drifted integer not null default 0,
    plan_id text, undo_of integer, undone_by integer, first_seq integer, last_seq integer,
    primary key (tenant_id, operation_no)
  ) strict, without rowid`,
  `create index operation_unfinished on operation (tenant_id, operation_no)
    where status in ('running', 'stopping')`,
  // A row whose change is the same as that of an earlier row names it (body_of) instead of repeating its body.
  `create table change_log (
    tenant_id integer not null, seq integer not null, operation_no integer not null, at integer not null,
    kind integer not null, target_id text not null, body_of integer, body text,
    primary key (tenant_id, seq)
  ) strict, without rowid`,
  'create index change_log_by_target on change_log (tenant_id, target_id)',
  `create table audit_chain (
    tenant_id integer not null, chain_no integer not null,
    first_seq integer not null, last_seq integer not null,
    first_operation_no integer not null, last_operation_no integer not null,
    at integer not null, hash text not null,
    primary key (tenant_id, chain_no)
  ) strict, without rowid`,
];

function propertyDefinitions(properties: Readonly<Record<string, PropertyKind>>): string {
  return Object.entries(properties)
    .map(([name, kind]) => '"' + columnName(name) + '" ' + columnType(kind))
    .join(', ');
}

function columnType(kind: PropertyKind): string {
  switch (kind) {
    case 'guid':
    case 'instant':
      return 'text not null';
    case 'instant?':
    case 'json?':
      return 'text';
    case 'string':
      return 'text not null collate nocase';
    case 'string?':
      return 'text collate nocase';
    case 'boolean':
      return 'integer not null';
    case 'boolean?':
      return 'integer';
    case 'strings':
      return "text not null default '[]'";
  }
}
