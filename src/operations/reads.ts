import {
  countAssignmentErrors,
  listAssignmentErrors,
} from './cloud-licensing/list-assignment-errors.ts';
import { countAssignments, listAssignments } from './cloud-licensing/list-assignments.ts';
import { listWaiting } from './cloud-licensing/list-waiting.ts';
import { deletedGroupsOwnedBy } from './directory/deleted-groups-owned-by.ts';
import { groupsDelta, usersDelta } from './directory/delta-changes.ts';
import { groupsSnapshot, usersSnapshot } from './directory/delta-snapshot.ts';
import { auditTargetIds, listAudit } from './directory/list-audit.ts';
import { countGroups, listGroups } from './directory/list-groups.ts';
import { countMembers, listMembers } from './directory/list-members.ts';
import { countUsers, listUsers } from './directory/list-users.ts';
import { listView } from './directory/list-view.ts';
import { forecastProduct } from './forecast-product.ts';
import { groupLicensing } from './groups/group-licensing.ts';
import { listGroupErrors } from './groups/list-group-errors.ts';
import { productGroups } from './groups/product-groups.ts';
import { waitedFor, waitingLine } from './groups/waiting-lines.ts';
import { groupRows } from './directory/group-rows.ts';
import { memberGroupIds } from './directory/member-group-ids.ts';
import { objectsByIds } from './directory/objects-by-ids.ts';
import { peopleCount, peopleIds, peopleWindow } from './directory/people-list.ts';
import { resolvePeople } from './directory/resolve-people.ts';
import { directHolders } from './groups/migrate-direct.ts';
import { exportAssignments } from './export-assignments.ts';
import { exportAudit } from './export-audit.ts';
import { exportPeople } from './export-people.ts';
import { exportUsers } from './export-users.ts';
import { previewImportCatalog } from './import-catalog.ts';
import { previewImportUsers } from './import-users.ts';
import { listOperationChanges } from './list-operation-changes.ts';
import { listOperations } from './list-operations.ts';
import { listPlanProblems } from './list-plan-problems.ts';
import { listPlanRows } from './list-plan-rows.ts';
import { previewMembershipRule } from './groups/preview-membership-rule.ts';
import { previewPlan } from './preview-plan.ts';
import { countSelected } from './selected-people.ts';

/** Every read use case that may take long, by name. */
export type Reads = {
  readonly directHolders: typeof directHolders;
  readonly auditTargetIds: typeof auditTargetIds;
  readonly countAssignmentErrors: typeof countAssignmentErrors;
  readonly countAssignments: typeof countAssignments;
  readonly countGroups: typeof countGroups;
  readonly countMembers: typeof countMembers;
  readonly countSelected: typeof countSelected;
  readonly countUsers: typeof countUsers;
  readonly deletedGroupsOwnedBy: typeof deletedGroupsOwnedBy;
  readonly exportAssignments: typeof exportAssignments;
  readonly exportAudit: typeof exportAudit;
  readonly exportPeople: typeof exportPeople;
  readonly exportUsers: typeof exportUsers;
  readonly forecastProduct: typeof forecastProduct;
  readonly groupLicensing: typeof groupLicensing;
  readonly groupRows: typeof groupRows;
  readonly groupsDelta: typeof groupsDelta;
  readonly groupsSnapshot: typeof groupsSnapshot;
  readonly listAssignmentErrors: typeof listAssignmentErrors;
  readonly listAssignments: typeof listAssignments;
  readonly listAudit: typeof listAudit;
  readonly listGroupErrors: typeof listGroupErrors;
  readonly listGroups: typeof listGroups;
  readonly listMembers: typeof listMembers;
  readonly listOperationChanges: typeof listOperationChanges;
  readonly listOperations: typeof listOperations;
  readonly listPlanProblems: typeof listPlanProblems;
  readonly listPlanRows: typeof listPlanRows;
  readonly listUsers: typeof listUsers;
  readonly listView: typeof listView;
  readonly listWaiting: typeof listWaiting;
  readonly memberGroupIds: typeof memberGroupIds;
  readonly objectsByIds: typeof objectsByIds;
  readonly peopleCount: typeof peopleCount;
  readonly peopleIds: typeof peopleIds;
  readonly peopleWindow: typeof peopleWindow;
  readonly previewImportCatalog: typeof previewImportCatalog;
  readonly previewImportUsers: typeof previewImportUsers;
  readonly previewMembershipRule: typeof previewMembershipRule;
  readonly previewPlan: typeof previewPlan;
  readonly productGroups: typeof productGroups;
  readonly resolvePeople: typeof resolvePeople;
  readonly usersDelta: typeof usersDelta;
  readonly usersSnapshot: typeof usersSnapshot;
  readonly waitedFor: typeof waitedFor;
  readonly waitingLine: typeof waitingLine;
};

export const reads: Reads = {
  directHolders,
  auditTargetIds,
  countAssignmentErrors,
  countAssignments,
  countGroups,
  countMembers,
  countSelected,
  countUsers,
  deletedGroupsOwnedBy,
  exportAssignments,
  exportAudit,
  exportPeople,
  exportUsers,
  forecastProduct,
  groupLicensing,
  groupRows,
  groupsDelta,
  groupsSnapshot,
  listAssignmentErrors,
  listAssignments,
  listAudit,
  listGroupErrors,
  listGroups,
  listMembers,
  listOperationChanges,
  listOperations,
  listPlanProblems,
  listPlanRows,
  listUsers,
  listView,
  listWaiting,
  memberGroupIds,
  objectsByIds,
  peopleCount,
  peopleIds,
  peopleWindow,
  previewImportCatalog,
  previewImportUsers,
  previewMembershipRule,
  previewPlan,
  productGroups,
  resolvePeople,
  usersDelta,
  usersSnapshot,
  waitedFor,
  waitingLine,
};
