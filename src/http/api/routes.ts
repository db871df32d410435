import type { ApiRoute } from './api-route.ts';
import { addAppRoute, listAppsRoute, removeAppRoute } from './apps.ts';
import { getCatalogRoute } from './catalog.ts';
import { clockRoutes } from './clock.ts';
import {
  exportAssignmentsRoute,
  exportAuditRoute,
  exportLicensesRoute,
  exportPeopleRoute,
  exportUsersRoute,
} from './exports.ts';
import { groupMigrationRoutes } from './group-migration.ts';
import { groupRoutes } from './groups.ts';
import { homeRoute } from './home.ts';
import { importAssignmentsRoute, importCatalogRoute, importUsersRoute } from './imports.ts';
import { addLinkRoute } from './links.ts';
import { getMe } from './me.ts';
import { membershipRuleRoutes } from './membership-rules.ts';
import { operationRoutes } from './operations.ts';
import { directorySearchRoutes } from './directory-search.ts';
import { peopleListRoutes } from './people-list.ts';
import { personRoutes } from './person.ts';
import { planRoutes } from './plans.ts';
import { previewPlanRoute } from './preview-plan-route.ts';
import { reprocessPeopleRoute } from './reprocess-people.ts';
import { settingsRoutes } from './settings.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { viewRoutes } from './views.ts';
import { waitingRoutes } from './waiting.ts';
import { autoClaimRoutes } from './auto-claim.ts';
import { billingAccountRoutes } from './billing-account.ts';
import { datedPlanRoutes } from './dated-plans.ts';
import { myProductsRoutes } from './my-products.ts';
import { noticeRoutes } from './notices.ts';
import { planChangeRoutes } from './plan-change.ts';
import { requestRoutes } from './requests.ts';
import { selfServiceRoutes } from './self-service.ts';
import { summaryRoutes } from './summaries.ts';

/** Every route of `/api`. */
export const apiRoutes: readonly ApiRoute[] = [
  addAppRoute,
  addLinkRoute,
  exportAssignmentsRoute,
  exportAuditRoute,
  exportLicensesRoute,
  exportPeopleRoute,
  exportUsersRoute,
  getCatalogRoute,
  getMe,
  homeRoute,
  importAssignmentsRoute,
  importCatalogRoute,
  importUsersRoute,
  listAppsRoute,
  removeAppRoute,
  ...membershipRuleRoutes,
  ...groupMigrationRoutes,
  ...groupRoutes,
  ...operationRoutes,
  ...personRoutes,
  ...directorySearchRoutes,
  ...peopleListRoutes,
  ...planRoutes,
  previewPlanRoute,
  reprocessPeopleRoute,
  ...settingsRoutes,
  ...subscriptionRoutes,
  ...clockRoutes,
  ...summaryRoutes,
  ...viewRoutes,
  ...waitingRoutes,
  ...autoClaimRoutes,
  ...billingAccountRoutes,
  ...myProductsRoutes,
  ...datedPlanRoutes,
  ...noticeRoutes,
  ...planChangeRoutes,
  ...requestRoutes,
  ...selfServiceRoutes,
];
