import { userProperties, type User, type UserPatch } from '../../core/directory/user.ts';
import { knownId, type OperationNo, type UserId } from '../../core/ids.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { securityIdentifierOf } from './security-identifier.ts';
import { checkedUserPatch, requireFreeUserPrincipalName } from './user-values.ts';

/** What a new person must have; everything else may be said too. */
export type NewUser = UserPatch &
  Required<Pick<User, 'userPrincipalName' | 'displayName' | 'accountEnabled' | 'mailNickname'>>;

/** A person to be added (contract.md 1.2, `POST /users`). */
export type AddUserInput = { readonly user: NewUser };

/** The new person, and the operation. */
export type AddUserOutput = { readonly userId: UserId; readonly operationNo: OperationNo | null };

/** Adds a person. User names are unique among people who are not deleted. */
export async function addUser(tx: Writer, call: Call, input: AddUserInput): Promise<AddUserOutput> {
  requirePermission(call.actor, 'addUser');
  const patch = checkedUserPatch(input.user, await tx.organization());
  await requireFreeUserPrincipalName(tx, input.user.userPrincipalName, null);
  const userId = knownId<UserId>(call.newId());
  const user = {
    ...emptyUser(),
    lastPasswordChangeDateTime: call.now,
    signInSessionsValidFromDateTime: call.now,
    ...patch,
    id: userId,
    createdDateTime: call.now,
    deletedDateTime: null,
    securityIdentifier: securityIdentifierOf(userId),
    // `NewUser` has the properties that may not be null; the empty person all others.
  } as User;
  const operationNo = await recordAtOnce(tx, call, 'Add user', [{ kind: 'userAdded', user }]);
  return { userId, operationNo };
}

/** Every property at rest: null, an empty list, and a member. */
export function emptyUser(): UserPatch {
  return {
    ...Object.fromEntries(
      Object.entries(userProperties).map(([name, kind]) => [name, kind === 'strings' ? [] : null]),
    ),
    userType: 'Member',
  };
}
