import type { Actor } from '../../core/roles/actor.ts';
import { mayPerform, type Target } from '../../core/roles/may-perform.ts';
import { Refused } from '../../core/problems.ts';
import type { Subscription } from '../../core/subscription/subscribed-sku.ts';
import { type Agreement } from '../../core/subscription/subscription-terms.ts';
import { termsOf } from '../../core/subscription/terms-of.ts';
import type { Reader } from '../../store/store.ts';

/**
 * Whether somebody may buy under an agreement, or change what was bought under it. Under an MCA that is for those whom the billing
 * account names, and for Global Administrators (rules.md 2.2; checklist 57); where it names nobody, roles decide as everywhere.
 */
export async function mayBuy(
  reader: Reader,
  actor: Actor,
  agreement: Agreement = 'MCA',
): Promise<boolean> {
  return mayPerform(actor, 'buyLicenses', await billingTarget(reader, actor, agreement));
}

/** Refuses where `actor` may not change this purchase, or make one where there is none yet. */
export async function requireBuyer(
  reader: Reader,
  actor: Actor,
  subscription?: Subscription,
): Promise<void> {
  const agreement = subscription === undefined ? 'MCA' : termsOf(subscription).agreement;
  if (!(await mayBuy(reader, actor, agreement))) {
    throw new Refused({ code: 'PermissionDenied', action: 'buyLicenses' });
  }
}

async function billingTarget(reader: Reader, actor: Actor, agreement: Agreement): Promise<Target> {
  const { billingAccount = [] } = await reader.organization();
  if (agreement !== 'MCA' || billingAccount.length === 0) return {};
  const own =
    actor.kind === 'user'
      ? billingAccount.find(({ userId }) => userId === actor.userId)
      : undefined;
  const accountRole = own?.role === 'owner' || own?.role === 'contributor' ? own.role : null;
  return { billing: { agreement: 'MCA', accountRole } };
}
