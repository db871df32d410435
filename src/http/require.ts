import type { Actor } from '../core/roles/actor.ts';
import { insufficientPrivileges } from './http-refusal.ts';

/**
 * Guard of a route: an app, or a person by a delegated token, needs at least one of these permissions. Sessions and
 * the command line have no such limit; their roles are asked by the use cases.
 */
export function requireAnyPermission(actor: Actor, permissions: readonly string[]): void {
  const granted = grantedTo(actor);
  if (granted !== null && !permissions.some((permission) => granted.includes(permission))) {
    throw insufficientPrivileges();
  }
}

function grantedTo(actor: Actor): readonly string[] | null {
  switch (actor.kind) {
    case 'app':
      return actor.permissions;
    case 'user':
      return actor.scopes;
    case 'system':
      return null;
  }
}
