import type { Change } from '../../core/change.ts';
import type { UserId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { withTerms } from '../../core/subscription/terms-of.ts';
import type { Writer } from '../../store/store.ts';
import { licensesForAll } from '../licenses-for-all.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requireUser } from '../directory/find-in-directory.ts';
import { requireOwnPurchase, purchaseContext, holdersOfPurchase } from './own-purchase.ts';

/** People whom a purchaser can give licenses at a time (rules.md 3.7; checklist 167). */
export const ownLicensesAtATimeMax = 20;

/** To whom a person gives licenses of their own purchase, and from whom they take them. Ids or user names. */
export type GiveOwnLicensesInput = {
  readonly subscriptionId: string;
  readonly give: readonly string[];
  readonly take: readonly string[];
};

/** Gives and takes licenses of one's own purchase, in one step: nobody else's purchase and no other product is touched (checklist 167). */
export async function giveOwnLicenses(
  tx: Writer,
  call: Call,
  { subscriptionId, give, take }: GiveOwnLicensesInput,
): Promise<{ readonly people: number }> {
  const before = await requireOwnPurchase(tx, call.actor, subscriptionId);
  const count = give.length + take.length;
  if (count > ownLicensesAtATimeMax) {
    throw new Refused({ code: 'TooManyPeople', count, max: ownLicensesAtATimeMax });
  }
  if (before.status !== 'Enabled' && before.status !== 'Warning' && give.length > 0) {
    const reason = before.status === 'Deleted' ? 'deleted' : 'notActive';
    throw new Refused({ code: 'SubscriptionActionOff', action: 'buyLicenses', reason });
  }
  const holders = await holdersOfPurchase(tx, before);
  const taken = await idsOf(tx, take);
  const stranger = taken.find((id) => !holders.includes(id));
  if (stranger !== undefined) throw new Refused({ code: 'NotAssigned', skuId: before.skuId });
  const given = (await idsOf(tx, give)).filter((id) => !holders.includes(id));
  const { skuId } = before;
  const context = await purchaseContext(
    tx,
    before,
    holders.filter((id) => !taken.includes(id)),
  );
  const changes: Change[] = [
    ...(await licensesForAll(tx, taken, { kind: 'unassign', skuIds: [skuId] }, context)),
    ...(await licensesForAll(tx, given, { kind: 'assign', licenses: [{ skuId }] }, context)),
  ];
  const givenTo = [...holders.filter((id) => !taken.includes(id)), ...given];
  if (changes.length > 0) {
    const after = withTerms(before, { givenTo });
    changes.push({ kind: 'subscriptionSet', before, after });
    await recordAtOnce(tx, call, 'Assign own licenses', changes, { total: count });
  }
  return { people: givenTo.length };
}

async function idsOf(tx: Writer, keys: readonly string[]): Promise<readonly UserId[]> {
  const ids: UserId[] = [];
  for (const key of keys) ids.push((await requireUser(tx, key)).id);
  return [...new Set(ids)];
}
