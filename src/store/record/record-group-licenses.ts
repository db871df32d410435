import type { Change } from '../../core/change.ts';
import type { Recording } from './recording.ts';

type Kind<Name extends Change['kind']> = Extract<Change, { readonly kind: Name }>;

/**
 * Writes what a group gives. Its members are not marked: whoever changes a group's licenses walks through them, in the order in which
 * units are given (operations/groups).
 */
export function recordGroupLicenses(
  { session, operationNo, now }: Recording,
  { kind, groupId, before, after }: Kind<'groupLicensesSet'>,
): void {
  const { db, interned } = session;
  db.run('delete from group_license where tenant_id = ? and group_id = ?', [db.tenant, groupId]);
  for (const { skuId, disabledPlans } of after) {
    const skuNo = interned.skuNo(skuId);
    if (skuNo === null) throw new Error('units of product ' + skuId + ' are not known');
    db.run(
      'insert into group_license (tenant_id, group_id, sku_no, plan_set_no) values (?, ?, ?, ?)',
      [db.tenant, groupId, skuNo, interned.addPlanSet(disabledPlans)],
    );
  }
  const body = JSON.stringify({ before, after });
  session.log({ operationNo, at: now, kind, targetId: groupId, body });
}

/** Writes down that the work on a group's members was asked for, has begun or has ended. */
export function recordGroupProcessing(
  { session, operationNo, now }: Recording,
  change: Kind<'groupProcessingTriggered' | 'groupProcessingStarted' | 'groupProcessingFinished'>,
): void {
  const { kind, groupId, ...body } = change;
  session.log({ operationNo, at: now, kind, targetId: groupId, body: JSON.stringify(body) });
}
