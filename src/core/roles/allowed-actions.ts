import { type Action, actionNames } from './action.ts';
import type { Actor } from './actor.ts';
import { mayPerform } from './may-perform.ts';

/** Everything that the actor may do somewhere in the whole organization. A single target may still be out of reach (rules.md 2.1). */
export function allowedActions(actor: Actor): readonly Action[] {
  return actionNames.filter((action) => mayPerform(actor, action));
}
