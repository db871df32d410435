import type { User, UserPatch } from '../../core/directory/user.ts';
import type { OperationNo, UserId } from '../../core/ids.ts';
import type { Action } from '../../core/roles/action.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireUser, roleIdsOf } from './find-in-directory.ts';
import { patchOf } from './patch-of.ts';
import { checkedUserPatch, requireFreeUserPrincipalName } from './user-values.ts';

/** Properties to change of one person: a missing one stays, null clears. */
export type UpdateUserInput = {
  /** Id or user name. */
  readonly userKey: string;
  readonly patch: UserPatch;
  /** Whether a new password is set too. The password itself is not kept. */
  readonly setsPassword: boolean;
};

/** The person concerned, and the operation; null where everything was so already. */
export type UpdateUserOutput = {
  readonly userId: UserId;
  readonly operationNo: OperationNo | null;
};

/** Properties that need more than the usual right (rules.md 2.1): usage location is the License Administrator's too. */
const actionsByProperty: Readonly<Partial<Record<keyof User, Action>>> = {
  usageLocation: 'setUsageLocation',
  accountEnabled: 'updateSensitiveUserProperties',
  userPrincipalName: 'updateSensitiveUserProperties',
};

/** Changes properties of a person. Every property asked for must be allowed, or nothing changes. */
export async function updateUser(
  tx: Writer,
  call: Call,
  input: UpdateUserInput,
): Promise<UpdateUserOutput> {
  const actions = actionsFor(input);
  for (const action of actions) requirePermission(call.actor, action);
  const user = await requireUser(tx, input.userKey);
  const roleIds = await roleIdsOf(tx, user.id);
  for (const action of actions) requirePermission(call.actor, action, { roleIds });

  const patch = checkedUserPatch(input.patch, await tx.organization());
  if (patch.userPrincipalName !== undefined) {
    await requireFreeUserPrincipalName(tx, patch.userPrincipalName, user);
  }
  const passwordPatch = input.setsPassword ? { lastPasswordChangeDateTime: call.now } : {};
  const changed = patchOf<User>(user, { ...patch, ...passwordPatch });
  const operationNo =
    changed === null
      ? null
      : await recordAtOnce(tx, call, 'Update user', [
          { kind: 'userUpdated', userId: user.id, ...changed },
        ]);
  return { userId: user.id, operationNo };
}

function actionsFor(input: UpdateUserInput): ReadonlySet<Action> {
  const actions = new Set<Action>(input.setsPassword ? ['resetPassword'] : []);
  for (const name of Object.keys(input.patch)) {
    // Keys of a patch are property names.
    actions.add(actionsByProperty[name as keyof User] ?? 'updateUser');
  }
  if (actions.size === 0) actions.add('updateUser');
  return actions;
}
