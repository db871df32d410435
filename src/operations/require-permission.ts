import { Refused } from '../core/problems.ts';
import type { Action } from '../core/roles/action.ts';
import type { Actor } from '../core/roles/actor.ts';
import { mayPerform, type Target } from '../core/roles/may-perform.ts';

/** Refuses with `PermissionDenied` unless the actor may do this. Ask before looking things up: refusals must not tell what exists. */
export function requirePermission(actor: Actor, action: Action, target?: Target): void {
  if (!mayPerform(actor, action, target)) throw new Refused({ code: 'PermissionDenied', action });
}
