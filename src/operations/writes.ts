import { addApp } from './add-app.ts';
import { addSignInLink } from './add-sign-in-link.ts';
import { addSubscription } from './add-subscription.ts';
import { applyPlan } from './apply-plan.ts';
import { assignLicense } from './assign-licenses.ts';
import { changeAssignment } from './cloud-licensing/change-assignment.ts';
import { createPlan } from './create-plan.ts';
import { addGroup } from './directory/add-group.ts';
import { addUser } from './directory/add-user.ts';
import { addMembers, addOwners, removeMembers, removeOwners } from './directory/change-members.ts';
import { addView, deleteView, updateView } from './directory/change-views.ts';
import { deleteGroup } from './directory/delete-group.ts';
import { deleteUser } from './directory/delete-user.ts';
import { inviteGuest } from './directory/invite-guest.ts';
import { purgeGroup } from './directory/purge-group.ts';
import { purgeUser } from './directory/purge-user.ts';
import { reprocessUser } from './directory/reprocess-user.ts';
import { restoreGroup } from './directory/restore-group.ts';
import { restoreUser } from './directory/restore-user.ts';
import { revokeSignInSessions } from './directory/revoke-sign-in-sessions.ts';
import { setDefaultDomain } from './directory/set-default-domain.ts';
import { setManager } from './directory/set-manager.ts';
import { setUsageLocation } from './directory/set-usage-location.ts';
import { updateGroup } from './directory/update-group.ts';
import { updateOrganization } from './directory/update-organization.ts';
import { updateUser } from './directory/update-user.ts';
import { dropSession } from './drop-session.ts';
import { endLostOperations } from './end-lost-operations.ts';
import { planRemoveDirect } from './groups/migrate-direct.ts';
import { purchaseForMembers } from './groups/purchase-for-members.ts';
import { reprocessGroup } from './groups/reprocess-group.ts';
import { planGroupLicenses, setGroupLicenses } from './groups/set-group-licenses.ts';
import { importCatalog } from './import-catalog.ts';
import { importUsers } from './import-users.ts';
import { planAgain } from './plan-again.ts';
import { removeApp } from './remove-app.ts';
import { savePersonLicenses } from './save-person-licenses.ts';
import { buySelfService } from './self-service/buy-self-service.ts';
import { giveOwnLicenses } from './self-service/give-own-licenses.ts';
import { setSelfServicePolicy } from './self-service/set-self-service-policy.ts';
import { takeOver } from './self-service/take-over.ts';
import {
  deleteAutoClaimPolicy,
  saveAutoClaimPolicy,
  turnAutoClaim,
} from './requests/auto-claim-policies.ts';
import { claimLicense } from './requests/claim-license.ts';
import { decideRequest } from './requests/decide-request.ts';
import { requestLicenses } from './requests/request-licenses.ts';
import { setRequestSettings } from './requests/set-request-settings.ts';
import { shareRequest } from './requests/share-request.ts';
import { setBillingAccount } from './subscriptions/set-billing-account.ts';
import { changePlan } from './subscriptions/change-plan.ts';
import { issueProductKey, redeemKey } from './subscriptions/product-keys.ts';
import { sendQuickStart } from './notices/send-quick-start.ts';
import { noteSending } from './notices/note-sending.ts';
import { cancelDatedPlan, schedulePlan } from './dated-plans/schedule-plan.ts';
import { setPrices } from './set-prices.ts';
import { spendSignInLink } from './spend-sign-in-link.ts';
import { buyUnits } from './subscriptions/buy-units.ts';
import { changeSubscription } from './subscriptions/change-subscription.ts';
import { moveClock } from './subscriptions/move-clock.ts';
import { stopOperation } from './stop-operation.ts';
import { undoOperation } from './undo-operation.ts';
import { updateSettings } from './update-settings.ts';

