import { isGuid } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import {
  type AutoClaim,
  type AutoClaimPolicy,
  autoClaimProblem,
  firstAutoClaim,
} from '../../core/requests/auto-claim.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';

/** A policy to be made (`id` null) or changed. */
export type SaveAutoClaimPolicyInput = Omit<AutoClaimPolicy, 'id'> & { readonly id: string | null };

/** Makes a policy of auto-claim, or changes one (rules.md 9.2; checklist 175, 176, 179). */
export async function saveAutoClaimPolicy(
  tx: Writer,
  call: Call,
  input: SaveAutoClaimPolicyInput,
): Promise<{ readonly id: string }> {
  requirePermission(call.actor, 'manageAutoClaim');
  const { autoClaim: before = firstAutoClaim } = await tx.organization();
  const id = input.id ?? call.newId();
  if (!isGuid(id) || (input.id !== null && !before.policies.some((one) => one.id === id))) {
    throw new Refused({ code: 'ResourceNotFound', id });
  }
  const policy = { ...input, id };
  const problem = autoClaimProblem(policy, before.policies, await tx.catalog());
  if (problem !== null) throw new Refused(problem);
  const isNew = input.id === null;
  const policies = isNew
    ? [...before.policies, policy]
    : before.policies.map((one) => (one.id === id ? policy : one));
  const activity = isNew ? 'Add auto-claim policy' : 'Update auto-claim policy';
  await recordAutoClaim(tx, call, activity, before, { ...before, policies });
  return { id };
}

/** Removes a policy; who got a license by it keeps it. */
export async function deleteAutoClaimPolicy(
  tx: Writer,
  call: Call,
  { id }: { readonly id: string },
): Promise<null> {
  requirePermission(call.actor, 'manageAutoClaim');
  const { autoClaim: before = firstAutoClaim } = await tx.organization();
  const policies = before.policies.filter((one) => one.id !== id.toLowerCase());
  if (policies.length === before.policies.length)
    throw new Refused({ code: 'ResourceNotFound', id });
  await recordAutoClaim(tx, call, 'Delete auto-claim policy', before, { ...before, policies });
  return null;
}

/** Turns auto-claim on or off for the whole organization; off, nobody gets anything new and nobody loses anything (checklist 174, 177). */
export async function turnAutoClaim(
  tx: Writer,
  call: Call,
  { isOn }: { readonly isOn: boolean },
): Promise<null> {
  requirePermission(call.actor, 'manageAutoClaim');
  const { autoClaim: before = firstAutoClaim } = await tx.organization();
  if (before.isOn === isOn) return null;
  const activity = isOn ? 'Turn on auto-claim' : 'Turn off auto-claim';
  await recordAutoClaim(tx, call, activity, before, { ...before, isOn });
  return null;
}

async function recordAutoClaim(
  tx: Writer,
  call: Call,
  activity: string,
  before: AutoClaim,
  after: AutoClaim,
): Promise<void> {
  await recordAtOnce(tx, call, activity, [
    { kind: 'organizationUpdated', before: { autoClaim: before }, after: { autoClaim: after } },
  ]);
}
