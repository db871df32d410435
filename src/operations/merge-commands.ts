import type { SkuId } from '../core/ids.ts';
import type { Command, LicenseChoice } from '../core/plan/command.ts';
import { Refused } from '../core/problems.ts';

/**
 * Two lines of a file for the same person as one command, so that they are decided together (a base product and
 * its add-on, one product out and another in). Refuses combinations that have no single meaning.
 */
export function mergeCommands(first: Command, second: Command): Command {
  const left = asChange(first);
  const right = asChange(second);
  if (left === null || right === null) {
    throw new Refused({
      code: 'BadRequest',
      message:
        'Several lines for one person can be combined only where each assigns or unassigns products.',
    });
  }
  const unassign = [...new Set([...left.unassign, ...right.unassign])];
  const assign = mergeChoices([...left.assign, ...right.assign]);
  if (unassign.length === 0) return { kind: 'assign', licenses: assign };
  if (assign.length === 0) return { kind: 'unassign', skuIds: unassign };
  return { kind: 'change', assign, unassign };
}

function asChange(command: Command): {
  assign: readonly LicenseChoice[];
  unassign: readonly SkuId[];
} | null {
  switch (command.kind) {
    case 'assign':
      return { assign: command.licenses, unassign: [] };
    case 'unassign':
      return { assign: [], unassign: command.skuIds };
    case 'change':
      return { assign: command.assign, unassign: command.unassign };
    default:
      return null;
  }
}

/** The same product named twice is one choice with both lists of apps off. */
function mergeChoices(choices: readonly LicenseChoice[]): LicenseChoice[] {
  const merged = new Map<SkuId, LicenseChoice>();
  for (const choice of choices) {
    const earlier = merged.get(choice.skuId);
    if (earlier === undefined) {
      merged.set(choice.skuId, choice);
      continue;
    }
    const off = new Set([...(earlier.disabledPlans ?? []), ...(choice.disabledPlans ?? [])]);
    merged.set(choice.skuId, { skuId: choice.skuId, disabledPlans: [...off] });
  }
  return [...merged.values()];
}
