import type { CliCommand } from './command.ts';
import { appCreate } from './commands/app/create.ts';
import { appList } from './commands/app/list.ts';
import { appRemove } from './commands/app/remove.ts';
import { apply } from './commands/apply.ts';
import { backup } from './commands/backup.ts';
import { clock } from './commands/clock.ts';
import { demo } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { exportAssignments } from './commands/export/assignments.ts';
import { exportUsers } from './commands/export/users.ts';
import { groupLicenseAdd } from './commands/group/license/add.ts';
import { groupLicenseList } from './commands/group/license/list.ts';
import { groupLicensePreview } from './commands/group/license/preview.ts';
import { groupLicenseRemove } from './commands/group/license/remove.ts';
import { groupList } from './commands/group/list.ts';
import { groupMemberAdd } from './commands/group/member/add.ts';
import { groupMemberList } from './commands/group/member/list.ts';
import { groupMemberRemove } from './commands/group/member/remove.ts';
import { groupMigrate } from './commands/group/migrate.ts';
import { groupReprocess } from './commands/group/reprocess.ts';
import { groupShow } from './commands/group/show.ts';
import { importAssignments } from './commands/import/assignments.ts';
import { importCatalog } from './commands/import/catalog.ts';
import { importUsers } from './commands/import/users.ts';
import { link } from './commands/link.ts';
import { log } from './commands/log.ts';
import { planAssign } from './commands/plan/assign.ts';
import { planAssignLicense } from './commands/plan/assign-license.ts';
import { planChange } from './commands/plan/change.ts';
import { planGet } from './commands/plan/get.ts';
import { planReplace } from './commands/plan/replace.ts';
import { planSetApps } from './commands/plan/set-apps.ts';
import { planSwap } from './commands/plan/swap.ts';
import { planUnassignAll } from './commands/plan/unassign-all.ts';
import { planUnassign } from './commands/plan/unassign.ts';
import { restore } from './commands/restore.ts';
import { serve } from './commands/serve.ts';
import { settingsBillingAccount } from './commands/settings/billing-account.ts';
import { settingsList } from './commands/settings/list.ts';
import { settingsPrice } from './commands/settings/price.ts';
import { settingsSet } from './commands/settings/set.ts';
import { skuAdd } from './commands/sku/add.ts';
import { skuList } from './commands/sku/list.ts';
import { stop } from './commands/stop.ts';
import { subscriptionList } from './commands/subscription/list.ts';
import { subscriptionShow } from './commands/subscription/show.ts';
import { subscriptionSetUnits } from './commands/subscription/set-units.ts';
import { subscriptionSetBilling } from './commands/subscription/set-billing.ts';
import { subscriptionCancel } from './commands/subscription/cancel.ts';
import { subscriptionReactivate } from './commands/subscription/reactivate.ts';
import { subscriptionExtendTrial } from './commands/subscription/extend-trial.ts';
import { subscriptionBuyTrial } from './commands/subscription/buy-trial.ts';
import { subscriptionDelete } from './commands/subscription/delete.ts';
import { selfServiceList } from './commands/self-service/list.ts';
import { selfServiceSet } from './commands/self-service/set.ts';
import { selfServiceTakeOver } from './commands/self-service/take-over.ts';
import { requestList } from './commands/request/list.ts';
import { requestDecide } from './commands/request/decide.ts';
import { requestShare } from './commands/request/share.ts';
import { autoClaimList } from './commands/auto-claim/list.ts';
import { autoClaimTurn } from './commands/auto-claim/turn.ts';
import { autoClaimAdd } from './commands/auto-claim/add.ts';
import { autoClaimRemove } from './commands/auto-claim/remove.ts';
import { autoClaimReport } from './commands/auto-claim/report.ts';
import { noticeQuickStart } from './commands/notice/quick-start.ts';
import { noticeList } from './commands/notice/list.ts';
import { datesList } from './commands/dates/list.ts';
import { datesCancel } from './commands/dates/cancel.ts';
import { skuForecast } from './commands/sku/forecast.ts';
import { subscriptionChangePlan } from './commands/subscription/change-plan.ts';
import { subscriptionRedeemKey } from './commands/subscription/redeem-key.ts';
import { subscriptionIssueKey } from './commands/subscription/issue-key.ts';
import { undo } from './commands/undo.ts';
import { userAdd } from './commands/user/add.ts';
import { userGet } from './commands/user/get.ts';
import { userLicenseAdd } from './commands/user/license/add.ts';
import { userLicenseList } from './commands/user/license/list.ts';
import { userLicenseRemove } from './commands/user/license/remove.ts';
import { userLicenseSet } from './commands/user/license/set.ts';
import { userLicenseSwap } from './commands/user/license/swap.ts';
import { userList } from './commands/user/list.ts';
import { userRemove } from './commands/user/remove.ts';
import { userRestore } from './commands/user/restore.ts';
import { userSet } from './commands/user/set.ts';
import { waitingList } from './commands/waiting/list.ts';

/** Every command, in the order of the help. */
export const commands: readonly CliCommand[] = [
  serve,
  demo,
  planAssign,
  planUnassign,
  planChange,
  planReplace,
  planSwap,
  planSetApps,
  planUnassignAll,
  planAssignLicense,
  planGet,
  apply,
  undo,
  log,
  stop,
  importUsers,
  importAssignments,
  importCatalog,
  exportUsers,
  exportAssignments,
  skuList,
  skuAdd,
  skuForecast,
  subscriptionList,
  subscriptionShow,
  subscriptionSetUnits,
  subscriptionSetBilling,
  subscriptionCancel,
  subscriptionReactivate,
  subscriptionExtendTrial,
  subscriptionBuyTrial,
  subscriptionDelete,
  subscriptionChangePlan,
  subscriptionRedeemKey,
  subscriptionIssueKey,
  selfServiceList,
  selfServiceSet,
  selfServiceTakeOver,
  userList,
  userGet,
  userAdd,
  userSet,
  userRemove,
  userRestore,
  userLicenseList,
  userLicenseAdd,
  userLicenseRemove,
  userLicenseSet,
  userLicenseSwap,
  groupList,
  groupShow,
  groupReprocess,
  groupMigrate,
  groupLicenseList,
  groupLicenseAdd,
  groupLicenseRemove,
  groupLicensePreview,
  groupMemberList,
  groupMemberAdd,
  groupMemberRemove,
  waitingList,
  requestList,
  requestDecide,
  requestShare,
  autoClaimList,
  autoClaimTurn,
  autoClaimAdd,
  autoClaimRemove,
  autoClaimReport,
  datesList,
  datesCancel,
  noticeList,
  noticeQuickStart,
  appCreate,
  appList,
  appRemove,
  settingsList,
  settingsSet,
  settingsPrice,
  settingsBillingAccount,
  clock,
  link,
  backup,
  restore,
  doctor,
];
