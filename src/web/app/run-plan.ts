import type { OperationBody } from '../../api/operations.ts';
import type { NewPlan, PlanBody } from '../../api/plans.ts';
import { getOperation } from '../../client/operations.ts';
import { applyPlan, createPlan, getPlan } from '../../client/plans.ts';
import { isHarmless } from './harmless-plan.ts';
import { refreshAfterChange } from './refresh.ts';

/** First wait before something that runs is looked at again, in milliseconds; it doubles up to the longest one. */
const firstWaitMilliseconds = 40;
const longestWaitMilliseconds = 800;

/**
 * Makes a plan, waits until it is computed, applies it and waits for the end: for what the person has seen in a preview already.
 * Throws `RequestFailed` where the server refuses.
 */
export async function runPlan(plan: NewPlan): Promise<OperationBody> {
  const made = await createPlan(plan);
  const ready = await follow(made, getPlanOf(made.id), (one) => one.status !== 'computing');
  const { operationNo } = await applyPlan(ready.id, plan.reason ?? null);
  return await followOperation(operationNo);
}

/** What became of a plan: done, or a plan to be looked at first. */
export type Ran =
  | { readonly kind: 'done'; readonly operation: OperationBody }
  | { readonly kind: 'plan'; readonly planId: string };

/**
 * Makes a plan for one person and applies it where nothing is lost by it (`isHarmless`); otherwise nothing is changed. Throws
 * `RequestFailed` where the server refuses.
 */
export async function runHarmlessPlan(plan: NewPlan): Promise<Ran> {
  const made = await createPlan(plan);
  const ready = await follow(made, getPlanOf(made.id), (one) => one.status !== 'computing');
  const isAtOnce = ready.status === 'ready' && ready.totals !== null && isHarmless(ready.totals);
  if (!isAtOnce) return { kind: 'plan', planId: made.id };
  const { operationNo } = await applyPlan(made.id, plan.reason ?? null);
  const operation = await followOperation(operationNo);
  // Where the person was changed by somebody else meanwhile, the plan says so.
  return operation.changed === 1 ? { kind: 'done', operation } : { kind: 'plan', planId: made.id };
}

/** Waits until an operation has ended, then has everything on screen fetched anew. */
export async function followOperation(operationNo: number): Promise<OperationBody> {
  const first = await getOperation(operationNo);
  const ended = await follow(
    first,
    () => getOperation(operationNo),
    ({ status }) => status !== 'running' && status !== 'stopping',
  );
  await refreshAfterChange();
  return ended;
}

function getPlanOf(id: string): () => Promise<PlanBody> {
  return () => getPlan(id);
}

async function follow<State>(
  first: State,
  look: () => Promise<State>,
  isOver: (state: State) => boolean,
): Promise<State> {
  let state = first;
  let wait = firstWaitMilliseconds;
  while (!isOver(state)) {
    const milliseconds = wait;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    wait = Math.min(longestWaitMilliseconds, wait * 2);
    state = await look();
  }
  return state;
}
