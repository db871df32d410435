import type { Instant, UserId } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import type { Actor } from '../core/roles/actor.ts';
import type { Writer } from '../store/store.ts';
import type { Call } from './operation.ts';

/** A one-time link to be kept. The token itself never comes here, only its hash. */
export type AddSignInLinkInput = {
  /** Id or user principal name of the person who will be signed in. */
  readonly user: string;
  readonly tokenHash: string;
  readonly expiresAt: Instant;
};

/** For whom the link is. */
export type AddSignInLinkOutput = {
  readonly userId: UserId;
  readonly userPrincipalName: string;
  readonly displayName: string;
};

/**
 * Keeps a link that signs a person in once. Whoever makes it can act as that person, so that it takes a Global
 * Administrator in person (or who can read the data directory): no app permission suffices.
 */
export async function addSignInLink(
  tx: Writer,
  call: Call,
  input: AddSignInLinkInput,
): Promise<AddSignInLinkOutput> {
  if (!mayActAsAnybody(call.actor)) {
    throw new Refused({ code: 'PermissionDenied', action: 'manageRoles' });
  }
  const user = await tx.findUser(input.user);
  if (user === null) throw new Refused({ code: 'ResourceNotFound', id: input.user });
  if (!user.accountEnabled) {
    throw new Refused({
      code: 'BadRequest',
      message: `${user.userPrincipalName} is blocked from signing in.`,
    });
  }
  await tx.putSignInLink({
    tokenHash: input.tokenHash,
    userId: user.id,
    expiresAt: input.expiresAt,
  });
  return {
    userId: user.id,
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
  };
}

function mayActAsAnybody(actor: Actor): boolean {
  switch (actor.kind) {
    case 'system':
      return true;
    case 'user':
      // Both together are the Global Administrator's; a token with scopes is not the person.
      return (
        actor.scopes === null &&
        mayPerform(actor, 'manageRoles') &&
        mayPerform(actor, 'manageOrganization')
      );
    case 'app':
      return false;
  }
}
