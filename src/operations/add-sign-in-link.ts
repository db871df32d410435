import type { User } from '../core/directory/user.ts';
import type { Instant, UserId } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import type { Actor } from '../core/roles/actor.ts';
import { builtInRoles } from '../core/roles/built-in-roles.ts';
import type { Writer } from '../store/store.ts';
import type { Call } from './operation.ts';

/** A one-time link to be kept. The token itself never comes here, only its hash. */
export type AddSignInLinkInput = {
  /** Id or user principal name of the person who will be signed in; null: the Global Administrator of longest standing. */
  readonly user: string | null;
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
  const user = await (input.user === null ? firstAdministrator(tx) : tx.findUser(input.user));
  if (user === null) {
    throw new Refused({ code: 'ResourceNotFound', id: input.user ?? 'Global Administrator' });
  }
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

/** The oldest account that holds the role for the whole organization and may sign in. */
async function firstAdministrator(tx: Writer): Promise<User | null> {
  const holders = await tx.holdersOfRole(builtInRoles.globalAdministrator.templateId);
  const able = (await tx.usersByIds(holders)).filter(
    (user) => user.accountEnabled && user.deletedDateTime === null,
  );
  const [first = null] = able.toSorted(
    (one, other) =>
      compare(one.createdDateTime, other.createdDateTime) ||
      compare(one.userPrincipalName, other.userPrincipalName),
  );
  return first;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
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
