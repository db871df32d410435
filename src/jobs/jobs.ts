import type { PlanId } from '../core/ids.ts';
import type { Actor } from '../core/roles/actor.ts';
import { applyChunk } from '../operations/apply-plan.ts';
import {
  beginComputation,
  computeChunk,
  type PlanComputation,
} from '../operations/compute-plan.ts';
import { expire } from '../operations/expire.ts';
import { failPlan } from '../operations/fail-plan.ts';
import type { Store, StoredPlan } from '../store/store.ts';
import type { Environment } from './environment.ts';

/** Who removes what has been deleted long enough. */
const retention: Actor = { kind: 'system', displayName: 'Retention' };

/** Long work, carried out a chunk at a time, in turn. */
export type Jobs = {
  /** Looks which plans are to be computed or applied: what stands in the store is the queue. */
  refresh(): Promise<void>;
  pending(): boolean;
  /** Makes it time to remove for good what has been deleted long enough. */
  expire(): void;
  /** Carries out one chunk of the job whose turn it is. */
  step(): Promise<void>;
};

/** The jobs of one store. After a restart they go on from what is stored. */
export function createJobs(store: Store, environment: Environment): Jobs {
  let turn: PlanId[] = [];
  const computations = new Map<PlanId, PlanComputation>();
  // What became due while nothing ran is due at the start.
  let isExpiryDue = true;

  async function refresh(): Promise<void> {
    const unfinished = await store.read((reader) => reader.unfinishedPlans());
    const ids = new Set(unfinished.map((plan) => plan.id));
    turn = turn.filter((id) => ids.has(id));
    for (const id of ids) if (!turn.includes(id)) turn.push(id);
  }

  async function stepPlan(planId: PlanId): Promise<boolean> {
    const plan = await store.read((reader) => reader.plan(planId));
    if (plan === null) return true;
    switch (plan.status) {
      case 'computing':
        return compute(plan);
      case 'applying':
        return store.write((tx) => applyChunk(tx, planId, environment.now()));
      default:
        return true;
    }
  }

  async function compute(plan: StoredPlan): Promise<boolean> {
    const computation =
      computations.get(plan.id) ?? (await store.read((reader) => beginComputation(reader, plan)));
    computations.set(plan.id, computation);
    const done = await store.write((tx) => computeChunk(tx, computation));
    if (done) computations.delete(plan.id);
    return done;
  }

  async function stepExpiry(): Promise<void> {
    isExpiryDue = false;
    if (!(await store.read((reader) => reader.hasOrganization()))) return;
    const { now, newId } = environment;
    const call = { actor: retention, now: now(), newId };
    try {
      isExpiryDue = !(await store.write((tx) => expire(tx, call)));
    } catch (error) {
      environment.onDefect?.(error);
    }
  }

  return {
    refresh,
    pending: () => turn.length > 0 || isExpiryDue,
    expire: () => {
      isExpiryDue = true;
    },
    step: async () => {
      if (isExpiryDue) await stepExpiry();
      const planId = turn.shift();
      if (planId === undefined) return;
      let done: boolean;
      try {
        done = await stepPlan(planId);
      } catch (error) {
        // A defect ends this job, not the writer; what was committed stays and can be undone.
        computations.delete(planId);
        environment.onDefect?.(error);
        await store.write((tx) => failPlan(tx, planId, environment.now()));
        return;
      }
      if (!done) turn.push(planId);
    },
  };
}