/** Every write use case, by name. */
export type Writes = {
  readonly addApp: typeof addApp;
  readonly addGroup: typeof addGroup;
  readonly addMembers: typeof addMembers;
  readonly addOwners: typeof addOwners;
  readonly addSignInLink: typeof addSignInLink;
  readonly addSubscription: typeof addSubscription;
  readonly addUser: typeof addUser;
  readonly addView: typeof addView;
  readonly applyPlan: typeof applyPlan;
  readonly assignLicense: typeof assignLicense;
  readonly buyUnits: typeof buyUnits;
  readonly changeAssignment: typeof changeAssignment;
  readonly changeSubscription: typeof changeSubscription;
  readonly createPlan: typeof createPlan;
  readonly deleteGroup: typeof deleteGroup;
  readonly deleteUser: typeof deleteUser;
  readonly deleteView: typeof deleteView;
  readonly dropSession: typeof dropSession;
  readonly endLostOperations: typeof endLostOperations;
  readonly importCatalog: typeof importCatalog;
  readonly importUsers: typeof importUsers;
  readonly inviteGuest: typeof inviteGuest;
  readonly moveClock: typeof moveClock;
  readonly planGroupLicenses: typeof planGroupLicenses;
  readonly planRemoveDirect: typeof planRemoveDirect;
  readonly setGroupLicenses: typeof setGroupLicenses;
  readonly planAgain: typeof planAgain;
  readonly purchaseForMembers: typeof purchaseForMembers;
  readonly purgeGroup: typeof purgeGroup;
  readonly purgeUser: typeof purgeUser;
  readonly removeApp: typeof removeApp;
  readonly removeMembers: typeof removeMembers;
  readonly removeOwners: typeof removeOwners;
  readonly reprocessGroup: typeof reprocessGroup;
  readonly reprocessUser: typeof reprocessUser;
  readonly restoreGroup: typeof restoreGroup;
  readonly restoreUser: typeof restoreUser;
  readonly revokeSignInSessions: typeof revokeSignInSessions;
  readonly savePersonLicenses: typeof savePersonLicenses;
  readonly setDefaultDomain: typeof setDefaultDomain;
  readonly setManager: typeof setManager;
  readonly setPrices: typeof setPrices;
  readonly setUsageLocation: typeof setUsageLocation;
  readonly spendSignInLink: typeof spendSignInLink;
  readonly stopOperation: typeof stopOperation;
  readonly undoOperation: typeof undoOperation;
  readonly updateGroup: typeof updateGroup;
  readonly updateOrganization: typeof updateOrganization;
  readonly updateSettings: typeof updateSettings;
  readonly updateUser: typeof updateUser;
  readonly updateView: typeof updateView;
  readonly buySelfService: typeof buySelfService;
  readonly giveOwnLicenses: typeof giveOwnLicenses;
  readonly setSelfServicePolicy: typeof setSelfServicePolicy;
  readonly takeOver: typeof takeOver;
  readonly deleteAutoClaimPolicy: typeof deleteAutoClaimPolicy;
  readonly saveAutoClaimPolicy: typeof saveAutoClaimPolicy;
  readonly turnAutoClaim: typeof turnAutoClaim;
  readonly claimLicense: typeof claimLicense;
  readonly decideRequest: typeof decideRequest;
  readonly requestLicenses: typeof requestLicenses;
  readonly setRequestSettings: typeof setRequestSettings;
  readonly shareRequest: typeof shareRequest;
  readonly changePlan: typeof changePlan;
  readonly issueProductKey: typeof issueProductKey;
  readonly redeemKey: typeof redeemKey;
  readonly setBillingAccount: typeof setBillingAccount;
  readonly noteSending: typeof noteSending;
  readonly sendQuickStart: typeof sendQuickStart;
  readonly cancelDatedPlan: typeof cancelDatedPlan;
  readonly schedulePlan: typeof schedulePlan;
};

export const writes: Writes = {
  addApp,
  addGroup,
  addMembers,
  addOwners,
  addSignInLink,
  addSubscription,
  addUser,
  addView,
  applyPlan,
  assignLicense,
  buyUnits,
  changeAssignment,
  changeSubscription,
  createPlan,
  deleteGroup,
  deleteUser,
  deleteView,
  dropSession,
  endLostOperations,
  importCatalog,
  importUsers,
  inviteGuest,
  moveClock,
  planGroupLicenses,
  planRemoveDirect,
  setGroupLicenses,
  planAgain,
  purchaseForMembers,
  purgeGroup,
  purgeUser,
  removeApp,
  removeMembers,
  removeOwners,
  reprocessGroup,
  reprocessUser,
  restoreGroup,
  restoreUser,
  revokeSignInSessions,
  savePersonLicenses,
  setDefaultDomain,
  setManager,
  setPrices,
  setUsageLocation,
  spendSignInLink,
  stopOperation,
  undoOperation,
  updateGroup,
  updateOrganization,
  updateSettings,
  updateUser,
  updateView,
  buySelfService,
  giveOwnLicenses,
  setSelfServicePolicy,
  takeOver,
  deleteAutoClaimPolicy,
  saveAutoClaimPolicy,
  turnAutoClaim,
  claimLicense,
  decideRequest,
  requestLicenses,
  setRequestSettings,
  shareRequest,
  changePlan,
  issueProductKey,
  redeemKey,
  setBillingAccount,
  noteSending,
  sendQuickStart,
  cancelDatedPlan,
  schedulePlan,
};
