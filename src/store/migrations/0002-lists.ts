/**
 * What the lists of the pages need: how many people hold a product directly, kept beside `consumed_units`; which change moved
 * lists last; and the orders of people as whole keys, so that a walk through a list reads the index only.
 */
export const listsSchema: readonly string[] = [
  // People who hold the product directly, perhaps by groups as well. Kept by record only, recounted by doctor.
  `alter table unit_total add column direct_units integer not null default 0 check (direct_units >= 0)`,
  `update unit_total set direct_units = (select count(*) from assignment as a
    where a.tenant_id = unit_total.tenant_id and a.sku_no = unit_total.sku_no
      and a.assigned_by_group = '' and a.state < 2)`,
  // The last log line that could move a list of people, by what it was about.
  `create table list_mark (
    tenant_id integer not null, about text not null, seq integer not null,
    primary key (tenant_id, about)
  ) strict, without rowid`,
  'drop index user_by_display_name',
  `create index user_by_display_name on "user" (tenant_id, display_name_key, id, user_no)
    where deleted_date_time is null`,
  `create index user_deleted_by_display_name on "user" (tenant_id, display_name_key, id, user_no)
    where deleted_date_time is not null`,
  `create index user_deleted_by_principal_name on "user" (tenant_id, user_principal_name_key, id, user_no)
    where deleted_date_time is not null`,
  // Paths that do not fare well: few, and a page of its own looks for them.
  'create index assignment_not_active on assignment (tenant_id, user_id) where state <> 0',
];
