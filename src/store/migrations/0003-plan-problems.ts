/** The problems of a plan and who has them, told by number of people: counted while it is computed. */
export const planProblemsSchema: readonly string[] = [
  `create table plan_problem (
    tenant_id integer not null, plan_id text not null, problem_no integer not null, body text not null,
    primary key (tenant_id, plan_id, problem_no),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade
  ) strict, without rowid`,
];
