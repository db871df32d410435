import { listPlanRows } from './list-plan-rows.ts';

/** Every read use case that may take long, by name. */
export type Reads = {
  readonly listPlanRows: typeof listPlanRows;
};

export const reads: Reads = { listPlanRows };
