import type { GraphRoute } from '../graph-call.ts';
import { allotmentRoutes } from './allotments.ts';
import { assignmentErrorRoutes } from './assignment-errors.ts';
import { changeAssignmentRoutes } from './change-assignments.ts';
import { readAssignmentRoutes } from './read-assignments.ts';
import { usageRightRoutes } from './usage-rights.ts';
import { waitingMemberRoutes } from './waiting-members.ts';

/** Beta's `cloudLicensing` (contract.md 1.18). */
export const cloudLicensingRoutes: readonly GraphRoute[] = [
  ...allotmentRoutes,
  ...readAssignmentRoutes,
  ...changeAssignmentRoutes,
  ...usageRightRoutes,
  ...waitingMemberRoutes,
  ...assignmentErrorRoutes,
];
