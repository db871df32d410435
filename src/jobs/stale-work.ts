import { dropNextStale, reconcileStale } from '../operations/groups/reconcile-stale.ts';
import type { SteppedWork } from './stepped-job.ts';

/** Looks at people again whose licenses by groups may not be as they should be. */
export const staleWork: SteppedWork = {
  // Looking is the first step of doing.
  isLeft: async () => true,
  doSome: reconcileStale,
  dropNext: dropNextStale,
};
