import { isCommandFixKey, isProblemKey, type Resolution } from '../core/plan/resolution.ts';
import { Refused } from '../core/problems.ts';

/** Ways out that one plan can be told to go. */
export const resolutionsMax = 200;

/** Refuses resolutions that no plan can follow: a step elsewhere, a key that is none, two ways for one problem. */
export function checkResolutions(resolutions: readonly Resolution[]): void {
  if (resolutions.length > resolutionsMax) {
    refuse(`At most ${String(resolutionsMax)} problems can be resolved in one plan.`);
  }
  const seen = new Set<string>();
  for (const { problem, fix } of resolutions) {
    if (!isProblemKey(problem)) refuse(`'${problem}' is not the key of a problem.`);
    if (!isCommandFixKey(fix)) {
      refuse(`'${fix}' is not a way out that a plan can go. It is a step elsewhere.`);
    }
    if (seen.has(problem)) refuse(`Two ways out were chosen for the problem '${problem}'.`);
    seen.add(problem);
  }
}

function refuse(message: string): never {
  throw new Refused({ code: 'BadRequest', message });
}
