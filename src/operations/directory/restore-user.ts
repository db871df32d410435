import { decideRestore, isRestorable } from '../../core/directory/restore.ts';
import { canonicalUserPrincipalName } from '../../core/directory/user-principal-name.ts';
import type { User } from '../../core/directory/user.ts';
import type { OperationNo, UserId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Reader, Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireDeletedUser, roleIdsOf } from './find-in-directory.ts';
import { checkedUserPatch } from './user-values.ts';
import { reapplyLicenses } from './reapply-licenses.ts';
import { patchOf } from './patch-of.ts';

/** People who may hold addresses of one deleted person at most: each of them holds at least one. */
const holdersMax = 999;

/** Who is to be brought back, and how they are to be called where their name is taken. */
export type RestoreUserInput = {
  readonly userId: string;
  readonly newUserPrincipalName: string | null;
};

/** The person brought back, and the operation. */
export type RestoreUserOutput = {
  readonly userId: UserId;
  readonly operationNo: OperationNo | null;
};

/**
 * Brings a deleted person back within 30 days of the deletion. Their licenses are a second step, planned like any other
 * assignment: where units are short the person comes back without (rules.md 11, decision 12; checklist 184–186).
 */
export async function restoreUser(
  tx: Writer,
  call: Call,
  input: RestoreUserInput,
): Promise<RestoreUserOutput> {
  requirePermission(call.actor, 'restoreUser');
  const user = await requireDeletedUser(tx, input.userId);
  requirePermission(call.actor, 'restoreUser', { roleIds: await roleIdsOf(tx, user.id) });
  if (user.deletedDateTime !== null && !isRestorable(user.deletedDateTime, call.now)) {
    throw new Refused({ code: 'ResourceNotFound', id: input.userId });
  }
  if (input.newUserPrincipalName !== null) {
    checkedUserPatch({ userPrincipalName: input.newUserPrincipalName }, await tx.organization());
  }
  const decision = decideRestore(user, input.newUserPrincipalName, {
    takenUserPrincipalNames: await takenNames(
      tx,
      input.newUserPrincipalName ?? user.userPrincipalName,
    ),
    takenProxyAddresses: await takenProxyAddresses(tx, user),
  });
  if (!decision.ok) throw new Refused(decision.problem);
  const changed = patchOf<User>(user, decision.patch) ?? { before: {}, after: {} };
  const operationNo = await recordAtOnce(tx, call, 'Restore user', [
    { kind: 'userRestored', userId: user.id, ...changed },
  ]);
  await reapplyLicenses(tx, call, user.id);
  return { userId: user.id, operationNo };
}

async function takenNames(reader: Reader, name: string): Promise<ReadonlySet<string>> {
  const key = canonicalUserPrincipalName(name);
  return new Set((await reader.findUser(key)) === null ? [] : [key]);
}

/** Proxy addresses of the deleted person that people who are not deleted have meanwhile. */
async function takenProxyAddresses(reader: Reader, user: User): Promise<ReadonlySet<string>> {
  if (user.proxyAddresses.length === 0) return new Set();
  const holders = await reader.listUsers(
    { kind: 'active' },
    {
      filter: {
        kind: 'any',
        path: ['proxyAddresses'],
        variable: 'p',
        predicate: { kind: 'in', path: ['p'], values: user.proxyAddresses },
      },
      search: null,
      orderBy: [],
      top: holdersMax,
      after: null,
      count: false,
    },
  );
  return new Set(
    holders.items.flatMap((holder) =>
      holder.proxyAddresses.map((address) => address.toLowerCase()),
    ),
  );
}
