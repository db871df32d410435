import { applyPlan } from './apply-plan.ts';
import { assignLicense } from './assign-licenses.ts';
import { createPlan } from './create-plan.ts';
import { stopOperation } from './stop-operation.ts';
import { undoOperation } from './undo-operation.ts';

/** Every write use case, by name. */
export type Writes = {
  readonly applyPlan: typeof applyPlan;
  readonly assignLicense: typeof assignLicense;
  readonly createPlan: typeof createPlan;
  readonly stopOperation: typeof stopOperation;
  readonly undoOperation: typeof undoOperation;
};

export const writes: Writes = {
  applyPlan,
  assignLicense,
  createPlan,
  stopOperation,
  undoOperation,
};
