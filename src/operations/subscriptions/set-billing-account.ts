import type { BillingRole } from '../../core/directory/organization.ts';
import type { Writer } from '../../store/store.ts';
import { requireUser } from '../directory/find-in-directory.ts';
import { patchOf } from '../directory/patch-of.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';

/** Who is in the billing account; `user` is an id or a user name. */
export type SetBillingAccountInput = {
  readonly value: readonly { readonly user: string; readonly role: BillingRole['role'] }[];
};

/** Replaces who may spend under an MCA (rules.md 2.2). Nobody: roles alone decide who buys. */
export async function setBillingAccount(
  tx: Writer,
  call: Call,
  { value }: SetBillingAccountInput,
): Promise<null> {
  requirePermission(call.actor, 'manageOrganization');
  const billingAccount: BillingRole[] = [];
  for (const { user, role } of value) {
    const { id } = await requireUser(tx, user);
    if (!billingAccount.some(({ userId }) => userId === id)) {
      billingAccount.push({ userId: id, role });
    }
  }
  const { billingAccount: before = [] } = await tx.organization();
  if (patchOf<{ all: readonly BillingRole[] }>({ all: before }, { all: billingAccount }) !== null) {
    await recordAtOnce(tx, call, 'Set billing account', [
      {
        kind: 'organizationUpdated',
        before: { billingAccount: before },
        after: { billingAccount },
      },
    ]);
  }
  return null;
}
