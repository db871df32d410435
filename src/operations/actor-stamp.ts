import type { Actor } from '../core/roles/actor.ts';
import type { ActorStamp } from '../store/operation.ts';

/** The caller as an operation writes them down. */
export function actorStamp(actor: Actor): ActorStamp {
  switch (actor.kind) {
    case 'user':
      return {
        kind: 'user',
        id: actor.userId,
        displayName: actor.displayName,
        userPrincipalName: actor.userPrincipalName,
      };
    case 'app':
      return {
        kind: 'app',
        id: actor.appId,
        displayName: actor.displayName,
        userPrincipalName: null,
      };
    case 'system':
      return { kind: 'system', id: null, displayName: actor.displayName, userPrincipalName: null };
  }
}
