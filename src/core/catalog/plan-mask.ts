import type { ServicePlanId } from '../ids.ts';

/**
 * A set of service plans as bits, one a plan number of the catalogue. A plan for a million people asks "which plans are on"
 * a million times: a handful of words instead of a set of seventy strings each time. Never changed once it is handed out.
 */
export type PlanMask = Int32Array;

/** Service plans numbered from 0 in ascending id order. */
export type PlanNumbering = {
  readonly numbers: ReadonlyMap<ServicePlanId, number>;
  readonly ids: readonly ServicePlanId[];
  /** Words that a mask has. */
  readonly words: number;
  /** No plan at all. */
  readonly none: PlanMask;
};

/** Numbers the plans in ascending id order, so that masks list their plans in that order too. */
export function numberPlans(ids: Iterable<ServicePlanId>): PlanNumbering {
  const sorted = [...new Set(ids)].sort();
  const words = Math.max(1, Math.ceil(sorted.length / 32));
  return {
    numbers: new Map(sorted.map((id, number) => [id, number])),
    ids: sorted,
    words,
    none: new Int32Array(words),
  };
}

/** The mask of these plans; plans without a number are left out. */
export function maskOf(ids: Iterable<ServicePlanId>, numbering: PlanNumbering): PlanMask {
  const mask = new Int32Array(numbering.words);
  for (const id of ids) {
    const number = numbering.numbers.get(id);
    if (number !== undefined) mask[number >>> 5] = (mask[number >>> 5] ?? 0) | (1 << (number & 31));
  }
  return mask;
}

/** Whether the plan with this number is in the mask. */
export function hasPlan(mask: PlanMask, number: number): boolean {
  return ((mask[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
}

/** Whether the two have a plan in common. */
export function meets(one: PlanMask, other: PlanMask): boolean {
  for (let word = 0; word < one.length; word += 1) {
    if (((one[word] ?? 0) & (other[word] ?? 0)) !== 0) return true;
  }
  return false;
}

/** Whether no plan is in the mask. */
export function isEmpty(mask: PlanMask): boolean {
  for (let word = 0; word < mask.length; word += 1) if (mask[word] !== 0) return false;
  return true;
}

/** What is in `one` and not in `other`. */
export function minus(one: PlanMask, other: PlanMask): PlanMask {
  const result = new Int32Array(one.length);
  for (let word = 0; word < one.length; word += 1) {
    result[word] = (one[word] ?? 0) & ~(other[word] ?? 0);
  }
  return result;
}

/** What is in either. */
export function union(one: PlanMask, other: PlanMask): PlanMask {
  const result = new Int32Array(one.length);
  for (let word = 0; word < one.length; word += 1) {
    result[word] = (one[word] ?? 0) | (other[word] ?? 0);
  }
  return result;
}

/** What is in both. */
export function intersection(one: PlanMask, other: PlanMask): PlanMask {
  const result = new Int32Array(one.length);
  for (let word = 0; word < one.length; word += 1) {
    result[word] = (one[word] ?? 0) & (other[word] ?? 0);
  }
  return result;
}

/** How many plans the two have in common. */
export function countCommon(one: PlanMask, other: PlanMask): number {
  let count = 0;
  for (let word = 0; word < one.length; word += 1) {
    let bits = (one[word] ?? 0) & (other[word] ?? 0);
    while (bits !== 0) {
      bits &= bits - 1;
      count += 1;
    }
  }
  return count;
}

/** The plans of the mask in ascending id order. */
export function planIdsOf(mask: PlanMask, numbering: PlanNumbering): readonly ServicePlanId[] {
  const ids: ServicePlanId[] = [];
  for (let word = 0; word < mask.length; word += 1) {
    let bits = mask[word] ?? 0;
    while (bits !== 0) {
      const id = numbering.ids[word * 32 + 31 - Math.clz32(bits & -bits)];
      if (id !== undefined) ids.push(id);
      bits &= bits - 1;
    }
  }
  return ids;
}
