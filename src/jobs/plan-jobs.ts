import type { PlanId } from '../core/ids.ts';
import { applyChunk } from '../operations/apply-plan.ts';
import {
  beginComputation,
  computeChunk,
  type PlanComputation,
} from '../operations/compute-plan.ts';
import { failPlan } from '../operations/fail-plan.ts';
import {
  isWalk,
  type MemberWalk,
  resumeWalk,
  walkMembers,
} from '../operations/groups/walk-members.ts';
import type { Store } from '../store/store.ts';
import type { StoredPlan } from '../store/stored-plan.ts';
import type { Environment } from './environment.ts';

/** Plans to be computed and applied, a chunk at a time, in turn. After a restart they go on from what is stored. */
export type PlanJobs = {
  /** Looks which plans are unfinished: what stands in the store is the queue. */
  refresh(): Promise<void>;
  arePending(): boolean;
  /** Carries out one chunk of the plan whose turn it is. */
  step(): Promise<void>;
};

/** The plans of one store. */
export function createPlanJobs(store: Store, environment: Environment): PlanJobs {
  let turn: PlanId[] = [];
  const computations = new Map<PlanId, PlanComputation>();
  const walks = new Map<PlanId, MemberWalk>();

  async function compute(plan: StoredPlan): Promise<boolean> {
    const computation =
      computations.get(plan.id) ?? (await store.read((reader) => beginComputation(reader, plan)));
    computations.set(plan.id, computation);
    const done = await store.write((tx) => computeChunk(tx, computation));
    if (done) computations.delete(plan.id);
    // Where the operation is there already nobody is asked another time.
    return done && computation.next === 'ready';
  }

  async function walkOn(plan: StoredPlan): Promise<boolean> {
    const walk = walks.get(plan.id) ?? (await store.read((reader) => resumeWalk(reader, plan)));
    walks.set(plan.id, walk);
    const done = await store.write(async (tx) => walkMembers(tx, walk, (await tx.moment()).now));
    if (done) walks.delete(plan.id);
    return done;
  }

  /** Answers whether the plan needs no further step. */
  async function stepPlan(planId: PlanId): Promise<boolean> {
    const plan = await store.read((reader) => reader.plan(planId));
    switch (plan?.status) {
      case 'computing':
        return compute(plan);
      case 'applying':
        if (isWalk(plan)) return walkOn(plan);
        return store.write(async (tx) => applyChunk(tx, planId, (await tx.moment()).now));
      default:
        return true;
    }
  }

  return {
    refresh: async () => {
      const unfinished = await store.read((reader) => reader.unfinishedPlans());
      const ids = new Set(unfinished.map((plan) => plan.id));
      turn = turn.filter((id) => ids.has(id));
      for (const id of ids) if (!turn.includes(id)) turn.push(id);
    },
    arePending: () => turn.length > 0,
    step: async () => {
      const planId = turn.shift();
      if (planId === undefined) return;
      try {
        if (!(await stepPlan(planId))) turn.push(planId);
      } catch (error) {
        // A defect ends this plan, not the writer; what was committed stays and can be undone.
        computations.delete(planId);
        walks.delete(planId);
        environment.onDefect?.(error);
        await store.write(async (tx) => failPlan(tx, planId, (await tx.moment()).now));
      }
    },
  };
}
