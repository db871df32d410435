import { directoryAuditRoutes } from './audit/directory-audits.ts';
import { batchRoute, type RunPart } from './batch.ts';
import { cloudLicensingRoutes } from './cloud-licensing/routes.ts';
import { deltaRoutes } from './delta.ts';
import { deletedItemRoutes } from './directory/deleted-items.ts';
import { directoryObjectRoutes } from './directory/directory-objects.ts';
import { addInvitationRoute } from './directory/invitations.ts';
import { changeDomainRoutes } from './directory/change-domains.ts';
import { organizationRoutes } from './directory/organization.ts';
import type { GraphRoute } from './graph-call.ts';
import {
  addGroupRoute,
  deleteGroupRoute,
  renewGroupRoute,
  updateGroupRoute,
} from './groups/change-groups.ts';
import { assignGroupLicenseRoute } from './groups/assign-group-license.ts';
import { getGroupRoute, listGroupsRoute } from './groups/list-groups.ts';
import { memberRoutes } from './groups/members.ts';
import { assignLicenseRoute, reprocessLicenseAssignmentRoute } from './licenses/assign-license.ts';
import { getLicenseDetailsRoute, listLicenseDetailsRoute } from './licenses/license-details.ts';
import {
  getSubscribedSkuRoute,
  getSubscriptionRoute,
  listSubscribedSkusRoute,
  listSubscriptionsRoute,
} from './licenses/subscribed-skus.ts';
import { metadataRoute } from './metadata.ts';
import {
  addUserRoute,
  deleteUserRoute,
  revokeSignInSessionsRoute,
  updateUserRoute,
} from './users/change-users.ts';
import { getUserRoute } from './users/get-user.ts';
import { listUsersRoute } from './users/list-users.ts';
import {
  getManagerReferenceRoute,
  getManagerRoute,
  listDirectReportsRoute,
  removeManagerRoute,
  setManagerRoute,
} from './users/manager.ts';
import { memberIdRoutes, membershipRoutes } from './users/memberships.ts';

/** Every route of `/v1.0` and `/beta`. `run` answers the parts of a batch. */
export function graphRoutes(run: RunPart): readonly GraphRoute[] {
  return [
    batchRoute(run),
    metadataRoute,
    // The organization's products
    listSubscribedSkusRoute,
    getSubscribedSkuRoute,
    listSubscriptionsRoute,
    getSubscriptionRoute,
    ...organizationRoutes,
    ...changeDomainRoutes,
    // People
    listUsersRoute,
    addUserRoute,
    getUserRoute,
    updateUserRoute,
    deleteUserRoute,
    revokeSignInSessionsRoute,
    getManagerRoute,
    getManagerReferenceRoute,
    setManagerRoute,
    removeManagerRoute,
    listDirectReportsRoute,
    addInvitationRoute,
    // Their licenses
    assignLicenseRoute,
    reprocessLicenseAssignmentRoute,
    listLicenseDetailsRoute,
    getLicenseDetailsRoute,
    // Groups
    listGroupsRoute,
    addGroupRoute,
    getGroupRoute,
    updateGroupRoute,
    deleteGroupRoute,
    renewGroupRoute,
    assignGroupLicenseRoute,
    ...memberRoutes,
    ...membershipRoutes,
    ...memberIdRoutes,
    // Both
    ...deletedItemRoutes,
    ...directoryObjectRoutes,
    ...deltaRoutes,
    ...directoryAuditRoutes,
    // Beta only
    ...cloudLicensingRoutes,
  ];
}
