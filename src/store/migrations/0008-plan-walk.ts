/** How far a plan has come that takes its people one part after the other while it is being applied (`PlanWalk` as JSON). */
export const planWalkSchema: readonly string[] = ['alter table plan add column walk text'];
