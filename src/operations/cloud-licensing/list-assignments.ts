import {
  parseId,
  type GroupId,
  type ServicePlanId,
  type SkuId,
  type UserId,
} from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Reader } from '../../store/store.ts';
import type { AssignmentRow } from './find-assignment.ts';

/** Which assignments: of these products; `after`: the `next` of the page before. */
export type ListAssignmentsInput = {
  readonly skuIds: readonly SkuId[];
  readonly top: number;
  readonly after: string | null;
};

/** Assignments by product, groups before people, each ascending by id. */
export async function listAssignments(
  reader: Reader,
  { skuIds, top, after }: ListAssignmentsInput,
): Promise<{ readonly rows: readonly AssignmentRow[]; readonly next: string | null }> {
  const place = after === null ? null : placeOf(after);
  const groups = await groupsBySku(reader);
  const direct = await directUnits(reader);
  const rows: AssignmentRow[] = [];
  for (const skuId of skuIds.toSorted()) {
    if (rows.length > top) break;
    if (place !== null && skuId < place.skuId) continue;
    const at = place?.skuId === skuId ? place : null;
    if (at === null || at.kind === 'group') {
      const given = groups.get(skuId) ?? [];
      rows.push(...given.filter(({ assignee }) => at === null || assignee.id > at.id));
    }
    const left = top + 1 - rows.length;
    if (left <= 0 || (direct.get(skuId) ?? 0) === 0) continue;
    const from = at?.kind === 'user' ? at.id : null;
    for (const { userId, disabledPlans } of await reader.directAssignments(skuId, {
      after: from,
      top: left,
    })) {
      rows.push({ assignee: { kind: 'user', id: userId }, skuId, disabledPlans });
    }
  }
  const shown = rows.slice(0, top);
  const last = shown.at(-1);
  const isMore = rows.length > top && last !== undefined;
  return {
    rows: shown,
    next: isMore ? `${last.skuId}.${last.assignee.kind}.${last.assignee.id}` : null,
  };
}

/** How many assignments there are of these products: nobody is looked at. */
export async function countAssignments(
  reader: Reader,
  { skuIds }: { readonly skuIds: readonly SkuId[] },
): Promise<number> {
  const groups = await groupsBySku(reader);
  const direct = await directUnits(reader);
  return [...new Set(skuIds)]
    .map((skuId) => (groups.get(skuId)?.length ?? 0) + (direct.get(skuId) ?? 0))
    .reduce((sum, count) => sum + count, 0);
}

async function directUnits(reader: Reader): Promise<ReadonlyMap<SkuId, number>> {
  return new Map((await reader.subscribedSkus()).map((sku) => [sku.skuId, sku.directUnits]));
}

async function groupsBySku(reader: Reader): Promise<ReadonlyMap<SkuId, readonly AssignmentRow[]>> {
  const found = new Map<SkuId, AssignmentRow[]>();
  const all: readonly [
    GroupId,
    readonly { readonly skuId: SkuId; readonly disabledPlans: readonly ServicePlanId[] }[],
  ][] = [...(await reader.groupLicenses('all'))];
  for (const [id, licenses] of all.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    for (const license of licenses) {
      const row: AssignmentRow = { assignee: { kind: 'group', id }, ...license };
      const known = found.get(license.skuId);
      if (known === undefined) found.set(license.skuId, [row]);
      else known.push(row);
    }
  }
  return found;
}

type Place = { readonly skuId: SkuId } & (
  | { readonly kind: 'group'; readonly id: GroupId }
  | { readonly kind: 'user'; readonly id: UserId }
);

function placeOf(text: string): Place {
  const [sku = '', kind = '', id = ''] = text.split('.');
  const skuId = parseId<SkuId>(sku);
  if (skuId !== null && kind === 'group') {
    const groupId = parseId<GroupId>(id);
    if (groupId !== null) return { skuId, kind, id: groupId };
  }
  if (skuId !== null && kind === 'user') {
    const userId = parseId<UserId>(id);
    if (userId !== null) return { skuId, kind, id: userId };
  }
  throw new Refused({ code: 'BadRequest', message: 'The $skiptoken is not one of this list.' });
}
