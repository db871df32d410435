import type { OperationNo, SkuId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import { requireGroup } from '../directory/find-in-directory.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { purchaseOfUnits } from '../subscriptions/buy-units.ts';

/** People that may be ticked at once, for this and for Reprocess (checklist 125). */
export const tickedPeopleMax = 20;

/** For which members of which group how many units are to be bought: one each. */
export type PurchaseForMembersInput = {
  readonly groupId: string;
  readonly skuId: SkuId;
  /** 1 to `tickedPeopleMax`, each once. */
  readonly userIds: readonly string[];
};

/** What was bought. */
export type PurchaseForMembersOutput = {
  readonly operationNo: OperationNo;
  readonly units: number;
};

/**
 * "Purchase license" for members of a group who wait for a unit (checklist 117, 118): one unit more for each. The units go to whoever is
 * first in line, in the commit of the purchase. No payment is taken. Refused for who may not buy and for people who do not wait.
 */
export async function purchaseForMembers(
  tx: Writer,
  call: Call,
  { groupId, skuId, userIds }: PurchaseForMembersInput,
): Promise<PurchaseForMembersOutput> {
  requirePermission(call.actor, 'buyLicenses');
  const wanted = [...new Set(userIds.map((id) => id.toLowerCase()))];
  if (wanted.length > tickedPeopleMax) {
    throw new Refused({ code: 'TooManyPeople', count: wanted.length, max: tickedPeopleMax });
  }
  const group = await requireGroup(tx, groupId);
  const paths = await tx.assignmentsOf(wanted);
  for (const id of wanted) {
    const waits = (paths.get(id) ?? []).some(
      (path) =>
        path.skuId === skuId &&
        path.assignedByGroup === group.id &&
        path.error === 'CountViolation',
    );
    if (!waits) {
      throw new Refused({
        code: 'BadRequest',
        message: `The user ${id} does not wait for a license of this product by this group. Nothing was bought.`,
      });
    }
  }
  const units = wanted.length;
  const change = await purchaseOfUnits(tx, call, { skuId, units });
  const operationNo = await recordAtOnce(tx, call, 'Buy licenses', [change]);
  if (operationNo === null) throw new Error('a purchase is a change');
  return { operationNo, units };
}
