import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';

/** Makes a verified domain the one that new user names get; the earlier one is it no longer (contract.md 1.1). */
export async function setDefaultDomain(
  tx: Writer,
  call: Call,
  input: { readonly name: string },
): Promise<null> {
  requirePermission(call.actor, 'manageDomains');
  const name = input.name.toLowerCase();
  const before = (await tx.organization()).verifiedDomains;
  const domain = before.find((candidate) => candidate.name.toLowerCase() === name);
  if (domain === undefined) throw new Refused({ code: 'ResourceNotFound', id: input.name });
  if (domain.isDefault) return null;
  const after = before.map((one) => ({ ...one, isDefault: one === domain }));
  await recordAtOnce(tx, call, 'Update domain', [
    {
      kind: 'organizationUpdated',
      before: { verifiedDomains: before },
      after: { verifiedDomains: after },
    },
  ]);
  return null;
}
