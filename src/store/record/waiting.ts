import type { LicenseChange, PathState } from '../../core/change.ts';
import type { Recording } from './recording.ts';

/**
 * Keeps who waits for a unit of a product: whoever has a path by a group to it that fails for want of units (rules.md 5.3). Waiting
 * begins with the first such path and ends with the last.
 */
export function keepWaiting(
  { session: { db }, now }: Recording,
  {
    change: { before, after },
    idsJson,
    skuNo,
  }: {
    readonly change: Extract<LicenseChange, { kind: 'licenseStateSet' }>;
    readonly idsJson: string;
    readonly skuNo: number;
  },
): void {
  if (waits(before) === waits(after)) return;
  if (waits(after)) db.run(beginSql, [db.tenant, skuNo, Date.parse(now), idsJson]);
  else db.run(endSql, [db.tenant, skuNo, idsJson]);
}

function waits(state: PathState | null): boolean {
  return state?.state === 'Error' && state.error === 'CountViolation';
}

const beginSql = `insert or ignore into waiting (tenant_id, sku_no, since, display_name_key, user_id)
  select ?1, ?2, ?3, u.display_name_key, u.id
  from json_each(?4) j cross join "user" u on u.tenant_id = ?1 and u.id = j.value`;

// State 3 is Error, error 0 CountViolation.
const endSql = `delete from waiting indexed by waiting_by_user
  where tenant_id = ?1 and sku_no = ?2 and user_id in (select value from json_each(?3))
    and not exists (select 1 from assignment a where a.tenant_id = ?1 and a.user_id = waiting.user_id
      and a.sku_no = ?2 and a.assigned_by_group <> '' and a.state = 3 and a.error = 0)`;
