import type { Change } from '../../core/change.ts';
import { userProperties, type User, type UserPatch } from '../../core/directory/user.ts';
import { knownId, type OperationNo, type UserId } from '../../core/ids.ts';
import type { Command } from '../../core/plan/command.ts';
import type { Writer } from '../../store/store.ts';
import { licensesAtOnce } from '../licenses-at-once.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { securityIdentifierOf } from './security-identifier.ts';
import { checkedUserPatch, requireFreeUserPrincipalName } from './user-values.ts';

/** What a new person must have; everything else may be said too. */
export type NewUser = UserPatch &
  Required<Pick<User, 'userPrincipalName' | 'displayName' | 'accountEnabled' | 'mailNickname'>>;

/** A person to be added (contract.md 1.2, `POST /users`), perhaps with licenses (rules.md 1.6). */
export type AddUserInput = { readonly user: NewUser; readonly command?: Command };

/** The new person, and the operation. */
export type AddUserOutput = { readonly userId: UserId; readonly operationNo: OperationNo | null };

/**
 * Adds a person, perhaps with licenses, as one operation: where a license is refused, nobody is added. User names are unique among
 * people who are not deleted.
 */
export async function addUser(tx: Writer, call: Call, input: AddUserInput): Promise<AddUserOutput> {
  requirePermission(call.actor, 'addUser');
  if (input.command !== undefined) requirePermission(call.actor, 'assignUserLicense');
  const user = await newUser(tx, call, input.user);
  const changes: Change[] = [{ kind: 'userAdded', user }];
  if (input.command !== undefined) {
    const view = {
      user: { ...user, isDeleted: false, clashingProxyAddress: null },
      assignments: [],
    };
    const asked = { view, command: input.command };
    changes.push(...(await licensesAtOnce(tx, call.actor, asked)));
  }
  return { userId: user.id, operationNo: await recordAtOnce(tx, call, 'Add user', changes) };
}

async function newUser(tx: Writer, call: Call, wanted: NewUser): Promise<User> {
  const patch = checkedUserPatch(wanted, await tx.organization());
  await requireFreeUserPrincipalName(tx, wanted.userPrincipalName, null);
  const userId = knownId<UserId>(call.newId());
  return {
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
