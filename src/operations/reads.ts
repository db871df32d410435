import { exportAssignments } from './export-assignments.ts';
import { exportUsers } from './export-users.ts';
import { previewImportCatalog } from './import-catalog.ts';
import { previewImportUsers } from './import-users.ts';
import { listPlanRows } from './list-plan-rows.ts';

/** Every read use case that may take long, by name. */
export type Reads = {
  readonly exportAssignments: typeof exportAssignments;
  readonly exportUsers: typeof exportUsers;
  readonly previewImportCatalog: typeof previewImportCatalog;
  readonly previewImportUsers: typeof previewImportUsers;
  readonly listPlanRows: typeof listPlanRows;
};

export const reads: Reads = {
  exportAssignments,
  exportUsers,
  previewImportCatalog,
  previewImportUsers,
  listPlanRows,
};
