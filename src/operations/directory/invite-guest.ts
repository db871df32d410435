import { guestUserPrincipalName } from '../../core/directory/user-principal-name.ts';
import type { User, UserType } from '../../core/directory/user.ts';
import { knownId, type UserId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { emptyUser } from './add-user.ts';
import { securityIdentifierOf } from './security-identifier.ts';

/** Whom to invite. */
export type InviteGuestInput = {
  readonly mail: string;
  /** null: the part before the `@`. */
  readonly displayName: string | null;
  readonly userType: UserType;
};

/** The person that the invitation made, or who was there already. */
export type InviteGuestOutput = { readonly userId: UserId; readonly isNew: boolean };

/** Makes a guest account for a mail address (contract.md 1.8). Inviting somebody again answers with the account they have. */
export async function inviteGuest(
  tx: Writer,
  call: Call,
  input: InviteGuestInput,
): Promise<InviteGuestOutput> {
  requirePermission(call.actor, 'inviteGuest');
  const organization = await tx.organization();
  const initial = organization.verifiedDomains.find((domain) => domain.isInitial);
  if (initial === undefined) throw new Error('an organization has an initial domain');
  const member = await tx.findUser(input.mail);
  if (member !== null) {
    throw new Refused({
      code: 'BadRequest',
      message: `The invited user already exists in the directory as object ID: ${member.id}. They can use that account to sign in to shared apps and resources.`,
    });
  }
  const userPrincipalName = guestUserPrincipalName(input.mail, initial.name);
  const guest = await tx.findUser(userPrincipalName);
  if (guest !== null) return { userId: guest.id, isNew: false };

  const userId = knownId<UserId>(call.newId());
  const user = {
    ...emptyUser(),
    id: userId,
    userPrincipalName,
    displayName: input.displayName ?? input.mail.split('@')[0] ?? input.mail,
    accountEnabled: true,
    userType: input.userType,
    createdDateTime: call.now,
    creationType: 'Invitation',
    externalUserState: 'PendingAcceptance',
    externalUserStateChangeDateTime: call.now,
    mail: input.mail,
    mailNickname: input.mail.replaceAll('@', '_') + '#EXT#',
    otherMails: [input.mail],
    proxyAddresses: ['SMTP:' + input.mail],
    securityIdentifier: securityIdentifierOf(userId),
    // The empty person has every other property.
  } as User;
  await recordAtOnce(tx, call, 'Invite external user', [{ kind: 'userAdded', user }]);
  return { userId, isNew: true };
}
