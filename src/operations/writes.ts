import { addApp } from './add-app.ts';
import { addSignInLink } from './add-sign-in-link.ts';
import { applyPlan } from './apply-plan.ts';
import { assignLicense } from './assign-licenses.ts';
import { createPlan } from './create-plan.ts';
import { dropSession } from './drop-session.ts';
import { removeApp } from './remove-app.ts';
import { spendSignInLink } from './spend-sign-in-link.ts';
import { importCatalog } from './import-catalog.ts';
import { importUsers } from './import-users.ts';
import { stopOperation } from './stop-operation.ts';
import { undoOperation } from './undo-operation.ts';

/** Every write use case, by name. */
export type Writes = {
  readonly addApp: typeof addApp;
  readonly addSignInLink: typeof addSignInLink;
  readonly applyPlan: typeof applyPlan;
  readonly assignLicense: typeof assignLicense;
  readonly createPlan: typeof createPlan;
  readonly dropSession: typeof dropSession;
  readonly removeApp: typeof removeApp;
  readonly spendSignInLink: typeof spendSignInLink;
  readonly importCatalog: typeof importCatalog;
  readonly importUsers: typeof importUsers;
  readonly stopOperation: typeof stopOperation;
  readonly undoOperation: typeof undoOperation;
};

export const writes: Writes = {
  addApp,
  addSignInLink,
  applyPlan,
  assignLicense,
  createPlan,
  dropSession,
  removeApp,
  spendSignInLink,
  importCatalog,
  importUsers,
  stopOperation,
  undoOperation,
};
