/** Pasted mail addresses find their people. Who is written to at their user name is found by that: only the others are here. */
export const mailSchema: readonly string[] = [
  `create index user_by_mail on "user" (tenant_id, mail, id)
    where deleted_date_time is null and mail <> user_principal_name`,
];
